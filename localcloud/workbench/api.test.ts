import { request as httpRequest } from 'node:http';
import { startLocalCloud } from '../server';
import { temporaryDirectory, useTestCloud, writeFunctions } from '../test-cloud';
import { DOCUMENTS_PER_PAGE } from './documents';

const functionsDir = temporaryDirectory();
writeFunctions(functionsDir, {
  who: { main: 'async () => ({ uid: process.env.TCB_UUID, now: Date.now() })' },
  job: {
    main: 'async event => { if (event.TriggerName === "fails") throw new Error("no"); return event.TriggerName; }',
    files: {
      'config.json': {
        triggers: [
          { name: 'nightly', type: 'timer', config: '0 30 2 * * * *' },
          { name: 'fails', type: 'timer', config: '0 0 3 * * * *' },
        ],
      },
    },
  },
});
const cloud = useTestCloud({ functionsDir, workbench: true });

interface Answer {
  status: number;
  body: unknown;
}

/** As the page asks; single headers can be left out or be another's. */
function ask(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string | undefined> = {},
): Promise<Answer> {
  const { port } = cloud().cloud;
  const own = { host: `127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin', 'x-workbench': '1', ...headers };
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      { port, host: '127.0.0.1', method, path: `/workbench/api${path}`, headers: given },
      got => {
        let text = '';
        got.on('data', chunk => (text += String(chunk)));
        got.on('end', () => resolve({ status: got.statusCode ?? 0, body: JSON.parse(text) as unknown }));
      },
    );
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

describe('the door', () => {
  const refused = { status: 403, body: { code: 'EXCEED_AUTHORITY', message: expect.any(String) as unknown } };

  test.each([
    ['without its header', { 'x-workbench': undefined }],
    ['from a page elsewhere', { origin: 'https://example.org' }],
    ['from another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['from another site, though it names no origin', { 'sec-fetch-site': 'cross-site' }],
    ['from another port, though it names no origin', { 'sec-fetch-site': 'same-site' }],
    ['under a name made to mean this machine', { host: 'elsewhere.example' }],
  ])('is closed %s', async (_name, headers) => {
    expect(await ask('GET', '/about', undefined, headers)).toEqual(refused);
    expect(await ask('POST', '/residents/resident-1/session', {}, headers)).toEqual(refused);
  });

  test('is open to its own page, under both names of this machine', async () => {
    const host = `localhost:${cloud().cloud.port}`;
    expect((await ask('GET', '/about')).status).toBe(200);
    expect((await ask('GET', '/about', undefined, { host, origin: `http://${host}` })).status).toBe(200);
  });

  test('the browser of another page is never told that it may ask', async () => {
    const headers = { origin: 'https://example.org', 'access-control-request-headers': 'x-workbench' };
    const response = await fetch(`${cloud().cloud.url}/workbench/api/about`, { method: 'OPTIONS', headers });
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('does not exist unless the server was started with it', async () => {
    const bare = await startLocalCloud({ dataDir: temporaryDirectory() });
    const headers = { 'x-workbench': '1' };
    const paths = ['/workbench', '/workbench/api/about', '/workbench/api/collections'];
    const answers = await Promise.all(paths.map(path => fetch(bare.url + path, { headers })));
    await bare.close();
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});

test('a demo resident gets a session that the functions know', async () => {
  const { body } = await ask('POST', '/residents/resident-2/session', {});
  const { access_token: token } = body as { access_token: string };
  const response = await fetch(`${cloud().cloud.url}/v1/functions/who`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: '{}',
  });
  expect(await response.json()).toMatchObject({ uid: 'demo-resident-2' });
  expect((await ask('POST', '/residents/nobody/session', {})).status).toBe(404);
});

test('the log goes on from where the page has read to', async () => {
  const call = () => cloud().cloud.callFunctionAsWeb('who', { endpoint: 'who/asks' }, { uid: 'u1' });
  await call();
  const { body: first } = await ask('GET', '/pulse?after=0');
  const calls = (first as { calls: { number: number }[] }).calls;
  await call();
  const { body: next } = await ask('GET', `/pulse?after=${calls.at(-1)?.number}`);
  expect(next).toMatchObject({ calls: [{ endpoint: 'who/asks', callerId: 'u1', ok: true, roundTrips: 0 }] });
  expect((await ask('GET', '/pulse?after=-1')).status).toBe(400);
});

test('the clock moves forward and back to the real time, and the functions with it', async () => {
  const day = 24 * 3600_000;
  const seen = async () => {
    const answer = await cloud().cloud.callFunctionAsWeb('who', {}, { uid: 'u1' });
    return (answer as { now: number }).now - Date.now();
  };
  expect((await ask('POST', '/clock', { offsetMs: day })).body).toMatchObject({ offsetMs: day });
  expect(await seen()).toBeGreaterThan(day - 5000);
  expect((await ask('POST', '/clock', { offsetMs: 0 })).body).toMatchObject({ offsetMs: 0 });
  expect(Math.abs(await seen())).toBeLessThan(5000);
  for (const offsetMs of [-1, 1.5, '1', null, 1e15])
    expect((await ask('POST', '/clock', { offsetMs })).status).toBe(400);
  expect(cloud().cloud.clockOffsetMs()).toBe(0);
});

test('a timer runs when it is told to, and says when it failed', async () => {
  expect(await ask('POST', '/timers/fire', { functionName: 'job', triggerName: 'nightly' })).toEqual({
    status: 200,
    body: 'nightly',
  });
  const failed = await ask('POST', '/timers/fire', { functionName: 'job', triggerName: 'fails' });
  expect(failed).toMatchObject({ status: 400, body: { code: 'FUNCTION_INVOCATION_FAILED' } });
  expect((await ask('GET', '/timers')).body).toMatchObject([
    { triggerName: 'nightly', schedule: '0 30 2 * * * *', lastRunOk: true, isRunning: false },
    { triggerName: 'fails', lastRunOk: false },
  ]);
});

describe('documents', () => {
  beforeAll(async () => {
    const { db } = cloud();
    await db.createCollection('things');
    for (let index = 1; index <= DOCUMENTS_PER_PAGE + 1; index++)
      await db.collection('things').add({ _id: `t${index}`, title: `第${index}件`, at: new Date(0), tags: ['甲'] });
  });

  test('collections are counted, their documents come newest first, a page at a time', async () => {
    expect((await ask('GET', '/collections')).body).toMatchObject([{ name: 'things', count: DOCUMENTS_PER_PAGE + 1 }]);
    const page = async (skip: number) => (await ask('GET', `/documents?collection=things&skip=${skip}`)).body;
    const first = (await page(0)) as { total: number; items: { id: string; excerpt: string }[] };
    expect(first).toMatchObject({ total: DOCUMENTS_PER_PAGE + 1 });
    expect(first.items).toHaveLength(DOCUMENTS_PER_PAGE);
    expect(first.items[0]).toMatchObject({ id: 't21', excerpt: '第21件 · 1970-01-01T00:00:00.000Z' });
    expect(await page(DOCUMENTS_PER_PAGE)).toMatchObject({ items: [{ id: 't1' }] });
  });

  test('one document is whole and tidy; what is not there is said so', async () => {
    const { body } = await ask('GET', '/documents?collection=things&skip=20');
    const { row } = (body as { items: { row: number }[] }).items[0] ?? { row: -1 };
    const { body: text } = await ask('GET', `/document?collection=things&row=${row}`);
    expect(JSON.parse(String(text))).toMatchObject({ _id: 't1', title: '第1件', tags: ['甲'] });
    expect(String(text)).toContain('\n  "title": "第1件"');
    expect((await ask('GET', '/document?collection=things&row=999')).status).toBe(404);
    expect((await ask('GET', '/documents?collection=none')).status).toBe(400);
  });
});

test('messages are what a program really sent, newest first, with what WeChat answered', async () => {
  expect((await ask('GET', '/messages')).body).toEqual([]);
  const send = (requestData: object) =>
    // The SDK's own types leave out what it takes here.
    cloud().app.callWxOpenApi({ apiName: 'subscribeMessage.send', requestData } as never);
  const data = { thing1: { value: '您的留言已答复' }, date2: { value: '2026年11月20日' } };
  await send({ touser: 'o1', template_id: 'tm1', page: 'tabs/mine/index', data });
  cloud().cloud.wechat.answerNext('subscribeMessage.send', { errcode: 43101, errmsg: 'user refuse' });
  await send({ touser: 'o2', templateId: 'tm2', data: {} });
  expect((await ask('GET', '/messages')).body).toMatchObject([
    {
      number: 2,
      templateId: 'tm2',
      receiver: 'o2',
      page: null,
      fields: [],
      errorCode: 43101,
      errorText: 'user refuse',
    },
    {
      number: 1,
      templateId: 'tm1',
      page: 'tabs/mine/index',
      errorCode: 0,
      fields: [
        { key: 'thing1', value: '您的留言已答复' },
        { key: 'date2', value: '2026年11月20日' },
      ],
    },
  ]);
});
