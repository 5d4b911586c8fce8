import { addMs, toInstant } from 'shared/kernel/time';
import { openDatabase } from 'shared/server/database';
import { useLocalCloud } from 'tests/support/local-cloud';
import { findLock, forgetAttempts, LOCKED_MS, lockWhenUsedUp, takeAttempt } from './attempts.repository';

useLocalCloud();
const now = toInstant(Date.parse('2026-11-20T01:00:00Z'));
const db = () => openDatabase();

test('a hundred tries at once are five', async () => {
  const taken = await Promise.all(Array.from({ length: 100 }, () => takeAttempt(db(), ['race', 'a'], now)));
  expect(taken.filter(lock => lock === null)).toHaveLength(5);
  for (const lock of taken) expect(lock === null || lock === addMs(now, LOCKED_MS)).toBe(true);
});

test('the fifth wrong one locks for fifteen minutes, and not a moment longer', async () => {
  const key = ['lock', 'b'] as const;
  for (let tries = 0; tries < 5; tries++) {
    expect(await takeAttempt(db(), key, now)).toBeNull();
    await lockWhenUsedUp(db(), key, now);
  }
  const until = addMs(now, LOCKED_MS);
  expect(await takeAttempt(db(), key, now)).toBe(until);
  expect(await takeAttempt(db(), key, addMs(until, -1))).toBe(until);
  expect(await findLock(db(), key, now)).toBe(until);
  expect(await takeAttempt(db(), key, until)).toBeNull();
  expect(await findLock(db(), key, until)).toBeNull();
});

test('four wrong ones and a right one start anew', async () => {
  const key = ['forget', 'c'] as const;
  for (let tries = 0; tries < 4; tries++) await takeAttempt(db(), key, now);
  await forgetAttempts(db(), key);
  for (let tries = 0; tries < 5; tries++) expect(await takeAttempt(db(), key, now)).toBeNull();
});

test('the tries of one are not those of another', async () => {
  for (let tries = 0; tries < 6; tries++) await takeAttempt(db(), ['own', 'd'], now);
  expect(await takeAttempt(db(), ['own', 'e'], now)).toBeNull();
  expect(await takeAttempt(db(), ['other', 'd'], now)).toBeNull();
});
