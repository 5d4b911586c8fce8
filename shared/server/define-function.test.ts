import * as z from 'zod/mini';
import { PersonId } from '../account/model';
import { defineEndpoint } from '../kernel/endpoint';
import { Refusal } from '../kernel/refusal';
import { bind, defineFunction } from './define-function';
import { nobody, wechatCaller } from 'tests/support/callers';

const greet = defineEndpoint({
  name: 'probe/greet',
  access: 'public',
  request: z.strictObject({ mood: z.string() }),
  response: z.object({ text: z.string() }),
  refusals: ['too-sad'],
});
const whoAmI = defineEndpoint({
  name: 'probe/who-am-i',
  access: 'resident',
  request: z.strictObject({}),
  response: z.object({ personId: PersonId }),
  refusals: [],
});
const personId = PersonId.parse('ps_00000000000000000001');
const main = defineFunction({
  name: 'probe',
  identifyPerson: async () => personId,
  bindings: [
    bind(greet, async ({ mood }) => {
      if (mood === 'sad') throw new Refusal('too-sad');
      if (mood === 'undeclared') throw new Refusal('not-in-the-contract');
      if (mood === 'broken') throw new Error('secret: 110101199003070000');
      if (mood === 'dead') throw Object.assign(new Error('no answer'), { code: 'ECONNREFUSED' });
      const response = { text: `hello ${mood}`, internal: 'never on the wire' };
      return response;
    }),
    bind(whoAmI, async (_input, { caller }) => ({ personId: caller.personId })),
  ],
});
const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  jest.spyOn(process.stdout, 'write').mockImplementation(line => lines.push(String(line)) > 0);
});
afterEach(() => jest.restoreAllMocks());

const call = (input: unknown, endpoint = 'probe/greet', context = nobody()) => main({ endpoint, input }, context);
const codeOf = async (answer: ReturnType<typeof call>) => {
  const outcome = await answer;
  return outcome.ok ? 'ok' : outcome.error.code;
};

test('an answer holds what the contract lists and nothing else', async () => {
  expect(await call({ mood: 'glad' })).toEqual({ ok: true, data: { text: 'hello glad' } });
});

test.each([
  [{ mood: 'sad' }, 'too-sad'],
  [{ mood: 'undeclared' }, 'internal'],
  [{ mood: 'broken' }, 'internal'],
  [{ mood: 'dead' }, 'unavailable'],
  [{ mood: 1 }, 'invalid-request'],
  [{ mood: 'glad', extra: 1 }, 'invalid-request'],
  [undefined, 'invalid-request'],
])('%j is answered %s', async (input, code) => {
  expect(await codeOf(call(input))).toBe(code);
});

test('an unknown endpoint, and an event of any other shape, are invalid requests', async () => {
  expect(await codeOf(call({}, 'probe/nothing'))).toBe('invalid-request');
  for (const event of [null, undefined, 1, 'x', [], {}, { endpoint: { $ne: '' } }, { endpoint: '__proto__' }]) {
    expect(await codeOf(main(event, nobody()))).toBe('invalid-request');
  }
});

test('a fault is told by its number only; its cause stays in the log', async () => {
  const outcome = await call({ mood: 'broken' });
  expect(JSON.stringify(outcome)).not.toContain('secret');
  expect(outcome.ok || outcome.error.requestId).toMatch(/^test-/);
  expect(lines.join('')).toContain('secret');
});

test('each call is logged once, without what was said', async () => {
  await call({ mood: 'my private mood' });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', endpoint: 'probe/greet', outcome: 'ok' });
  expect(lines[0]).not.toContain('private');
});

test('identity comes from the platform, never from the event', async () => {
  expect(await main({ endpoint: 'probe/who-am-i', input: {} }, wechatCaller('somebody'))).toEqual({
    ok: true,
    data: { personId },
  });
  const forged = { endpoint: 'probe/who-am-i', input: {}, userInfo: { openId: 'somebody' }, OPENID: 'somebody' };
  expect(await codeOf(main(forged, nobody()))).toBe('unauthenticated');
  expect(await codeOf(main(forged, undefined))).toBe('unauthenticated');
});
