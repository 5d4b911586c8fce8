import { deleteMyData, exportMyData } from 'shared/account/contract';
import { listMyOrganisations } from 'shared/account/acting-contract';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { accept, add, agentsOf, anInvitation, aVerifiedOrganisation, join, verifyIt } from 'tests/support/organisation';
import { aSeenPerson } from 'tests/support/person';

useLocalCloud();
const erase = (caller: object) => callAs(caller, deleteMyData, { requestKey: aRequestKey() });
const mineOf = async (caller: object) => dataOf(await callAs(caller, listMyOrganisations, {})).items;

test('the export says what one was declared as and may do for whom; never the number, its hash, or others', async () => {
  const managed = await aVerifiedOrganisation('erase-a');
  await join(managed, wechatCaller('erase-b'), { label: '旁人' });
  const exported = dataOf(await callAs(managed.manager, exportMyData, {}));
  const records = Object.fromEntries(exported.collections.map(({ name, records: found }) => [name, found]));
  expect(records['people']).toEqual([expect.objectContaining({ level: 'seen', name: '居民甲' })]);
  expect(records['agentAuthorisations']).toEqual([
    expect.objectContaining({ organisation: '示例有限公司', label: '登记人', power: 'manage', endedAt: null }),
  ]);
  expect(JSON.stringify(exported)).not.toContain('旁人');
  expect(JSON.stringify(exported)).not.toContain('idNumberHash');
});

test('who deletes their data is an agent of nothing; the others stay, and their organisation is still verified', async () => {
  const managed = await aVerifiedOrganisation('erase-c');
  const agent = wechatCaller('erase-d');
  await join(managed, agent);
  dataOf(await erase(agent));
  expect(await mineOf(agent)).toEqual([]);
  expect((await agentsOf(managed)).map(({ label }) => label)).toEqual(['登记人']);
  expect(await mineOf(managed.manager)).toEqual([expect.objectContaining({ level: 'verified' })]);
});

test('an invitation goes with the data of whoever gave it', async () => {
  const managed = await aVerifiedOrganisation('erase-e');
  const deputy = wechatCaller('erase-f');
  await join(managed, deputy, { power: 'manage' });
  const code = await anInvitation(deputy, managed.organisationId);
  dataOf(await erase(deputy));
  expect(codeOf(await accept(wechatCaller('erase-g'), code))).toBe('code-wrong-or-expired');
});

test('where nobody is left to manage it, it is no longer verified, and its code is free to verify anew', async () => {
  const managed = await aVerifiedOrganisation('erase-h');
  const agent = wechatCaller('erase-i');
  await join(managed, agent);
  const successor = await aSeenPerson('erase-j');
  expect(codeOf(await add(successor, managed.creditCode))).toBe('organisation-verified-by-others');
  dataOf(await erase(managed.manager));
  expect(await mineOf(agent)).toEqual([expect.objectContaining({ level: 'declared', power: 'act' })]);
  const { organisation } = dataOf(await add(successor, managed.creditCode));
  expect(dataOf(await verifyIt(successor, organisation.organisationId)).organisation.level).toBe('verified');
});
