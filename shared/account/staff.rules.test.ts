import { toInstant, LocalDate } from '../kernel/time';
import { AgencyId, HallId } from './model';
import { StaffId, type Absence, type StaffAssignment, type StaffPlace } from './staff-model';
import { agenciesReached, authorityOver, effectiveAssignments, reaches, sessionEndsAt } from './staff.rules';

const agencyId = AgencyId.parse('ag_00000000000000000001');
const [me, colleague] = [StaffId.parse('st_00000000000000000001'), StaffId.parse('st_00000000000000000002')];
const day = (text: string) => LocalDate.parse(text);
const replier: StaffAssignment = { role: 'replier', place: { level: 'agency', agencyId } };
const administrator: StaffAssignment = { role: 'administrator', place: { level: 'county' } };
const auditor: StaffAssignment = { role: 'auditor', place: { level: 'county' } };
const holder = (staffId: StaffId, assignments: StaffAssignment[], absence: Absence | null = null) =>
  ({ staffId, status: 'active', assignments, absence }) as const;
const away: Absence = { fromOn: day('2026-11-20'), untilOn: day('2026-11-21'), delegateId: me };

describe('what counts today', () => {
  test.each([
    ['2026-11-19', 0],
    ['2026-11-20', 1],
    ['2026-11-21', 1],
    ['2026-11-22', 0],
  ])('on %s, %i roles are handed over by a colleague away on the 20th and 21st', (today, count) => {
    const handedOver = effectiveAssignments(holder(me, []), [holder(colleague, [replier], away)], day(today));
    expect(handedOver).toEqual(count === 1 ? [{ ...replier, onBehalfOf: colleague }] : []);
  });

  test.each([
    ['somebody else stands in', holder(colleague, [replier], { ...away, delegateId: colleague })],
    ['nobody stands in', holder(colleague, [replier], { ...away, delegateId: null })],
    ['the colleague is disabled', { ...holder(colleague, [replier], away), status: 'disabled' as const }],
    ['the roles are those that nobody hands over', holder(colleague, [administrator, auditor], away)],
  ])('nothing is handed over when %s', (_name, absent) => {
    expect(effectiveAssignments(holder(me, []), [absent], day('2026-11-20'))).toEqual([]);
  });

  test('an auditor takes nothing over', () => {
    const mine = effectiveAssignments(holder(me, [auditor]), [holder(colleague, [replier], away)], day('2026-11-20'));
    expect(mine).toEqual([{ ...auditor, onBehalfOf: null }]);
  });

  test('a disabled account holds nothing', () => {
    expect(effectiveAssignments({ ...holder(me, [replier]), status: 'disabled' }, [], day('2026-11-20'))).toEqual([]);
  });
});

test.each([
  ['09:00', '09:00', '09:30'],
  ['09:00', '12:45', '13:15'],
  ['09:00', '20:50', '21:00'],
])('a session begun at %s and last used at %s ends at %s', (started, seen, ends) => {
  const at = (clock: string) => toInstant(Date.parse(`2026-11-20T${clock}:00Z`));
  expect(sessionEndsAt({ startedAt: at(started), lastSeenAt: at(seen) })).toBe(at(ends));
});

describe('how far assignments reach', () => {
  const other = AgencyId.parse('ag_00000000000000000002');
  const own = { ...replier, onBehalfOf: null };
  const handedOver = { role: 'replier', place: { level: 'county' }, onBehalfOf: colleague } as const;

  test('an agency reaches its own things, the county everybody’s, a hall no agency’s', () => {
    const hall: StaffPlace = { level: 'hall', hallId: HallId.parse('hl_00000000000000000001'), counterIds: [] };
    expect([reaches([own], agencyId), reaches([own], other)]).toEqual([true, false]);
    expect(reaches([handedOver], other)).toBe(true);
    expect(reaches([{ place: hall }], agencyId)).toBe(false);
  });

  test('an act rests on one’s own assignment before one that was handed over', () => {
    expect(authorityOver([handedOver, own], agencyId)).toBe(own);
    expect(authorityOver([handedOver, own], other)).toBe(handedOver);
    expect(authorityOver([own], other)).toBeNull();
  });

  test('a list shows every agency’s, or those named once each', () => {
    expect(agenciesReached([own, handedOver])).toBe('every');
    expect(agenciesReached([own, own])).toEqual([agencyId]);
  });
});
