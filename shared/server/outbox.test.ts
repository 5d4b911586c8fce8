import cloudbase from '@cloudbase/node-sdk';
import { addMs, toInstant } from '../kernel/time';
import type { OutboxEvent } from '../kernel/outbox-event';
import { useLocalCloud } from 'tests/support/local-cloud';
import { openDatabase } from './database';
import { consumeOutbox, countWaiting, newEventId, recordEvent, removeDone } from './outbox';
import { inTransaction } from './transaction';

useLocalCloud();
const start = toInstant(Date.parse('2026-11-20T08:00:00Z'));
const published = (policyId: string): OutboxEvent => ({ topic: 'policy-published', policyId, version: 1 });
const tell = (event: OutboxEvent, now = start) =>
  inTransaction(session => recordEvent(session, newEventId(), event, now));

/** Drains what a consumer has waiting and answers what it heard. */
async function hear(consumer: 'policy-push' | 'message-board' | 'interpretation', now = start): Promise<string[]> {
  const heard: string[] = [];
  await consumeOutbox({ db: openDatabase(), now }, consumer, event => {
    heard.push('policyId' in event ? event.policyId : event.topic);
    return Promise.resolve();
  });
  return heard;
}

afterEach(async () => {
  for (const consumer of ['policy-push', 'message-board', 'interpretation'] as const)
    await hear(consumer, addMs(start, 24 * 3_600_000));
});

test('whoever listens to a topic hears of it, once, and nobody else does', async () => {
  await tell(published('pd_a'));
  expect(await hear('policy-push')).toEqual(['pd_a']);
  expect(await hear('policy-push')).toEqual([]);
  expect(await hear('message-board')).toEqual([]);
  expect(await hear('interpretation')).toEqual(['pd_a']);
});

test('what a transaction throws is told to nobody', async () => {
  const failing = inTransaction(async session => {
    await recordEvent(session, newEventId(), published('pd_b'), start);
    throw new Error('a rule said no');
  });
  await expect(failing).rejects.toThrow('a rule said no');
  expect(await hear('policy-push')).toEqual([]);
});

test('events come in the order in which they happened', async () => {
  for (const [at, policyId] of ['pd_1', 'pd_2', 'pd_3'].entries()) await tell(published(policyId), addMs(start, at));
  expect(await hear('policy-push', addMs(start, 10))).toEqual(['pd_1', 'pd_2', 'pd_3']);
});

test('one that fails is tried again after one, two, four minutes, holds nobody up, and the job says that it failed', async () => {
  await tell(published('pd_bad'));
  await tell(published('pd_good'), addMs(start, 1));
  const heard: string[] = [];
  const run = (minutes: number) =>
    consumeOutbox({ db: openDatabase(), now: addMs(start, minutes * 60_000 + 10) }, 'policy-push', event => {
      const name = 'policyId' in event ? event.policyId : '';
      heard.push(`${minutes}:${name}`);
      return name === 'pd_bad' && minutes < 3 ? Promise.reject(new Error('not today')) : Promise.resolve();
    });
  await expect(run(0)).rejects.toThrow('1 events failed');
  await run(0.5);
  await expect(run(1)).rejects.toThrow('1 events failed');
  await run(2);
  await run(3);
  expect(heard).toEqual(['0:pd_bad', '0:pd_good', '1:pd_bad', '3:pd_bad']);
  expect(await countWaiting(openDatabase(), 'policy-push')).toEqual({ waitingCount: 0, oldestAt: null });
});

test('what was done goes after thirty days; what waits stays', async () => {
  const countAll = async () =>
    (await cloudbase.init({ env: 'local' }).database().collection('outbox').where({ createdAt: start }).count()).total;
  await removeDone(openDatabase(), addMs(start, 365 * 86_400_000));
  await tell(published('pd_done'));
  await hear('policy-push');
  const before = await countAll();
  await removeDone(openDatabase(), addMs(start, 30 * 86_400_000));
  expect(await countAll()).toBe(before);
  await removeDone(openDatabase(), addMs(start, 30 * 86_400_000 + 1));
  expect(await countAll()).toBe(before - 1);
});
