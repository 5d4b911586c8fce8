import { act } from '@testing-library/react';
import type { AuditEntryView } from 'shared/account/audit-contract';
import { AgencyId } from 'shared/account/model';
import { LoginName, StaffId, type StaffAccount, type StaffAssignment } from 'shared/account/staff-model';
import { toInstant } from 'shared/kernel/time';
import { phone, resetPhone } from './taro';
import { forgetMyAccount, type MyAccount } from 'miniprogram/staff/hooks/use-my-account';

/** What the back end answers in these tests, by endpoint; the browser tests ask the real one. */
type Answers = Record<string, (input: Record<string, unknown>) => unknown>;

export const at = toInstant(Date.parse('2026-06-22T01:30:00.000Z'));
export const anAgency = AgencyId.parse(`ag_${'1'.repeat(20)}`);
export const staffIdOf = (digit: number) => StaffId.parse(`st_${String(digit).repeat(20)}`);
export const countyWide = (role: StaffAssignment['role']): StaffAssignment => ({ role, place: { level: 'county' } });

export const anAccount = (digit: number, facts: Partial<StaffAccount> = {}): StaffAccount => ({
  staffId: staffIdOf(digit),
  loginName: LoginName.parse(`worker000${digit}`),
  displayName: `工号000${digit}`,
  agencyId: anAgency,
  status: 'active',
  assignments: [],
  absence: null,
  version: 3,
  createdAt: at,
  updatedAt: at,
  ...facts,
});

export const meWith = (assignments: StaffAssignment[], facts: Partial<MyAccount> = {}): MyAccount => ({
  account: anAccount(1, { assignments }),
  assignments: assignments.map(assignment => ({ ...assignment, onBehalfOf: null })),
  delegate: null,
  mustChangePassword: false,
  passwordChangedAt: at,
  boundToWechat: false,
  sessionEndsAt: at,
  ...facts,
});

export const anEntry = (digit: number, facts: Partial<AuditEntryView> = {}): AuditEntryView => ({
  auditEntryId: `ae_${String(digit).repeat(20)}` as AuditEntryView['auditEntryId'],
  at,
  actor: { kind: 'staff', staffId: staffIdOf(1), onBehalfOf: null },
  action: 'account/change-staff-roles',
  subject: { kind: 'staff', id: staffIdOf(2) },
  forWhom: null,
  beforeDigest: null,
  afterDigest: 'a'.repeat(64),
  requestId: `req-${digit}`,
  actorName: '工号0001',
  onBehalfOfName: null,
  subjectName: '工号0002',
  forWhomName: null,
  sealNumber: 7,
  ...facts,
});

const agencies = [{ agencyId: anAgency, name: '示例县第一局', shortName: '第一局' }];
const usual: Answers = {
  'account/list-agencies': () => good({ items: agencies, totalCount: 1, nextCursor: null }),
  'account/list-halls': () => good({ items: [], nextCursor: null }),
  'account/list-possible-delegates': () => good({ items: [], nextCursor: null }),
};

export const good = (data: unknown) => ({ ok: true, data });
export const bad = (code: string, detail?: object) => ({
  ok: false,
  error: { code, requestId: 'req-42', ...(detail && { detail }) },
});

export interface Asked {
  endpoint: string;
  input: Record<string, unknown>;
}

/** A phone whose back end answers so; tells what was asked. */
export function answering(answers: Answers): Asked[] {
  resetPhone();
  forgetMyAccount();
  const asked: Asked[] = [];
  const all = { ...usual, ...answers };
  phone.callFunction = (_name, { endpoint, input }) => {
    const sent = input as Record<string, unknown>;
    asked.push({ endpoint, input: sent });
    return Promise.resolve(all[endpoint]?.(sent) ?? bad('internal'));
  };
  return asked;
}

export const settled = () => act(async () => new Promise(resolve => setTimeout(resolve, 0)));
export const askedFor = (asked: Asked[], endpoint: string) =>
  asked.filter(one => one.endpoint === endpoint).map(({ input }) => input);
