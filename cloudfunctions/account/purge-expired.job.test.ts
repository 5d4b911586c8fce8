import cloudbase from '@cloudbase/node-sdk';
import { addMs, localDateOf, toInstant, type Instant } from 'shared/kernel/time';
import { openDatabase } from 'shared/server/database';
import { removeExpiredOutcomes, runOnce } from 'shared/server/request-key';
import { anAuditEntry, fireAccountJob } from 'tests/support/audit';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aStaffMember } from 'tests/support/staff';
import { takeAttempt } from './attempts.repository';
import { codeId, putCode } from './one-time-code.repository';
import { purgeExpired } from './purge-expired.job';

useLocalCloud();
const DAY_MS = 24 * 60 * 60 * 1000;
const now = toInstant(Date.parse('2026-11-20T08:00:00Z'));
const run = (at: Instant) => purgeExpired({ now: at, db: openDatabase(), requestId: 'of this test' });
const idsIn = async (name: string): Promise<string[]> => {
  const { data } = await cloudbase.init({ env: 'local' }).database().collection(name).limit(1000).get();
  return data.map(({ _id }: { _id: string }) => _id).sort();
};
let keys = 0;
const anOutcome = (at: Instant) =>
  runOnce(
    { keyedBy: 'of this test', endpointName: 'account/of-this-test', requestKey: `${++keys}`, input: {}, now: at },
    () => Promise.resolve('done'),
  );

test('an outcome is kept for as long as it answers a retry, and is gone the day after', async () => {
  await anOutcome(now);
  expect(await run(addMs(now, 6 * DAY_MS))).toEqual({ outcomeCount: 0 });
  expect(await idsIn('requests')).toHaveLength(1);
  expect(await run(addMs(now, 7 * DAY_MS))).toEqual({ outcomeCount: 1 });
  expect(await idsIn('requests')).toEqual([]);
  expect(await run(addMs(now, 7 * DAY_MS))).toEqual({ outcomeCount: 0 });
});

test('more outcomes than are removed at once are all removed, and those still in use are not', async () => {
  const document = { schemaVersion: 2, personId: null, inputHash: 'x', outcome: 'x', createdAt: now };
  const expired = Array.from({ length: 1100 }, (_, at) => ({ ...document, _id: `old-${at}`, expiresOn: '2026-11-20' }));
  const requests = cloudbase.init({ env: 'local' }).database().collection('requests');
  for (let at = 0; at < expired.length; at += 100) await requests.add(expired.slice(at, at + 100));
  await requests.add({ ...document, _id: 'in-use', expiresOn: '2026-11-21' });
  expect(await removeExpiredOutcomes(openDatabase(), localDateOf(now))).toBe(1100);
  expect(await idsIn('requests')).toEqual(['in-use']);
});

test('tries, one-time codes and sessions go when their time is over, not before', async () => {
  await takeAttempt(openDatabase(), ['sign-in', 'of-this-test'], now);
  const code = { _id: codeId('counter', '00000001'), subjectId: 'x', payload: {}, expiresAt: addMs(now, 300_000) };
  await putCode(openDatabase(), code);
  await aStaffMember({ now });
  await run(addMs(now, 299_999));
  expect(await idsIn('oneTimeCodes')).toHaveLength(1);
  await run(addMs(now, 300_000));
  expect(await idsIn('oneTimeCodes')).toEqual([]);
  await run(addMs(now, DAY_MS - 1));
  expect([await idsIn('attempts'), await idsIn('staffSessions')]).toEqual([[expect.anything()], [expect.anything()]]);
  await run(addMs(now, DAY_MS + 1));
  expect([await idsIn('attempts'), await idsIn('staffSessions')]).toEqual([[], []]);
});

test('an entry of the audit log is never purged', async () => {
  const id = await anAuditEntry({}, now);
  await run(addMs(now, 10 * 365 * DAY_MS));
  expect(await idsIn('auditEntries')).toEqual([id]);
});

test('the platform’s timer starts it', async () => {
  expect(await fireAccountJob('purge-expired')).toMatchObject({ ok: true, data: { outcomeCount: expect.any(Number) } });
});
