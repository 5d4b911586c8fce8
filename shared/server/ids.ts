import { createHash, randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
const LENGTH = 20;

/** An opaque id such as `pd_3k9x…`: 20 random characters, about 103 bits. */
export function newId(prefix: string): string {
  let id = '';
  while (id.length < LENGTH) {
    // 252 is the largest multiple of 36 below 256; larger bytes would favour some characters.
    for (const byte of randomBytes(LENGTH)) if (byte < 252 && id.length < LENGTH) id += ALPHABET[byte % 36];
  }
  return `${prefix}_${id}`;
}

/** A key that hides what it is made of, such as an OPENID. Parts are length-prefixed so that none can imitate another. */
export function hashKey(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest('hex');
}
