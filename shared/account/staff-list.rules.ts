import type { StaffRole } from '../kernel/access';
import type { AgencyId } from './model';
import type { StaffAccount, StaffStatus } from './staff-model';

/** What a list of staff is narrowed by; what is undefined narrows nothing. */
export interface StaffFilter {
  words?: string | undefined;
  agencyId?: AgencyId | undefined;
  role?: StaffRole | undefined;
  status?: StaffStatus | undefined;
}

/** 人员列表里留下谁: everything that is asked for must hold. */
export function isWanted(account: StaffAccount, { words = '', agencyId, role, status }: StaffFilter): boolean {
  return (
    isNamed(account, words.trim().toLowerCase()) &&
    (agencyId === undefined || account.agencyId === agencyId) &&
    (role === undefined || account.assignments.some(assignment => assignment.role === role)) &&
    (status === undefined || account.status === status)
  );
}

function isNamed({ loginName, displayName }: StaffAccount, words: string): boolean {
  return loginName.includes(words) || displayName.toLowerCase().includes(words);
}
