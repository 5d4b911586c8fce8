import { refusalOf, temporaryDirectory, useTestCloud, writeFunctions } from '../test-cloud';

const sdkPath = JSON.stringify(require.resolve('@cloudbase/node-sdk'));
const functionsDir = temporaryDirectory();
writeFunctions(functionsDir, {
  echo: { main: 'async event => event' },
  slow: { main: 'async () => new Promise(() => {})', files: { 'config.json': { timeout: 0.3 } } },
  busy: { main: 'async () => { for (;;); }', files: { 'config.json': { timeout: 0.3 } } },
  broken: { main: 'async () => { throw new Error("no such thing") }' },
  quits: { main: 'async () => process.exit(3)' },
  talks: { main: 'async () => { console.log("hello", { n: 1 }); return undefined }' },
  writes: { main: 'async () => { process.stdout.write(JSON.stringify({ level: "info" }) + "\\n"); }' },
  who: {
    main: `async (event, context) => {
      const sdk = require(${sdkPath});
      const before = process.env.WX_OPENID;
      await new Promise(resolve => setTimeout(resolve, event.waitMs));
      const app = sdk.init({ env: 'local' });
      const fromContext = sdk.getCloudbaseContext(context);
      return { before, after: process.env.WX_OPENID, user: app.auth().getUserInfo().openId, context: fromContext.WX_OPENID,
        trigger: fromContext.TRIGGER_SRC, uid: fromContext.TCB_UUID, userInfo: event.userInfo };
    }`,
  },
  counts: {
    main: `async event => {
      const db = require(${sdkPath}).init({ env: 'local' }).database();
      for (let i = 0; i < event.times; i++) await db.collection('things').count().catch(() => null);
    }`,
  },
  nests: {
    main: `async event => event.depth === 0 ? 'bottom'
      : (await require(${sdkPath}).init({ env: 'local' }).callFunction({ name: 'nests', data: { depth: event.depth - 1 } })).result`,
  },
});
writeFunctions(functionsDir, {
  chain: {
    main: `async event => {
      const own = { source: process.env.TCB_SOURCE, openId: process.env.WX_OPENID, trigger: process.env.TRIGGER_SRC };
      if (!event.depth) return [own];
      const { result } = await require(${sdkPath}).init({ env: 'local' })
        .callFunction({ name: 'chain', data: { depth: event.depth - 1 } });
      return [own, ...result];
    }`,
  },
  answers: { main: 'async event => "x".repeat(event.bytes)' },
  hoarding: { main: 'async () => Array.from({ length: 6 }, () => Buffer.alloc(50e6, 1)).length' },
  hungry: { main: 'async () => { const all = []; for (;;) all.push(new Array(1e6).fill(all.length + 0.5)); }' },
});
const cloud = useTestCloud({ functionsDir, workerCount: 2 });
const asWeChat = (name: string, data: Record<string, unknown> = {}, openId = 'o1') =>
  cloud().cloud.callFunctionAsWeChat(name, data, { openId });

test('the SDK calls a function and gets its value', async () => {
  const { result } = await cloud().app.callFunction({ name: 'echo', data: { n: 1, text: '政策' } });
  expect(result).toEqual({ n: 1, text: '政策' });
});

test('interleaved callers never see each other', async () => {
  const openIds = Array.from({ length: 12 }, (_, i) => `resident-${i}`);
  const seen = await Promise.all(openIds.map((openId, i) => asWeChat('who', { waitMs: (i % 3) * 15 }, openId)));
  expect(seen).toEqual(
    openIds.map(openId => ({
      before: openId,
      after: openId,
      user: openId,
      context: openId,
      userInfo: { appId: 'wx0000000000000000', openId },
    })),
  );
  const timer = await cloud().cloud.callFunctionAsTimer('who', 'nightly');
  expect(timer).toEqual({ user: '', trigger: 'timer' });
  const { result } = await cloud().app.callFunction({ name: 'who', data: { userInfo: { openId: 'forged' } } });
  expect(result).toMatchObject({ user: '', userInfo: { openId: 'forged' } });
});

test.each(['slow', 'busy'])('a function that never ends (%s) is stopped and its place is filled', async name => {
  const refusals = await Promise.all([1, 2, 3].map(() => refusalOf(asWeChat(name))));
  expect(refusals.map(({ code }) => code)).toEqual(Array(3).fill('FUNCTION_TIME_LIMIT_EXCEEDED'));
  expect(await asWeChat('echo')).toMatchObject({ userInfo: { openId: 'o1' } });
});

test('a failing function answers its message, and the pool goes on', async () => {
  expect(await refusalOf(asWeChat('broken'))).toEqual({
    code: 'FUNCTION_INVOCATION_FAILED',
    message: 'Error: no such thing',
  });
  expect((await refusalOf(asWeChat('quits'))).code).toBe('FUNCTION_INVOCATION_FAILED');
  expect((await refusalOf(asWeChat('absent'))).code).toBe('FUNCTION_NOT_FOUND');
  expect((await refusalOf(asWeChat('../echo'))).code).toBe('FUNCTION_NOT_FOUND');
  expect(await asWeChat('echo', { n: 2 })).toMatchObject({ n: 2 });
});

test('what a function prints reaches the log, and no value becomes null', async () => {
  expect(await asWeChat('talks')).toBeNull();
  expect(cloud().lines).toContain('[talks] hello { n: 1 }');
});

test('what a function writes to its standard output is in the log, a line each', async () => {
  await asWeChat('writes');
  expect(cloud().lines).toContain('[writes] {"level":"info"}');
});

test('counts the round trips of each invocation', async () => {
  await Promise.all([
    asWeChat('counts', { endpoint: 'a/b', times: 3 }),
    asWeChat('counts', { endpoint: 'a/c', times: 5 }),
  ]);
  const counted = cloud().cloud.invocations.filter(({ functionName }) => functionName === 'counts');
  expect(counted.map(({ endpoint, roundTrips, ok }) => [endpoint, roundTrips, ok]).sort()).toEqual([
    ['a/b', 3, true],
    ['a/c', 5, true],
  ]);
});

test('functions that call functions do not wait for each other for ever', async () => {
  expect(await Promise.all([1, 2, 3].map(() => asWeChat('nests', { depth: 2 })))).toEqual([
    'bottom',
    'bottom',
    'bottom',
  ]);
});

test('a function called by a function sees the chain of callers and no user', async () => {
  expect(await asWeChat('chain', { depth: 2 })).toEqual([
    { source: 'wx_client', openId: 'o1' },
    { source: 'wx_client,scf' },
    { source: 'wx_client,scf,scf' },
  ]);
  expect(await cloud().cloud.callFunctionAsTimer('chain', 't')).toEqual([{ source: 'wx_trigger', trigger: 'timer' }]);
});

test('a request and an answer of more than 6 MB are refused', async () => {
  const text = 'x'.repeat(6 * 1024 * 1024);
  expect((await refusalOf(asWeChat('echo', { text }))).code).toBe('EXCEED_REQUEST_SIZE_LIMIT');
  const throughSdk = cloud().app.callFunction({ name: 'echo', data: { text } });
  expect((await refusalOf(throughSdk)).code).toBe('EXCEED_REQUEST_SIZE_LIMIT');
  expect(await asWeChat('answers', { bytes: 5_000_000 })).toHaveLength(5_000_000);
  expect(await refusalOf(asWeChat('answers', { bytes: 6_300_000 }))).toMatchObject({
    code: 'FUNCTION_INVOCATION_FAILED',
    message: expect.stringContaining('answer is larger'),
  });
});

test.each(['hungry', 'hoarding'])('a function that needs more than its memory is stopped alone: %s', async name => {
  const [refusal, answer] = await Promise.all([refusalOf(asWeChat(name)), asWeChat('echo', { n: 3 })]);
  expect(refusal.code).toBe('FUNCTION_MEMORY_LIMIT_EXCEEDED');
  expect(answer).toMatchObject({ n: 3 });
  expect(await asWeChat('echo', { n: 4 })).toMatchObject({ n: 4 });
});
