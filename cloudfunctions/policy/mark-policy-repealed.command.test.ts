import { getPolicy, listFavouritePolicies, favouritePolicy, searchPolicies } from 'shared/policy/contract';
import type { PolicyId } from 'shared/policy/model';
import { markPolicyRepealed } from 'shared/policy/publishing-contract';
import type { LocalDate } from 'shared/kernel/time';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody, wechatCaller } from 'tests/support/callers';
import { aDay, aNumber, importDocument } from 'tests/support/documents';
import { useLocalCloud } from 'tests/support/local-cloud';
import { newEvents } from 'tests/support/publishing';
import { aStaffMemberWith } from 'tests/support/staff';

const cloud = useLocalCloud();
let count = 0;
const dated = async (day: string, facts: object = {}) =>
  (await importDocument({ title: `第${++count}件待废止的`, datedOn: aDay(day), ...facts })).policyId;
const read = async (policyId: PolicyId) => dataOf(await callAs(nobody(), getPolicy, { policyId })).policy;
let reviewer: { caller: object };
beforeAll(async () => {
  reviewer = await aStaffMemberWith('reviewer');
});
const marking = (
  policyId: PolicyId,
  byPolicyId: PolicyId,
  { on = '2026-10-01', requestKey = aRequestKey(), caller = reviewer.caller } = {},
) => callAs(caller, markPolicyRepealed, { policyId, byPolicyId, repealedOn: aDay(on) as LocalDate, requestKey });

test('the repeal is read everywhere, and told', async () => {
  const [policyId, byPolicyId] = [await dated('2020-01-01'), await dated('2026-06-18')];
  const resident = wechatCaller('keeps-it');
  dataOf(await callAs(resident, favouritePolicy, { policyId, favourite: true, requestKey: aRequestKey() }));
  await newEvents();
  expect(dataOf(await marking(policyId, byPolicyId))).toEqual({ policyId, repealedOn: '2026-10-01' });

  const validity = { state: 'repealed', since: '2026-10-01', replacedBy: { policyId: byPolicyId } };
  const before = cloud().sdkRequestCount();
  expect((await read(policyId)).validity).toMatchObject(validity);
  expect(cloud().sdkRequestCount() - before).toBeLessThanOrEqual(3);
  expect(dataOf(await callAs(resident, listFavouritePolicies, {})).items[0]).toMatchObject({ policyId, validity });
  const { items } = dataOf(await callAs(nobody(), searchPolicies, { validity: 'repealed', pageSize: 50 }));
  expect(items.map(item => item.policyId)).toContain(policyId);
  const told = { topic: 'policy-validity-changed', policyId, state: 'repealed', byPolicyId, on: '2026-10-01' };
  expect(await newEvents()).toEqual([told]);
});

test('a day still to come leaves it in force until then, and an import later keeps what was recorded', async () => {
  const facts = { title: '以后又导入的', documentNumber: aNumber('示政发〔2026〕66号') };
  const [policyId, { policyId: byPolicyId }] = [await dated('2020-01-01'), await importDocument(facts)];
  dataOf(await marking(policyId, byPolicyId, { on: '2999-01-01' }));
  expect((await read(policyId)).validity.state).toBe('in-force');
  const { policyId: soon } = { policyId: await dated('2020-01-01') };
  dataOf(await marking(soon, byPolicyId));
  await importDocument({ ...facts, text: '新的一版。' });
  expect((await read(soon)).validity.state).toBe('repealed');
});

test('every refusal says why, and nothing is recorded or told', async () => {
  const [older, newer] = [await dated('2020-01-01'), await dated('2026-06-18')];
  const said = { title: '写明废止的', documentNumber: aNumber('示政发〔2020〕67号') };
  const repealedByText = await dated('2020-01-01', said);
  const repealing = await dated('2020-01-01', { repeals: [said] });
  await newEvents();
  expect(codeOf(await marking(older, older))).toBe('repeals-itself');
  expect(codeOf(await marking(newer, older))).toBe('repeals-a-later-one');
  expect(codeOf(await marking(repealing, repealedByText))).toBe('repeals-in-a-circle');
  expect(codeOf(await marking(repealedByText, newer))).toBe('already-repealed');
  expect(codeOf(await marking(older, newer, { on: '2019-12-31' }))).toBe('repealed-before-dated');
  expect(codeOf(await marking(older, await dated('2026-06-18', { disclosureType: 'withheld' })))).toBe('not-found');
  expect(codeOf(await marking(await dated('2020-01-01', { disclosureType: 'on-request' }), newer))).toBe('not-found');
  const editor = await aStaffMemberWith('editor');
  expect(codeOf(await marking(older, newer, { caller: editor.caller }))).toBe('forbidden');
  expect((await read(older)).validity.state).toBe('in-force');
  expect(await newEvents()).toEqual([]);
});

test('recorded once, whoever else records at the same moment and however often the answer is lost', async () => {
  const policyId = await dated('2020-01-01');
  const by = [await dated('2026-06-18'), await dated('2026-06-19'), await dated('2026-06-20')];
  await newEvents();
  const outcomes = await Promise.all(by.map(byPolicyId => marking(policyId, byPolicyId)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await newEvents()).toHaveLength(1);
  const [another, first] = [await dated('2020-01-01'), by[0]];
  if (!first) throw new Error('three were made');
  const requestKey = aRequestKey();
  const once = dataOf(await marking(another, first, { requestKey }));
  expect(dataOf(await marking(another, first, { requestKey }))).toEqual(once);
  expect(await newEvents()).toHaveLength(1);
});
