import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** The environment variable with the county's own key, at least 32 characters. */
const KEY_VARIABLE = 'OPENID_KEY';
const KEY_LENGTH_MIN = 32;
const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

function key(): Buffer {
  const secret = process.env[KEY_VARIABLE] ?? '';
  if (secret.length < KEY_LENGTH_MIN) throw new Error(`${KEY_VARIABLE} is not set, or too short to keep a secret`);
  return createHash('sha256').update(secret).digest();
}

/** AES-256-GCM: IV, tag and cipher text as base64url. `owner` binds it, so that it opens for nobody else. */
export function sealOpenId(openId: string, owner: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key(), iv).setAAD(Buffer.from(owner));
  const text = Buffer.concat([cipher.update(openId, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
}

/** Throws where it was changed, is another's, or was sealed with another key. */
export function openOpenId(sealed: string, owner: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const iv = bytes.subarray(0, IV_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key(), iv)
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
}
