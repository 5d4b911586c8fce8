import { LocalDate } from '../kernel/time';
import { Anchor } from '../policy/model';
import { doClausesContradict } from './audience.rules';
import { factText } from './fact-texts';
import { AudienceClause, EnterpriseFacts, ResidentFacts, TagId } from './model';
import { profileFault } from './profile.rules';
import { isMeasureOf, isTagOf, muteLabel, tagLabel, tags, townNames } from './tags';

const today = LocalDate.parse('2026-11-20');
const town = townNames[0] ?? '';
const faultOf = (facts: unknown) =>
  profileFault({ kind: 'resident', facts: ResidentFacts.parse(facts) }, { today, townNames });
const faultOfEnterprise = (facts: unknown) =>
  profileFault({ kind: 'enterprise', facts: EnterpriseFacts.parse(facts) }, { today, townNames });

test.each([
  [{}, null],
  [{ graduatedOn: '2026-11-20', town }, null],
  [{ graduatedOn: '2026-11-21' }, 'date-impossible'],
  [{ graduatedOn: '1899-12-31' }, 'date-impossible'],
  [{ birthYear: 2027 }, 'date-impossible'],
  [{ birthYear: 2000, graduatedOn: '2000-06-30' }, 'date-impossible'],
  [{ town: '别处镇' }, 'town-unknown'],
])('of a resident %j: %s', (facts, wanted) => {
  expect(faultOf(facts)).toBe(wanted);
});

test.each([
  [{ foundedOn: '2019-03-01', town }, null],
  [{ foundedOn: '2027-01-01' }, 'date-impossible'],
  [{ town: '别处镇' }, 'town-unknown'],
])('of an enterprise %j: %s', (facts, wanted) => {
  expect(faultOfEnterprise(facts)).toBe(wanted);
});

const clause = (parts: object): AudienceClause =>
  AudienceClause.parse({ text: '条件', source: Anchor.parse('p-1'), ...parts });
const any = (...own: string[]) => clause({ kind: 'any', tags: own });
const all = (...own: string[]) => clause({ kind: 'all', tags: own });
const none = (...own: string[]) => clause({ kind: 'none', tags: own });
const compare = (operator: string, value: number) => clause({ kind: 'compare', measure: 'age', operator, value });

test.each([
  [[any('a:x'), none('a:x')], true],
  [[any('a:x', 'a:y'), none('a:x')], false],
  [[any('a:x', 'a:y'), none('a:x'), none('a:y')], true],
  [[all('a:x', 'b:y'), none('b:y')], true],
  [[compare('at-least', 60), compare('at-most', 59)], true],
  [[compare('at-least', 60), compare('at-most', 60)], false],
  [[none('a:x'), none('a:x')], false],
])('nobody can meet %j: %s', (clauses, wanted) => {
  expect(doClausesContradict(clauses)).toBe(wanted);
});

test('every tag has the form of one, a label in words, and a kind of recipient', () => {
  for (const { tag, label, kinds } of tags) {
    expect(TagId.safeParse(tag).success).toBe(true);
    expect(label).toMatch(/\p{Script=Han}/u);
    expect(kinds.length).toBeGreaterThan(0);
  }
  expect(new Set(tags.map(({ tag }) => tag)).size).toBe(tags.length);
  expect(isTagOf('occupation:graduate', 'resident')).toBe(true);
  expect(isTagOf('occupation:graduate', 'enterprise')).toBe(false);
  expect(isTagOf('occupation:poet', 'resident')).toBe(false);
  expect(isMeasureOf('age', 'enterprise')).toBe(false);
  expect(tagLabel('occupation:poet')).toBe('poet');
  expect(muteLabel({ kind: 'measure', measure: 'age' })).toBe('年龄');
});

test('facts are told in words, what was not said as nothing', () => {
  const facts = ResidentFacts.parse({ birthYear: 1990, graduatedOn: '2025-06-01', household: [], plans: ['job'] });
  const profile = { kind: 'resident', facts } as const;
  expect(factText(compare('at-least', 1), profile)).toBe('1990年出生');
  expect(
    factText(clause({ kind: 'compare', measure: 'months-since-graduation', operator: 'at-most', value: 24 }), profile),
  ).toBe('2025年6月毕业');
  expect(factText(any('plan:housing'), profile)).toBe('打算找工作');
  expect(factText(any('household:elderly'), profile)).toBe('家里的情况：都没有');
  expect(factText(any('occupation:graduate'), profile)).toBeNull();
  expect(factText(any('occupation:graduate', 'plan:job'), profile)).toBe('打算找工作');
});
