import { StaffRole } from '../kernel/access';
import { LocalDate, toInstant } from '../kernel/time';
import { AgencyId, CounterId, HallId } from './model';
import {
  decideAbsence,
  decideRoleChange,
  decideStatusChange,
  isActiveAdministrator,
  isPossibleDelegate,
} from './staff-administration.rules';
import { isWanted } from './staff-list.rules';
import { LoginName, StaffId, type StaffAccount, type StaffAssignment } from './staff-model';

const id = (number: number) => StaffId.parse(`st_${String(number).padStart(20, '0')}`);
const agency = (number: number) => AgencyId.parse(`ag_${String(number).padStart(20, '0')}`);
const hallId = HallId.parse('hl_00000000000000000001');
const at = {
  county: { level: 'county' },
  agency: { level: 'agency', agencyId: agency(1) },
  hall: { level: 'hall', hallId, counterIds: [] },
} as const;
const held = (role: StaffRole, level: keyof typeof at): StaffAssignment => ({
  role,
  place: level === 'hall' ? { ...at.hall, counterIds: [] } : at[level],
});
const account = (number: number, changes: Partial<StaffAccount> = {}): StaffAccount => ({
  staffId: id(number),
  loginName: LoginName.parse(`clerk${number}`),
  displayName: `工号${number}`,
  agencyId: agency(1),
  status: 'active',
  assignments: [],
  absence: null,
  version: 1,
  createdAt: toInstant(0),
  updatedAt: toInstant(0),
  ...changes,
});
const day = (text: string) => LocalDate.parse(text);
const codeOf = (decision: { ok: true } | { ok: false; code: string }) => (decision.ok ? 'ok' : decision.code);
const given = (assignments: StaffAssignment[]) => codeOf(decideRoleChange(assignments, id(1), id(2)));

test('nobody changes his own roles or status', () => {
  expect(codeOf(decideRoleChange([], id(1), id(1)))).toBe('own-roles');
  expect(codeOf(decideStatusChange(id(1), id(1)))).toBe('own-account');
  expect(codeOf(decideStatusChange(id(1), id(2)))).toBe('ok');
});

const levels: Record<StaffRole, string> = {
  'hall-clerk': 'hall',
  'hall-manager': 'hall county',
  replier: 'agency county',
  'reply-reviewer': 'agency county',
  editor: 'agency county',
  reviewer: 'agency county',
  administrator: 'county',
  auditor: 'county',
};
test.each(StaffRole.options)('%s is held at its own levels only', role => {
  for (const level of ['hall', 'agency', 'county'] as const)
    expect([level, given([held(role, level)])]).toEqual([
      level,
      levels[role].split(' ').includes(level) ? 'ok' : 'role-not-at-this-level',
    ]);
});

test('one role at one place is held once, whatever the counters; at two places twice', () => {
  const counters = { ...at.hall, counterIds: [CounterId.parse('ct_00000000000000000001')] };
  expect(given([held('hall-clerk', 'hall'), { role: 'hall-clerk', place: counters }])).toBe('assignment-twice');
  expect(given([held('editor', 'agency'), held('editor', 'agency')])).toBe('assignment-twice');
  expect(given([held('editor', 'county'), held('editor', 'county')])).toBe('assignment-twice');
  expect(given([held('editor', 'agency'), held('editor', 'county'), held('replier', 'agency')])).toBe('ok');
});

test('an auditor holds nothing else', () => {
  expect(given([held('auditor', 'county'), held('editor', 'agency')])).toBe('auditor-holds-nothing-else');
  expect(given([held('auditor', 'county')])).toBe('ok');
  expect(given([])).toBe('ok');
});

test('an administrator counts while the account is active', () => {
  const assignments = [held('editor', 'agency'), held('administrator', 'county')];
  expect(isActiveAdministrator(account(1, { assignments }))).toBe(true);
  expect(isActiveAdministrator(account(1, { assignments, status: 'disabled' }))).toBe(false);
  expect(isActiveAdministrator(account(1, { assignments: [held('auditor', 'county')] }))).toBe(false);
});

test.each([
  ['2026-11-20', '2026-11-19', 'absence-ends-before-it-starts'],
  ['2026-11-10', '2026-11-19', 'absence-over'],
  ['2026-11-20', '2026-11-20', 'ok'],
  ['2026-11-01', '2026-11-20', 'ok'],
  ['2026-11-20', '2027-01-18', 'ok'],
  ['2026-11-20', '2027-01-19', 'absence-too-long'],
])('away from %s until %s on 2026-11-20: %s', (fromOn, untilOn, code) => {
  const days = { fromOn: day(fromOn), untilOn: day(untilOn) };
  expect(codeOf(decideAbsence(days, account(1), null, day('2026-11-20')))).toBe(code);
});

test('who takes over must exist and be possible', () => {
  const days = { fromOn: day('2026-11-20'), untilOn: day('2026-11-21') };
  const decided = (delegate: StaffAccount | undefined) =>
    codeOf(decideAbsence(days, account(1), delegate, day('2026-11-20')));
  expect(decided(undefined)).toBe('delegate-not-possible');
  expect(decided(account(1))).toBe('delegate-not-possible');
  expect(decided(account(2))).toBe('ok');
});

test.each<[string, Partial<StaffAccount>, boolean]>([
  ['a colleague of the agency', {}, true],
  ['one of another agency', { agencyId: agency(2) }, false],
  [
    'one of another agency with a role for the county',
    { agencyId: agency(2), assignments: [held('editor', 'county')] },
    true,
  ],
  ['one of another agency with a role there', { agencyId: agency(2), assignments: [held('editor', 'agency')] }, false],
  ['a disabled colleague', { status: 'disabled' }, false],
  ['an auditor', { assignments: [held('auditor', 'county')] }, false],
])('%s as delegate: %j', (_who, changes, possible) => {
  expect(isPossibleDelegate(account(2, changes), account(1))).toBe(possible);
});

test('a list keeps whom everything asked for fits', () => {
  const one = account(7, { displayName: '窗口A07', assignments: [held('editor', 'agency')] });
  for (const fits of [{}, { words: ' ' }, { words: 'CLERK7' }, { words: '口a0' }, { agencyId: agency(1) }])
    expect([fits, isWanted(one, fits)]).toEqual([fits, true]);
  for (const fits of [{ role: 'editor' }, { status: 'active' }] as const) expect(isWanted(one, fits)).toBe(true);
  for (const misses of [
    { words: 'clerk8' },
    { agencyId: agency(2) },
    { role: 'auditor' },
    { status: 'disabled' },
    { words: 'clerk7', role: 'auditor' },
  ] as const)
    expect([misses, isWanted(one, misses)]).toEqual([misses, false]);
});
