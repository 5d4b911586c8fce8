import { addMs, LocalDate, toInstant } from '../kernel/time';
import { AgentAuthorisationId, type AgentPower, type OrganisationSeat } from './organisation-model';
import {
  canGive,
  hasEnded,
  isCreditCode,
  isManaged,
  isPowerAtLeast,
  losesLastManager,
  takenSeats,
  withoutAgent,
} from './organisation.rules';

const now = toInstant(Date.parse('2026-06-22T01:00:00Z'));
const today = LocalDate.parse('2026-06-22');
const yesterday = LocalDate.parse('2026-06-21');
const idOf = (number: number) => AgentAuthorisationId.parse(`au_${String(number).padStart(20, '0')}`);
const agent = (number: number, power: AgentPower, endsOn: LocalDate | null = null): OrganisationSeat => ({
  kind: 'agent',
  authorisationId: idOf(number),
  power,
  endsOn,
});
const invited = (by: number, until = addMs(now, 1)): OrganisationSeat => ({
  kind: 'invited',
  codeId: `code of ${by}`,
  until,
  invitedBy: idOf(by),
  power: 'act',
  endsOn: null,
});

// The first is the example printed in GB 32100-2015; the others are invented, of no division.
test.each([
  ['91350100M000100Y43', true],
  ['91999999MA0DEM0009', true],
  ['91999999MA0DEM001C', true],
  ['91999999MA0DEM0019', false],
  ['91999999MA0DEM001c', false],
  ['91999999MA0DEM001', false],
  ['9I999999MA0DEM001C', false],
  ['', false],
])('%s as a credit code: %s', (text, expected) => {
  expect(isCreditCode(text)).toBe(expected);
});

test('one wrong character of a credit code is always noticed', () => {
  const right = '91350100M000100Y43';
  for (let at = 0; at < 18; at++)
    for (const character of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
      const wrong = `${right.slice(0, at)}${character}${right.slice(at + 1)}`;
      expect(isCreditCode(wrong)).toBe(wrong === right);
    }
});

test.each([
  ['manage', 'act', true],
  ['act', 'act', true],
  ['view', 'act', false],
  ['act', 'manage', false],
  [null, 'view', false],
] as const)('power %s where %s is demanded: %s', (power, demanded, expected) => {
  expect(isPowerAtLeast(power, demanded)).toBe(expected);
});

test.each([
  [null, null, false],
  [today, null, false],
  [yesterday, null, true],
  [null, now, true],
])('an authorisation until %s, ended at %s, has ended: %s', (endsOn, endedAt, expected) => {
  expect(hasEnded({ endsOn, endedAt }, today)).toBe(expected);
});

test.each([
  ['manage', null, 'manage', null, true],
  ['manage', null, 'view', today, true],
  ['manage', today, 'act', today, true],
  ['manage', yesterday, 'act', today, false],
  ['manage', today, 'act', null, false],
  ['act', null, 'view', today, false],
  ['view', null, 'view', null, false],
] as const)('%s until %s gives %s until %s: %s', (power, endsOn, givenPower, givenEnd, expected) => {
  const until = (day: string | null) => (day === null ? null : LocalDate.parse(day));
  expect(canGive({ power, endsOn: until(endsOn) }, { power: givenPower, endsOn: until(givenEnd) })).toBe(expected);
});

test('a seat is taken through the last day of its agent, and until the very moment its invitation lapses', () => {
  const kept = [agent(1, 'view', today), agent(2, 'manage'), invited(2)];
  expect(takenSeats([...kept, agent(3, 'act', yesterday), invited(2, now)], { now, today })).toEqual(kept);
});

test('an agent leaves together with the invitations that rest on this agent’s word', () => {
  const others = [agent(2, 'manage'), invited(2)];
  expect(withoutAgent([agent(1, 'manage'), invited(1), ...others], idOf(1))).toEqual(others);
});

test('who manages only until some day, or is only invited, leaves an organisation unmanaged', () => {
  expect(isManaged([agent(1, 'manage')])).toBe(true);
  expect(isManaged([agent(1, 'manage', today), agent(2, 'act'), { ...invited(1), power: 'manage' }])).toBe(false);
});

test.each([
  ['the last manager of a verified one', 'verified', [agent(1, 'manage')], [], true],
  ['the only agent of a declared one', 'declared', [agent(1, 'manage')], [], false],
  [
    'the last manager of a declared one with others',
    'declared',
    [agent(1, 'manage'), agent(2, 'act')],
    [agent(2, 'act')],
    true,
  ],
  ['one of two managers', 'verified', [agent(1, 'manage'), agent(2, 'manage')], [agent(2, 'manage')], false],
  ['a manager given a last day', 'verified', [agent(1, 'manage')], [agent(1, 'manage', today)], true],
  ['an agent where nobody manages any more', 'verified', [agent(1, 'act'), agent(2, 'act')], [agent(2, 'act')], false],
] as const)('%s going loses the last manager as expected', (_who, level, before, after, expected) => {
  expect(losesLastManager(level, before, after)).toBe(expected);
});
