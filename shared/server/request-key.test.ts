import cloudbase from '@cloudbase/node-sdk';
import { PersonId } from '../account/model';
import { toInstant } from '../kernel/time';
import { useLocalCloud } from 'tests/support/local-cloud';
import { openDatabase } from './database';
import { hashKey } from './ids';
import { eraseOutcomes, exportOutcomes, runOnce } from './request-key';

useLocalCloud();
const personId = PersonId.parse('ps_00000000000000000001');
const now = toInstant(Date.parse('2026-11-20T08:00:00Z'));
const command = { personId, endpointName: 'account/of-this-test', requestKey: 'key-of-this-test-1', input: {}, now };

test('an outcome of the first version, which did not say whose it is, still answers a retry', async () => {
  await cloudbase
    .init({ env: 'local' })
    .database()
    .collection('requests')
    .add({
      _id: hashKey(personId, command.endpointName, command.requestKey),
      schemaVersion: 1,
      inputHash: hashKey('{}'),
      outcome: 'kept',
      createdAt: now,
      expiresOn: '2026-11-27',
    });
  expect(await runOnce(command, () => Promise.resolve('done again'))).toBe('kept');
});

test('outcomes are found and erased by person, and those that tell of nobody by none', async () => {
  const mine = { ...command, requestKey: 'key-of-this-test-2' };
  await runOnce(mine, () => Promise.resolve('mine'));
  const { personId: _, ...rest } = mine;
  const nobodys = { ...rest, keyedBy: 'of somebody gone' };
  await runOnce(nobodys, () => Promise.resolve('nobody’s'));
  const db = openDatabase();
  expect(await exportOutcomes(db, personId)).toEqual([{ outcome: 'mine', createdAt: now, expiresOn: '2026-11-27' }]);
  await eraseOutcomes(db, personId);
  expect(await exportOutcomes(db, personId)).toEqual([]);
  expect(await runOnce(nobodys, () => Promise.resolve('again'))).toBe('nobody’s');
});
