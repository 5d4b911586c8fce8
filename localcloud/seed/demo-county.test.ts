import { getLibraryOverview, getPolicy, searchPolicies } from 'shared/policy/contract';
import { callAs, dataOf } from 'tests/support/call-function';
import { nobody } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { seedDemoCounty } from './demo-county';

const cloud = useLocalCloud();
let first: Awaited<ReturnType<typeof seedDemoCounty>>;
beforeAll(async () => {
  first = await seedDemoCounty(cloud());
}, 60_000);

const everything = async () => dataOf(await callAs(nobody(), searchPolicies, { pageSize: 50 })).items;

test('at least a dozen documents come in, each as a document of its own', async () => {
  expect(first.length).toBeGreaterThanOrEqual(12);
  expect(first.every(({ effect }) => effect === 'added')).toBe(true);
  expect(await everything()).toHaveLength(first.length);
});

test('starting again changes nothing', async () => {
  const again = await seedDemoCounty(cloud());
  expect(again.filter(({ effect }) => effect !== 'unchanged')).toEqual([]);
}, 60_000);

test('every one has title, number, authority, date and subject', async () => {
  const incomplete = (await everything()).filter(
    ({ documentNumber, issuingAuthority, datedOn, subjectCategory }) =>
      !documentNumber || !issuingAuthority || !datedOn || !subjectCategory,
  );
  expect(incomplete).toEqual([]);
});

test('each state of validity is there to be seen', async () => {
  const states = new Set((await everything()).map(({ validity }) => validity.state));
  expect([...states].sort()).toEqual(['expired', 'in-force', 'not-yet-effective', 'repealed']);
});

test('the repealed one leads to what stands in its place', async () => {
  const repealed = (await everything()).find(({ validity }) => validity.state === 'repealed');
  expect(repealed?.validity.replacedBy?.documentNumber).toBe('云政办发〔2026〕12号');
});

test('citations of one another are links, and attachments open', async () => {
  const { latest } = dataOf(await callAs(nobody(), getLibraryOverview, {}));
  expect(latest.length).toBeGreaterThan(0);
  const policies = await Promise.all(
    first.map(({ policyId }) => callAs(nobody(), getPolicy, { policyId }).then(dataOf)),
  );
  expect(
    policies.filter(({ policy }) => policy.cites.some(({ policyId }) => policyId !== null)).length,
  ).toBeGreaterThanOrEqual(3);
  expect(policies.flatMap(({ policy }) => policy.attachments).filter(({ file }) => file !== null)).toHaveLength(2);
});
