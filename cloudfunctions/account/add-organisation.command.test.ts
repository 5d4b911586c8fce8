import { listMyOrganisations } from 'shared/account/acting-contract';
import { addOrganisation } from 'shared/account/organisation-contract';
import { CreditCode } from 'shared/account/organisation-model';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { add, aFreshCreditCode, agentsOf, aVerifiedOrganisation, join } from 'tests/support/organisation';

const cloud = useLocalCloud();
const mineOf = async (caller: object) => dataOf(await callAs(caller, listMyOrganisations, {})).items;

test('whoever registers an organisation manages it; nobody has verified it', async () => {
  const caller = wechatCaller('add-a');
  expect(await mineOf(caller)).toEqual([]);
  const creditCode = aFreshCreditCode();
  const { organisation } = dataOf(await add(caller, creditCode, ' 示例机械有限公司 '));
  expect(organisation).toEqual({
    organisationId: expect.stringMatching(/^og_/),
    name: '示例机械有限公司',
    creditCode,
    level: 'declared',
    power: 'manage',
    label: '登记人',
    endsOn: null,
  });
  expect(await mineOf(caller)).toEqual([organisation]);
  expect(await mineOf(wechatCaller('add-b'))).toEqual([]);
});

test('refuses a credit code whose check character is wrong', async () => {
  const wrong = CreditCode.parse('91999999MA0DEM0019');
  expect(codeOf(await add(wechatCaller('add-c'), wrong))).toBe('credit-code-wrong');
});

test('refuses one’s own a second time, also where one only looks on', async () => {
  const caller = wechatCaller('add-d');
  const creditCode = aFreshCreditCode();
  dataOf(await add(caller, creditCode));
  expect(codeOf(await add(caller, creditCode))).toBe('already-yours');
  const managed = await aVerifiedOrganisation('add-e');
  const agent = wechatCaller('add-f');
  await join(managed, agent, { power: 'view' });
  expect(codeOf(await add(agent, managed.creditCode))).toBe('already-yours');
});

test('before anybody verified it, others may register the same; afterwards nobody may', async () => {
  const [first, second] = [wechatCaller('add-g'), wechatCaller('add-h')];
  const creditCode = aFreshCreditCode();
  const ids = [dataOf(await add(first, creditCode)), dataOf(await add(second, creditCode))];
  expect(new Set(ids.map(({ organisation }) => organisation.organisationId)).size).toBe(2);
  const verified = await aVerifiedOrganisation('add-i');
  expect(codeOf(await add(second, verified.creditCode))).toBe('organisation-verified-by-others');
});

test('twenty organisations a person are enough', async () => {
  const caller = wechatCaller('add-j');
  for (let count = 0; count < 20; count++) dataOf(await add(caller));
  expect(codeOf(await add(caller))).toBe('too-many-organisations');
  expect(await mineOf(caller)).toHaveLength(20);
});

test('the same request key twice registers one; with another name it is refused', async () => {
  const [caller, requestKey, creditCode] = [wechatCaller('add-k'), aRequestKey(), aFreshCreditCode()];
  const input = { name: '示例有限公司', creditCode, requestKey };
  const first = dataOf(await callAs(caller, addOrganisation, input));
  expect(dataOf(await callAs(caller, addOrganisation, input))).toEqual(first);
  expect(await mineOf(caller)).toHaveLength(1);
  expect(codeOf(await callAs(caller, addOrganisation, { ...input, name: '另一家有限公司' }))).toBe('invalid-request');
});

test('an organisation starts with one agent, seen without who it is', async () => {
  const managed = await aVerifiedOrganisation('add-l');
  const agents = await agentsOf(managed);
  expect(agents).toEqual([expect.objectContaining({ label: '登记人', power: 'manage', ended: false, mine: true })]);
  expect(JSON.stringify(agents)).not.toMatch(/ps_/);
});

test('somebody the platform does not know is refused before any read', async () => {
  const before = cloud().sdkRequestCount();
  expect(codeOf(await add(nobody()))).toBe('unauthenticated');
  expect(codeOf(await callAs(nobody(), listMyOrganisations, {}))).toBe('unauthenticated');
  expect(cloud().sdkRequestCount()).toBe(before);
});
