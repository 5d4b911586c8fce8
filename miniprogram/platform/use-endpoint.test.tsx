import { act, renderHook } from '@testing-library/react';
import * as z from 'zod/mini';
import { defineEndpoint } from 'shared/kernel/endpoint';
import { phone, resetPhone } from 'tests/support/taro';
import { useEndpoint } from './use-endpoint';

const askTime = defineEndpoint({
  name: 'clock/ask-time',
  access: 'public',
  request: z.strictObject({ place: z.string() }),
  response: z.object({ time: z.string() }),
  refusals: [],
});

beforeEach(() => {
  resetPhone();
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:24:00.000Z') });
});
afterEach(() => jest.useRealTimers());

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const good = (time: string) => () => Promise.resolve({ ok: true, data: { time } });
const silent = () => new Promise(() => undefined);
const ask = (place: string | null) =>
  renderHook(({ at }: { at: string | null }) => useEndpoint(askTime, at === null ? null : { place: at }), {
    initialProps: { at: place },
  });

test('waits, then has the answer', async () => {
  phone.callFunction = good('10:24');
  const { result } = ask('县城');
  expect(result.current.state).toBe('loading');
  await pass(10);
  expect(result.current).toMatchObject({ state: 'ready', data: { time: '10:24' }, asOf: null });
});

test('owns up to being slow after five seconds', async () => {
  phone.callFunction = silent;
  const { result } = ask('县城');
  await pass(4_900);
  expect(result.current.state).toBe('loading');
  await pass(200);
  expect(result.current).toMatchObject({ state: 'slow', showKept: null });
});

test('shows the last good answer with its time when there is no network', async () => {
  phone.callFunction = good('10:24');
  const first = ask('县城');
  await pass(10);
  first.unmount();
  phone.callFunction = () => Promise.reject(new Error('down'));
  phone.networkType = 'none';
  const { result } = ask('县城');
  await pass(3_000);
  expect(result.current).toMatchObject({ state: 'ready', data: { time: '10:24' }, asOf: '2026-11-20T02:24:00.000Z' });
});

test('does not show the answer to another question', async () => {
  phone.callFunction = good('10:24');
  const { result, rerender } = ask('县城');
  await pass(10);
  phone.callFunction = silent;
  rerender({ at: '柳林镇' });
  expect(result.current).toMatchObject({ state: 'loading', data: null });
});

test('drops an answer that comes after a newer question', async () => {
  let answerFirst: (outcome: unknown) => void = () => undefined;
  phone.callFunction = () => new Promise(resolve => (answerFirst = resolve));
  const { result, rerender } = ask('县城');
  await pass(10);
  phone.callFunction = good('二');
  rerender({ at: '柳林镇' });
  await pass(10);
  answerFirst({ ok: true, data: { time: '一' } });
  await pass(10);
  expect(result.current.data).toEqual({ time: '二' });
});

test('keeps what is on the screen while it asks again', async () => {
  phone.callFunction = good('10:24');
  const { result } = ask('县城');
  await pass(10);
  phone.callFunction = silent;
  act(() => result.current.reload());
  expect(result.current).toMatchObject({ state: 'ready', data: { time: '10:24' } });
});

test('asks again by itself when the line comes back', async () => {
  phone.callFunction = () => Promise.reject(new Error('down'));
  phone.networkType = 'none';
  const { result } = ask('县城');
  await pass(3_000);
  expect(result.current).toMatchObject({ state: 'failed', error: { code: 'offline' } });
  phone.callFunction = good('10:30');
  act(() => phone.networkListeners.forEach(listener => listener({ isConnected: true })));
  await pass(10);
  expect(result.current).toMatchObject({ state: 'ready', data: { time: '10:30' } });
});

test('asks nothing until it knows what to ask', async () => {
  const asked = jest.fn();
  phone.callFunction = asked;
  ask(null);
  await pass(100);
  expect(asked).not.toHaveBeenCalled();
});
