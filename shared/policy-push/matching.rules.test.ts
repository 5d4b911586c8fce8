import fc from 'fast-check';
import { LocalDate } from '../kernel/time';
import { Anchor } from '../policy/model';
import { facetOf, knownFactsOf, measuresOf, monthsBetween } from './facts.rules';
import { clauseAnswer, compareMatches, matchOf, mutesOf, topicOf, withoutMuted } from './matching.rules';
import type { AudienceClause, MeasureId } from './model';
import { EnterpriseFacts, ResidentFacts, type AudienceProfile, type ClauseAnswer, type MuteTarget } from './model';
import { tags } from './tags';

const today = LocalDate.parse('2026-11-20');
const where = { text: '符合的条件', source: Anchor.parse('p-1') };
const anyOf = (...own: string[]): AudienceClause => ({ kind: 'any', tags: own, ...where });
const allOf = (...own: string[]): AudienceClause => ({ kind: 'all', tags: own, ...where });
const noneOf = (...own: string[]): AudienceClause => ({ kind: 'none', tags: own, ...where });
const compare = (measure: MeasureId, operator: 'at-least' | 'at-most', value: number): AudienceClause => ({
  kind: 'compare',
  measure,
  operator,
  value,
  ...where,
});
const resident = (facts: unknown): AudienceProfile => ({ kind: 'resident', facts: ResidentFacts.parse(facts) });
const enterprise = (facts: unknown): AudienceProfile => ({ kind: 'enterprise', facts: EnterpriseFacts.parse(facts) });
const answer = (clause: AudienceClause, profile: AudienceProfile) => clauseAnswer(clause, knownFactsOf(profile, today));

test.each<[string, AudienceClause, object, ClauseAnswer]>([
  ['one of them', anyOf('occupation:graduate', 'occupation:unemployed'), { occupation: 'graduate' }, 'fits'],
  ['none of them', anyOf('occupation:graduate'), { occupation: 'farmer' }, 'fails'],
  ['not said', anyOf('occupation:graduate'), {}, 'unknown'],
  ['one said, the other open', anyOf('occupation:graduate', 'plan:job'), { occupation: 'farmer' }, 'unknown'],
  ['one holds, the other open', anyOf('occupation:graduate', 'plan:job'), { plans: ['job'] }, 'fits'],
  ['answered with none of these', anyOf('household:elderly'), { household: [] }, 'fails'],
  ['all of them', allOf('plan:job', 'plan:training'), { plans: ['job', 'training'] }, 'fits'],
  ['one of all missing', allOf('plan:job', 'plan:training'), { plans: ['job'] }, 'fails'],
  ['one of all open', allOf('plan:job', 'occupation:graduate'), { plans: ['job'] }, 'unknown'],
  ['one of all missing, another open', allOf('plan:job', 'occupation:graduate'), { plans: [] }, 'fails'],
  ['barred', noneOf('occupation:retired'), { occupation: 'retired' }, 'fails'],
  ['not barred', noneOf('occupation:retired'), { occupation: 'farmer' }, 'fits'],
  ['barred or not, not said', noneOf('occupation:retired'), {}, 'unknown'],
])('tags: %s', (_name, clause, facts, wanted) => {
  expect(answer(clause, resident(facts))).toBe(wanted);
});

test('a year of birth leaves the age open by one, and the clause with it', () => {
  const born1966 = resident({ birthYear: 1966 });
  expect(measuresOf(born1966, today).get('age')).toEqual({ least: 59, most: 60 });
  expect(answer(compare('age', 'at-least', 60), born1966)).toBe('unknown');
  expect(answer(compare('age', 'at-least', 59), born1966)).toBe('fits');
  expect(answer(compare('age', 'at-most', 58), born1966)).toBe('fails');
  expect(answer(compare('age', 'at-least', 60), resident({}))).toBe('unknown');
});

test('months are whole ones, counted on the day', () => {
  expect(monthsBetween(LocalDate.parse('2025-06-20'), today)).toBe(17);
  expect(monthsBetween(LocalDate.parse('2025-06-21'), today)).toBe(16);
  const graduated = resident({ graduatedOn: '2024-11-20' });
  expect(answer(compare('months-since-graduation', 'at-most', 24), graduated)).toBe('fits');
  const theDayAfter = knownFactsOf(graduated, LocalDate.parse('2026-12-20'));
  expect(clauseAnswer(compare('months-since-graduation', 'at-most', 24), theDayAfter)).toBe('fails');
  expect(answer(compare('months-since-founding', 'at-least', 12), enterprise({ foundedOn: '2026-01-01' }))).toBe(
    'fails',
  );
});

test('a match needs no clause to fail; what fits and what is open is counted', () => {
  const clauses = [anyOf('size:small', 'size:micro'), compare('employee-count', 'at-most', 50), noneOf('plan:x')];
  const known = knownFactsOf(enterprise({ size: 'small' }), today);
  expect(matchOf(clauses, known)).toEqual({
    matched: true,
    answers: ['fits', 'unknown', 'unknown'],
    fitCount: 1,
    unknownCount: 2,
  });
  expect(matchOf(clauses, knownFactsOf(enterprise({ size: 'large' }), today)).matched).toBe(false);
});

test('what was muted is no reason any more; the rest of the clause still is', () => {
  const mutes: MuteTarget[] = [
    { kind: 'tag', tag: 'occupation:graduate' },
    { kind: 'measure', measure: 'age' },
  ];
  expect(withoutMuted(anyOf('occupation:graduate', 'plan:job'), mutes)).toEqual(anyOf('plan:job'));
  expect(withoutMuted(anyOf('occupation:graduate'), mutes)).toBeNull();
  expect(withoutMuted(allOf('occupation:graduate', 'plan:job'), mutes)).toBeNull();
  expect(withoutMuted(noneOf('occupation:graduate'), mutes)).toEqual(noneOf('occupation:graduate'));
  expect(withoutMuted(compare('age', 'at-least', 1), mutes)).toBeNull();
  const graduate = knownFactsOf(resident({ occupation: 'graduate' }), today);
  expect(matchOf([anyOf('occupation:graduate')], graduate, mutes).matched).toBe(false);
});

test('“不再推” names what the person has, all of it while that is open, the topic where the clause bars', () => {
  const known = knownFactsOf(resident({ occupation: 'graduate' }), today);
  const clause = anyOf('occupation:graduate', 'occupation:unemployed');
  expect(mutesOf(clause, known, null)).toEqual([{ kind: 'tag', tag: 'occupation:graduate' }]);
  expect(mutesOf(clause, knownFactsOf(resident({}), today), null)).toHaveLength(2);
  expect(mutesOf(noneOf('occupation:retired'), known, '民族、宗教')).toEqual([
    { kind: 'subject-category', subjectCategory: '民族、宗教' },
  ]);
  expect(topicOf('劳动、人事、监察/劳动就业')).toBe('劳动、人事、监察');
});

test('more that fits comes first, then what ends sooner', () => {
  const ranked = [
    { fitCount: 1, deadlineOn: null },
    { fitCount: 1, deadlineOn: today },
    { fitCount: 2, deadlineOn: null },
  ];
  expect([...ranked].sort(compareMatches).map(one => ranked.indexOf(one))).toEqual([2, 1, 0]);
});

const aFact = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const someOf = (values: readonly string[]) => fc.subarray([...values]);
const occupations = ['farmer', 'employee', 'student', 'graduate', 'unemployed', 'retired'];
const plans = ['job', 'business', 'housing', 'farming'];
const someResident = fc
  .record({
    birthYear: aFact(fc.integer({ min: 1930, max: 2020 })),
    occupation: aFact(fc.constantFrom(...occupations)),
    graduatedOn: aFact(fc.constantFrom('2020-06-30', '2024-07-01', '2026-06-15')),
    household: aFact(someOf(['elderly', 'disabled', 'veteran'])),
    plans: aFact(someOf(plans)),
  })
  .map(resident);
const vocabulary = tags.filter(({ kinds }) => kinds.includes('resident')).map(({ tag }) => tag);
const someTags = fc.uniqueArray(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 5 });
const someClause: fc.Arbitrary<AudienceClause> = fc.oneof(
  someTags.map(own => anyOf(...own)),
  someTags.map(own => allOf(...own)),
  someTags.map(own => noneOf(...own)),
  fc
    .tuple(
      fc.constantFrom<MeasureId>('age', 'months-since-graduation'),
      fc.constantFrom<'at-least' | 'at-most'>('at-least', 'at-most'),
      fc.integer({ min: 0, max: 100 }),
    )
    .map(parts => compare(...parts)),
);

/** Every profile that this one may turn out to be, one question answered more. */
function fuller(profile: AudienceProfile): AudienceProfile[] {
  const { facts } = profile;
  const missing = Object.entries({
    birthYear: [1950, 1990],
    occupation: occupations,
    graduatedOn: ['2020-06-30', '2026-06-15'],
    household: [[], ['elderly'], ['elderly', 'disabled', 'veteran']],
    plans: [[], ['job'], plans],
    town: ['城关镇'],
  }).filter(([field]) => Reflect.get(facts, field) === undefined);
  return missing.flatMap(([field, values]) => values.map(value => resident({ ...facts, [field]: value })));
}

test('saying more settles what was open and overturns nothing', () => {
  fc.assert(
    fc.property(someClause, someResident, (clause, profile) => {
      const before = answer(clause, profile);
      for (const more of fuller(profile)) if (before !== 'unknown') expect(answer(clause, more)).toBe(before);
    }),
  );
});

/** The same asked naively: true or false of a profile in which every question of the clause is answered. */
function holdsNaively(clause: AudienceClause, profile: AudienceProfile): boolean {
  const { tags: held, measures } = knownFactsOf(profile, today);
  const own = clause.kind === 'compare' ? [] : clause.tags.map(tag => held.has(tag));
  if (clause.kind === 'any') return own.includes(true);
  if (clause.kind === 'all') return !own.includes(false);
  if (clause.kind === 'none') return !own.includes(true);
  const { least = NaN } = measures.get(clause.measure) ?? {};
  return clause.operator === 'at-least' ? least >= clause.value : least <= clause.value;
}

test('where everything was said, the answer is the naive one', () => {
  const town = fc.constantFrom('城关镇', '清河镇');
  const complete = fc.tuple(someResident, town).map(([{ facts }, own]) =>
    resident({
      occupation: 'farmer',
      household: [],
      plans: [],
      graduatedOn: '2024-07-01',
      ...JSON.parse(JSON.stringify(facts)),
      town: own,
    }),
  );
  fc.assert(
    fc.property(
      someClause.filter(clause => clause.kind !== 'compare' || clause.measure !== 'age'),
      complete,
      (clause, profile) => {
        expect(answer(clause, profile)).toBe(holdsNaively(clause, profile) ? 'fits' : 'fails');
      },
    ),
  );
});

test('a clause is open exactly where a question it asks was not answered and could still change it', () => {
  fc.assert(
    fc.property(someClause, someResident, (clause, profile) => {
      if (answer(clause, profile) !== 'unknown' || clause.kind === 'compare') return;
      const { facets } = knownFactsOf(profile, today);
      expect(clause.tags.some(tag => !facets.has(facetOf(tag)))).toBe(true);
    }),
  );
});
