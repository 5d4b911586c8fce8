import { addDays, type LocalDate } from '../kernel/time';
import {
  levelsOfRole,
  type Absence,
  type StaffAccount,
  type StaffAssignment,
  type StaffId,
  type StaffPlace,
} from './staff-model';

/** 不在岗最长六十天: longer is a change of post, which an administrator makes. */
export const ABSENCE_DAYS_MAX = 60;

export type Decision<Code extends string> = { ok: true } | { ok: false; code: Code };
const OK = { ok: true } as const;
const no = <Code extends string>(code: Code): Decision<Code> => ({ ok: false, code });

export type RoleChangeRefusal =
  'own-roles' | 'role-not-at-this-level' | 'assignment-twice' | 'auditor-holds-nothing-else';

/** 改岗位: whether this list may be given to this one by that one. Whether the places exist is asked elsewhere. */
export function decideRoleChange(
  assignments: readonly StaffAssignment[],
  staffId: StaffId,
  administratorId: StaffId,
): Decision<RoleChangeRefusal> {
  if (staffId === administratorId) return no('own-roles');
  if (assignments.some(({ role, place }) => !levelsOfRole[role].includes(place.level)))
    return no('role-not-at-this-level');
  const keys = assignments.map(({ role, place }) => `${role} ${placeKey(place)}`);
  if (new Set(keys).size < keys.length) return no('assignment-twice');
  if (assignments.length > 1 && assignments.some(({ role }) => role === 'auditor'))
    return no('auditor-holds-nothing-else');
  return OK;
}

/** One role at one hall is one assignment, whatever its counters. */
function placeKey(place: StaffPlace): string {
  switch (place.level) {
    case 'county':
      return 'county';
    case 'agency':
      return place.agencyId;
    case 'hall':
      return place.hallId;
  }
}

/** 停用、启用: nobody does it to himself. */
export function decideStatusChange(staffId: StaffId, administratorId: StaffId): Decision<'own-account'> {
  return staffId === administratorId ? no('own-account') : OK;
}

type Powers = Pick<StaffAccount, 'status' | 'assignments'>;

export function isActiveAdministrator({ status, assignments }: Powers): boolean {
  return status === 'active' && assignments.some(({ role }) => role === 'administrator');
}

export type AbsenceRefusal =
  'absence-ends-before-it-starts' | 'absence-over' | 'absence-too-long' | 'delegate-not-possible';

/** 登记不在岗; `delegate` is null where nobody takes over, and undefined where the one named does not exist. */
export function decideAbsence(
  { fromOn, untilOn }: Pick<Absence, 'fromOn' | 'untilOn'>,
  absent: StaffAccount,
  delegate: StaffAccount | null | undefined,
  today: LocalDate,
): Decision<AbsenceRefusal> {
  if (untilOn < fromOn) return no('absence-ends-before-it-starts');
  if (untilOn < today) return no('absence-over');
  if (untilOn > addDays(fromOn, ABSENCE_DAYS_MAX - 1)) return no('absence-too-long');
  if (delegate === null) return OK;
  return delegate !== undefined && isPossibleDelegate(delegate, absent) ? OK : no('delegate-not-possible');
}

/** 可以请谁代为办理: an active colleague of the same agency or with a role for the county; never an auditor. */
export function isPossibleDelegate(candidate: StaffAccount, absent: StaffAccount): boolean {
  const { staffId, status, agencyId, assignments } = candidate;
  if (staffId === absent.staffId || status === 'disabled') return false;
  if (assignments.some(({ role }) => role === 'auditor')) return false;
  return agencyId === absent.agencyId || assignments.some(({ place }) => place.level === 'county');
}
