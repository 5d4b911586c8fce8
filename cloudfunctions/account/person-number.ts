import { createHmac } from 'node:crypto';
import type { IdNumber } from 'shared/account/person-model';

/** The environment variable with the county's own key, at least 32 characters; it is set once and never changed. */
const KEY_VARIABLE = 'ID_NUMBER_KEY';
const KEY_LENGTH_MIN = 32;

/**
 * How an ID number is kept: HMAC-SHA256, in hex. There are few enough numbers that an unkeyed hash could be undone by
 * trying them all (docs/adr/0011).
 */
export function hashIdNumber(idNumber: IdNumber): string {
  const key = process.env[KEY_VARIABLE] ?? '';
  if (key.length < KEY_LENGTH_MIN) throw new Error(`${KEY_VARIABLE} is not set, or too short to keep a secret`);
  return createHmac('sha256', key).update(idNumber).digest('hex');
}
