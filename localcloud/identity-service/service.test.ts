import { temporaryDirectory, useTestCloud, writeFunctions } from '../test-cloud';
import { NO_MATCH_WORD } from './service';

const functionsDir = writeFunctions(temporaryDirectory(), {
  where: { main: 'async () => [process.env.IDENTITY_SERVICE_URL, process.env.IDENTITY_SERVICE_KEY]' },
});
const cloud = useTestCloud({ functionsDir });
const person = { kind: 'person', name: '居民甲', idNumber: '99999919850612003X' };
const organisation = { kind: 'organisation', name: '示例有限公司', creditCode: '91999999MA0DEM001C' };

function ask(body: unknown, init: { key?: string; method?: string } = {}): Promise<Response> {
  const { IDENTITY_SERVICE_URL = '', IDENTITY_SERVICE_KEY } = cloud().cloud.functionSecrets;
  const { key = IDENTITY_SERVICE_KEY, method = 'POST' } = init;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { authorization: `Bearer ${key}` };
  return fetch(IDENTITY_SERVICE_URL, { method, headers, ...(method === 'POST' && { body: text }) });
}
const answerTo = async (body: unknown): Promise<unknown> => (await ask(body)).json();

test('a function finds it under an address that says it is simulated', async () => {
  const { functionSecrets, callFunctionAsWeb } = cloud().cloud;
  const { IDENTITY_SERVICE_URL, IDENTITY_SERVICE_KEY, IDENTITY_SERVICE_NAME } = functionSecrets;
  expect(await callFunctionAsWeb('where', {}, { uid: 'anyone' })).toEqual([IDENTITY_SERVICE_URL, IDENTITY_SERVICE_KEY]);
  expect(IDENTITY_SERVICE_URL).toBe(`${cloud().cloud.url}/simulated/identity-service`);
  expect(IDENTITY_SERVICE_NAME).toContain('模拟');
});

test.each([
  ['a right number', person, 'match'],
  ['a wrong number', { ...person, idNumber: '999999198506120030' }, 'no-match'],
  ['a name that asks for it', { ...person, name: NO_MATCH_WORD }, 'no-match'],
  ['a right credit code', organisation, 'match'],
  ['a wrong credit code', { ...organisation, creditCode: '91999999MA0DEM0019' }, 'no-match'],
  ['an organisation that asks for it', { ...organisation, name: `${NO_MATCH_WORD}有限公司` }, 'no-match'],
])('%s: the answer is %s', async (_what, question, result) => {
  expect(await answerTo(question)).toEqual({ result });
});

test('answers once as it was told to, in order, then by itself again', async () => {
  const { identityService } = cloud().cloud;
  identityService.answerNext('no-match');
  identityService.answerNext('garbage');
  expect(await answerTo(person)).toEqual({ result: 'no-match' });
  await expect(answerTo(person)).rejects.toThrow();
  expect(await answerTo(person)).toEqual({ result: 'match' });
});

test('told not to answer, it does not', async () => {
  const { identityService, functionSecrets } = cloud().cloud;
  identityService.answerNext('timeout');
  const { IDENTITY_SERVICE_URL = '', IDENTITY_SERVICE_KEY } = functionSecrets;
  const headers = { authorization: `Bearer ${IDENTITY_SERVICE_KEY}` };
  const asking = fetch(IDENTITY_SERVICE_URL, {
    method: 'POST',
    headers,
    body: JSON.stringify(person),
    signal: AbortSignal.timeout(100),
  });
  await expect(asking).rejects.toThrow();
  expect(identityService.calls.at(-1)?.answer).toBe('timeout');
});

test('remembers what it was asked, numbers masked', async () => {
  await ask(person);
  await ask(organisation);
  expect(cloud().cloud.identityService.calls.slice(-2)).toEqual([
    { kind: 'person', identifier: '9****************X', answer: 'match' },
    { kind: 'organisation', identifier: '91999999MA0DEM001C', answer: 'match' },
  ]);
});

test('is closed without its key, and to anything that is no question', async () => {
  const before = cloud().cloud.identityService.calls.length;
  expect((await ask(person, { key: 'another' })).status).toBe(401);
  expect((await ask(person, { method: 'GET' })).status).toBe(400);
  for (const body of ['', 'no json', {}, { ...person, personId: 'x' }, { ...person, kind: 'dog' }])
    expect((await ask(body)).status).toBe(400);
  expect(cloud().cloud.identityService.calls).toHaveLength(before);
});
