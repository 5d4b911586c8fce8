import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askIdentityService, identityServiceName, isIdentityServiceConfigured } from './identity-service';

const question = { kind: 'person', name: '居民甲', idNumber: '99999919850612003X' } as const;
let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  process.env['IDENTITY_SERVICE_URL'] = `http://127.0.0.1:${port}/check`;
  process.env['IDENTITY_SERVICE_KEY'] = 'a key of at least sixteen';
  delete process.env['IDENTITY_SERVICE_NAME'];
});

const answerWith = (status: number, body: string, headers: Record<string, string> = {}) =>
  void (answer = (_request, response) => void response.writeHead(status, headers).end(body));

test.each(['match', 'no-match'])('%s is answered as it is', async result => {
  answerWith(200, JSON.stringify({ result }));
  expect(await askIdentityService(question)).toBe(result);
});

test('asks with the key, and tells nothing but name and number', async () => {
  const asked = new Promise<[IncomingMessage, string]>(resolve => {
    answer = (request, response) => {
      let body = '';
      request.on('data', chunk => (body += String(chunk)));
      request.on('end', () => {
        response.end('{"result":"match"}');
        resolve([request, body]);
      });
    };
  });
  await askIdentityService(question);
  const [request, body] = await asked;
  expect([request.method, request.url, request.headers.authorization]).toEqual([
    'POST',
    '/check',
    'Bearer a key of at least sixteen',
  ]);
  expect(JSON.parse(body)).toEqual(question);
});

test.each([
  ['another word', 200, '{"result":"maybe"}'],
  ['more than was asked', 200, '{"result":"match","name":"居民甲"}'],
  ['a list', 200, '["match"]'],
  ['no JSON', 200, '<html>'],
  ['nothing', 200, ''],
  ['a refusal', 401, '{"result":"match"}'],
  ['a failure', 500, '{"result":"match"}'],
])('%s proves nothing', async (_what, status, body) => {
  answerWith(status, body);
  expect(await askIdentityService(question)).toBeNull();
});

test('is not led elsewhere with the number', async () => {
  let followed = false;
  answer = (request, response) => {
    followed ||= request.url === '/elsewhere';
    response.writeHead(307, { location: '/elsewhere' }).end();
  };
  expect(await askIdentityService(question)).toBeNull();
  expect(followed).toBe(false);
});

test('gives up on one that does not answer in time, or stops in the middle', async () => {
  answer = () => undefined;
  expect(await askIdentityService(question, 50)).toBeNull();
  answer = (_request, response) => void response.writeHead(200).write('{"result":');
  expect(await askIdentityService(question, 50)).toBeNull();
});

test('gives up on one that is not there', async () => {
  process.env['IDENTITY_SERVICE_URL'] = 'http://127.0.0.1:1/';
  expect(await askIdentityService(question)).toBeNull();
});

test.each([
  ['https://identity.example/check', true],
  ['http://localhost:8080/check', true],
  ['http://[::1]:8080/check', true],
  ['http://identity.example/check', false],
  ['http://127.0.0.1.example/check', false],
  ['ftp://127.0.0.1/check', false],
  ['no address', false],
])('a service at %s is one that may be asked: %s', (url, expected) => {
  process.env['IDENTITY_SERVICE_URL'] = url;
  expect(isIdentityServiceConfigured()).toBe(expected);
});

test('without a key that is one there is no service', async () => {
  process.env['IDENTITY_SERVICE_KEY'] = 'short';
  expect(isIdentityServiceConfigured()).toBe(false);
  await expect(askIdentityService(question)).rejects.toThrow('not configured');
});

test('people are told the name the county gives it', () => {
  expect(identityServiceName()).toBe('身份核验服务');
  process.env['IDENTITY_SERVICE_NAME'] = '示例省身份核验平台';
  expect(identityServiceName()).toBe('示例省身份核验平台');
});
