import * as z from 'zod/mini';
import { defineEndpoint } from 'shared/kernel/endpoint';
import { phone, resetPhone } from 'tests/support/taro';
import { call } from './call';

const askTime = defineEndpoint({
  name: 'clock/ask-time',
  access: 'public',
  request: z.strictObject({}),
  response: z.object({ time: z.string() }),
  refusals: ['asleep'],
});

beforeEach(() => {
  resetPhone();
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

function answers(...outcomes: unknown[]): unknown[] {
  const sent: unknown[] = [];
  phone.callFunction = (name, data) => {
    sent.push([name, data]);
    return Promise.resolve(outcomes.length > 1 ? outcomes.shift() : outcomes[0]);
  };
  return sent;
}
const fails = (code: string) => ({ ok: false, error: { code, requestId: 'r-1' } });

async function settled<Value>(work: Promise<Value>): Promise<Value> {
  await jest.advanceTimersByTimeAsync(11_000);
  return work;
}

test('sends the full name and the input to the function named before the slash', async () => {
  const sent = answers({ ok: true, data: { time: '10:24' } });
  expect(await settled(call(askTime, {}))).toEqual({ ok: true, data: { time: '10:24' } });
  expect(sent).toEqual([['clock', { endpoint: 'clock/ask-time', input: {} }]]);
});

test.each(['conflict', 'unavailable', 'offline'])('tries %s twice more, then says so', async code => {
  const sent = answers(fails(code));
  expect(await settled(call(askTime, {}))).toMatchObject({ error: { code } });
  expect(sent).toHaveLength(3);
});

test.each(['asleep', 'internal', 'not-found', 'throttled', 'invalid-request'])('does not repeat %s', async code => {
  const sent = answers(fails(code));
  await settled(call(askTime, {}));
  expect(sent).toHaveLength(1);
});

test('answers with the second try when that succeeds', async () => {
  answers(fails('unavailable'), { ok: true, data: { time: '10:24' } });
  expect(await settled(call(askTime, {}))).toMatchObject({ ok: true });
});

test('stops trying once nobody waits for the answer', async () => {
  const sent = answers(fails('unavailable'));
  await settled(call(askTime, {}, () => sent.length === 0));
  expect(sent).toHaveLength(1);
});

test('answers unavailable after ten seconds of silence, and never throws', async () => {
  phone.callFunction = () => new Promise(() => undefined);
  expect(await settled(call(askTime, {}))).toMatchObject({ ok: false, error: { code: 'unavailable' } });
});

test('tells a dead line from a failing platform', async () => {
  phone.networkType = 'none';
  expect(await settled(call(askTime, {}))).toMatchObject({ error: { code: 'offline' } });
  phone.networkType = 'wifi';
  expect(await settled(call(askTime, {}))).toMatchObject({ error: { code: 'unavailable' } });
});

test('takes an answer that is no outcome for a fault', async () => {
  answers('<html>');
  expect(await settled(call(askTime, {}))).toMatchObject({ ok: false, error: { code: 'internal' } });
});
