import { DEMO_RESIDENTS, DEMO_STAFF } from '../seed/demo-identities';
import { refusalOf, temporaryDirectory, useTestCloud, writeFunctions } from '../test-cloud';

const functionsDir = temporaryDirectory();
writeFunctions(functionsDir, {
  who: { main: 'async () => ({ uid: process.env.TCB_UUID, anonymous: process.env.TCB_ISANONYMOUS_USER })' },
  refuses: { main: 'async () => ({ ok: false, error: { code: "slot-full", requestId: "r" } })' },
  broken: { main: 'async () => { throw new TypeError("secret detail") }' },
});
const cloud = useTestCloud({ functionsDir });

const lastCall = () => cloud().cloud.invocations.at(-1);

test('a demo resident is one signed-in web user, through the door and in process', async () => {
  const [first, second] = DEMO_RESIDENTS;
  const { access_token } = await cloud().cloud.signInAs(first.uid);
  const response = await fetch(`${cloud().cloud.url}/v1/functions/who`, {
    method: 'POST',
    headers: { authorization: `Bearer ${access_token}` },
    body: '{}',
  });
  expect(await response.json()).toEqual({ uid: first.uid, anonymous: 'false' });
  expect(await cloud().cloud.callFunctionAsWeb('who', {}, first)).toEqual({ uid: first.uid, anonymous: 'false' });
  expect(await cloud().cloud.callFunctionAsWeb('who', {}, second)).toMatchObject({ uid: second.uid });
});

test('a uid that would be cut short inside a session is refused', async () => {
  await expect(async () => cloud().cloud.signInAs('demo.resident')).rejects.toThrow('cannot be a uid');
});

test('a call leaves its number, time, caller and what came of it', async () => {
  const { cloud: server } = cloud();
  server.moveClock(24 * 3600_000);
  await server.callFunctionAsWeb('who', { endpoint: 'who/asks' }, { uid: 'u1' });
  const first = lastCall();
  server.moveClock(0);
  expect(first).toMatchObject({ endpoint: 'who/asks', callerKind: 'web', callerId: 'u1', ok: true, code: null });
  expect(Date.parse(first?.at ?? '') - Date.now()).toBeGreaterThan(23 * 3600_000);

  await server.callFunctionAsWeChat('refuses', {}, { openId: 'o1' });
  expect(lastCall()).toMatchObject({ callerKind: 'wechat', callerId: 'o1', ok: true, code: 'slot-full' });
  expect(lastCall()?.number).toBe((first?.number ?? NaN) + 1);

  await refusalOf(server.callFunctionAsTimer('broken', 'tick'));
  expect(lastCall()).toMatchObject({ callerKind: 'timer', callerId: null, ok: false });
  expect(lastCall()?.code).toBe('FUNCTION_INVOCATION_FAILED');
});

test('demo people are told apart', () => {
  const names = [...DEMO_RESIDENTS.map(({ uid }) => uid), ...DEMO_STAFF.map(({ loginName }) => loginName)];
  expect(new Set(names).size).toBe(names.length);
});
