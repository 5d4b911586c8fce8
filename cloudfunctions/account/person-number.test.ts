/** The ID number is nowhere: not in the database, not in the log, not in an answer, whatever is done with it. */
import { createHash } from 'node:crypto';
import cloudbase from '@cloudbase/node-sdk';
import { exportMyData, getMyDataOverview } from 'shared/account/contract';
import {
  confirmIdentityAtCounter,
  createCounterCode,
  declareIdentity,
  getMyIdentity,
  verifyIdentity,
} from 'shared/account/person-contract';
import type { Endpoint, RequestOf } from 'shared/kernel/endpoint';
import { hashKey } from 'shared/server/ids';
import { callAs } from 'tests/support/call-function';
import { aRequestKey, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aCard, anIdNumber, showCode } from 'tests/support/person';
import { aHallId, aStaffMemberWith } from 'tests/support/staff';
import { allCollections } from './personal-data';
import { hashIdNumber } from './person-number';

const cloud = useLocalCloud();
const idNumber = anIdNumber(321);
const card = aCard(321);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What the number could be found out from by trying: itself, its parts, and any hash of it that has no key. */
const telling = [
  idNumber,
  idNumber.slice(0, 17),
  idNumber.slice(6, 14),
  sha256(idNumber),
  sha256(JSON.stringify(idNumber)),
  hashKey(idNumber),
  hashKey(JSON.stringify(idNumber)),
];

async function everythingStored(): Promise<string> {
  const database = cloudbase.init({ env: 'local' }).database();
  const found = await Promise.all(allCollections.map(({ name }) => database.collection(name).limit(1000).get()));
  return JSON.stringify(found.map(({ data }) => data));
}

let logged = '';
const write = process.stdout.write.bind(process.stdout);
beforeAll(() => {
  process.stdout.write = (chunk: string | Uint8Array, ...rest: never[]) => {
    if (typeof chunk !== 'string' || !chunk.startsWith('{"level":')) return write(chunk, ...rest);
    logged += chunk;
    return true;
  };
});
afterAll(() => void (process.stdout.write = write));

/** After each step, whatever came of it, nothing tells the number. */
async function nothingTellsAfter<E extends Endpoint>(caller: object, endpoint: E, input: RequestOf<E>) {
  const outcome = await callAs(caller, endpoint, input);
  const where = { answers: JSON.stringify(outcome), stored: await everythingStored(), logged };
  for (const [place, text] of Object.entries(where))
    for (const secret of telling)
      expect([place, endpoint.name, text.includes(secret)]).toEqual([place, endpoint.name, false]);
  return outcome;
}

test('no command leaves the number, or what it could be found out from, in an answer, the database or the log', async () => {
  const caller = wechatCaller('number-a');
  const clerk = await aStaffMemberWith('hall-clerk');
  const requestKey = aRequestKey();
  const declaring = { ...card, consented: true as const, requestKey };
  const codes: unknown[] = [];
  const run = async <E extends Endpoint>(who: object, endpoint: E, input: RequestOf<E>) => {
    const outcome = await nothingTellsAfter(who, endpoint, input);
    codes.push(outcome.ok ? 'ok' : outcome.error.code);
  };
  await run(caller, verifyIdentity, { ...card, requestKey });
  await run(caller, declareIdentity, declaring);
  await run(caller, declareIdentity, declaring);
  await run(caller, createCounterCode, { requestKey });
  const atCounter = { ...card, code: await showCode(caller), hallId: aHallId, requestKey: aRequestKey() };
  await run(clerk.caller, confirmIdentityAtCounter, { ...atCounter, code: '00000000' });
  await run(clerk.caller, confirmIdentityAtCounter, atCounter);
  await run(clerk.caller, confirmIdentityAtCounter, atCounter);
  for (const answer of ['no-match', 'garbage'] as const) {
    cloud().identityService.answerNext(answer);
    await run(caller, verifyIdentity, { ...card, requestKey });
  }
  await run(caller, verifyIdentity, { ...card, requestKey });
  await run(caller, verifyIdentity, { ...aCard(322), requestKey });
  for (const query of [getMyIdentity, exportMyData, getMyDataOverview]) await run(caller, query, {});
  expect(codes.join(' ')).toBe(
    'not-declared ok ok ok code-wrong-or-expired ok ok identity-not-confirmed verification-unavailable ok ' +
      'differs-from-declared ok ok ok',
  );
  expect(logged).toContain('account/declare-identity');
});

test('what is kept is the same for the same number and key, and another under another key', () => {
  const first = hashIdNumber(idNumber);
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(hashIdNumber(idNumber)).toBe(first);
  expect(hashIdNumber(anIdNumber(322))).not.toBe(first);
  const key = process.env['ID_NUMBER_KEY'];
  process.env['ID_NUMBER_KEY'] = 'k'.repeat(32);
  expect(hashIdNumber(idNumber)).not.toBe(first);
  process.env['ID_NUMBER_KEY'] = key;
});

test('an outcome kept for a retry holds no name either', async () => {
  await callAs(wechatCaller('number-b'), declareIdentity, {
    ...aCard(323, '居民庚'),
    consented: true,
    requestKey: aRequestKey(),
  });
  const { data } = await cloudbase.init({ env: 'local' }).database().collection('requests').limit(1000).get();
  expect(data.length).toBeGreaterThan(0);
  expect(JSON.stringify(data)).not.toContain('居民庚');
});
