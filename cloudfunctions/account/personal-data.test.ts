import { getDataRules } from 'shared/account/contract';
import { callAs, dataOf } from 'tests/support/call-function';
import { nobody } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { allCollections, keepers } from './personal-data';

const cloud = useLocalCloud();
const aboutPeople = allCollections.filter(({ personalData }) => personalData !== null).map(({ name }) => name);

test('whatever holds something about people can be exported and erased, and the identities go last', () => {
  expect(keepers.map(({ collection }) => collection.name).sort()).toEqual([...aboutPeople].sort());
  expect(keepers.at(-1)?.collection.name).toBe('identities');
});

test('the rules say of every kind what, why, how, which, on what grounds and for how long', async () => {
  const { rules } = dataOf(await callAs(nobody(), getDataRules, {}));
  expect(rules.map(({ name }) => name).sort()).toEqual([...aboutPeople].sort());
  for (const rule of rules) {
    const { what, purpose, manner, scope, basis, retention } = rule;
    for (const words of [what, purpose, manner, scope, basis, retention]) expect(words.length).toBeGreaterThan(1);
    expect(basis).toMatch(/第.+条/);
    if (rule.keptAfterDeletion !== null) expect(rule.keptAfterDeletion).toMatch(/第.+条/);
  }
});

test('the rules are read without asking the database', async () => {
  const before = cloud().sdkRequestCount();
  await callAs(nobody(), getDataRules, {});
  expect(cloud().sdkRequestCount()).toBe(before);
});
