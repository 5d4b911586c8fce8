import { startLocalCloud } from '../server';
import { refusalOf, temporaryDirectory, useTestCloud, writeFunctions } from '../test-cloud';
import { header } from './protobuf';

const sdkPath = JSON.stringify(require.resolve('@cloudbase/node-sdk'));
const send = `async event => (await require(${sdkPath}).init({ env: 'local' })
  .callWxOpenApi({ apiName: 'subscribeMessage.send', requestData: event.message })).result`;
const functionsDir = temporaryDirectory();
writeFunctions(functionsDir, {
  allowed: { main: send, files: { 'config.json': { permissions: { openapi: ['subscribeMessage.send'] } } } },
  forgotten: { main: send, files: { 'config.json': { permissions: { openapi: [] } } } },
});
const cloud = useTestCloud({ functionsDir });

const MESSAGE = { touser: 'o1', template_id: 't1', data: { thing1: { value: '您预约的号源' } } };

interface Answered {
  result: Record<string, unknown>;
}
async function call(apiName: string, requestData: unknown, options?: { timeout: number }) {
  // The SDK's own types leave out what it hands back.
  const answer = (await cloud().app.callWxOpenApi({ apiName, requestData } as never, options)) as Answered;
  return answer.result;
}

test('a subscribe message is recorded, not sent, and answered with 0', async () => {
  expect(await call('subscribeMessage.send', MESSAGE)).toEqual({ errcode: 0, errmsg: 'ok' });
  expect(cloud().cloud.wechat.calls('subscribeMessage.send').at(-1)).toMatchObject({
    api: 'subscribeMessage.send',
    functionName: null,
    request: MESSAGE,
    answer: { errcode: 0 },
  });
});

test('scripted answers come once each, in order, to their own interface', async () => {
  const { wechat } = cloud().cloud;
  wechat.answerNext('subscribeMessage.send', { errcode: 43101, errmsg: 'user refuse to accept the msg' });
  wechat.answerNext('subscribeMessage.send', { errcode: 47003, errmsg: 'argument invalid' });
  expect(await call('security.msgSecCheck', { content: '您好' })).toMatchObject({ result: { suggest: 'pass' } });
  const codes = [];
  for (let i = 0; i < 3; i++) codes.push((await call('subscribeMessage.send', MESSAGE))['errcode']);
  expect(codes).toEqual([43101, 47003, 0]);
});

test('a time-out is recorded and never answered', async () => {
  const { wechat } = cloud().cloud;
  wechat.answerNext('subscribeMessage.send', 'timeout');
  const refusal = await refusalOf(call('subscribeMessage.send', MESSAGE, { timeout: 200 }));
  expect(refusal.code).toMatch(/TIMEDOUT/);
  expect(wechat.calls().at(-1)).toMatchObject({ answer: 'timeout' });
});

test('phone number and content checks have the form of the platform', async () => {
  const { wechat } = cloud().cloud;
  expect(await call('phonenumber.getPhoneNumber', { code: 'c1' })).toMatchObject({
    phone_info: { purePhoneNumber: '13800138000', countryCode: '86' },
  });
  wechat.answerNext('getPhoneNumber', { errcode: 40029, errmsg: 'invalid code' });
  expect(await call('getPhoneNumber', { code: 'used' })).toMatchObject({ errcode: 40029 });
  wechat.answerNext('msgSecCheck', { errcode: 0, result: { suggest: 'risky', label: 20001 } });
  expect(await call('security.msgSecCheck', { content: 'x' })).toMatchObject({ result: { suggest: 'risky' } });
  expect(await call('security.mediaCheckAsync', { media_url: 'u' })).toMatchObject({ trace_id: expect.any(String) });
});

test('an interface that is not there is refused by name', async () => {
  const refusal = await refusalOf(call('wxacode.getUnlimited', {}));
  expect(refusal.message).toContain('wxacode.getUnlimited');
  expect(() => cloud().cloud.wechat.answerNext('customerMessage.send', { errcode: 0 })).toThrow('customerMessage.send');
});

test('a function calls what its configuration asks for, and nothing else', async () => {
  const { callFunctionAsWeChat, wechat } = cloud().cloud;
  const [allowed, forgotten] = await Promise.all(
    ['allowed', 'forgotten'].map(name => callFunctionAsWeChat(name, { message: MESSAGE }, { openId: 'o1' })),
  );
  expect(allowed).toMatchObject({ errcode: 0 });
  expect(forgotten).toMatchObject({ errcode: -604101, errmsg: expect.stringContaining('config.json') });
  expect(wechat.calls().map(({ functionName }) => functionName)).toEqual(
    expect.arrayContaining(['allowed', 'forgotten']),
  );
});

const field = (number: number, bytes: Buffer): Buffer => Buffer.concat([header(number, bytes.length), bytes]);

/** What wx-server-sdk sends for `cloud.openapi`, by its message definition. */
function openApiMessage(values: Record<string, unknown>): Buffer {
  const pairs = Object.entries(values).map(([key, value]) =>
    field(1, Buffer.concat([field(1, Buffer.from(key)), field(2, Buffer.from(JSON.stringify(value)))])),
  );
  return Buffer.concat([Buffer.from([0x08, 0x01]), field(2, Buffer.concat(pairs))]);
}

test('the multipart door of wx-server-sdk takes and gives bytes', async () => {
  const { app, cloud: running } = cloud();
  const message = { ...MESSAGE, page: `pages/index?${'x'.repeat(300)}` };
  running.wechat.answerNext('subscribeMessage.send', { errcode: 43101, errmsg: 'refused' });
  const requestData = openApiMessage(message);
  const answer: unknown = await app.callCompatibleWxOpenApi({ apiName: 'subscribeMessage.send', requestData } as never);
  const body = Buffer.from('{"errcode":43101,"errmsg":"refused"}');
  expect(Buffer.from(answer as Buffer)).toEqual(
    Buffer.concat([field(1, body), field(2, Buffer.from('application/json'))]),
  );
  expect(running.wechat.calls().at(-1)).toMatchObject({ request: message });
});

/** The SDK hands the raw body of an error on. */
const textOf = (answer: unknown): string => (answer instanceof Uint8Array ? String(answer) : JSON.stringify(answer));

test('payment, container calls and bytes that are no message are refused', async () => {
  const { app } = cloud();
  const outcome = async (attempt: Promise<unknown>): Promise<string> =>
    attempt.then(textOf, (error: unknown) => String((error as Error).message));
  const request = { apiName: 'subscribeMessage.send', requestData: Buffer.from([0x0a, 0x7f, 0x01]) } as never;
  expect(await outcome(app.callWxPayApi(request))).toContain('wx.wxPayApi');
  expect(await outcome(app.wxCallContainerApi(request))).toContain('wx.wxCallContainerApi');
  expect(await outcome(app.callCompatibleWxOpenApi(request))).toContain('wx-server-sdk');
});

test('what was asked of WeChat is still known after a restart', async () => {
  const dataDir = temporaryDirectory();
  const first = await startLocalCloud({ dataDir });
  Object.assign(process.env, first.sdkEnvironment);
  await call('subscribeMessage.send', MESSAGE);
  await first.close();
  Object.assign(process.env, cloud().cloud.sdkEnvironment);
  const second = await startLocalCloud({ dataDir });
  const calls = second.wechat.calls();
  await second.close();
  expect(calls).toMatchObject([{ request: MESSAGE }]);
});
