import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';

/** A hash with everything it was made with, so that the numbers can be raised later. */
export const PasswordHash = z.object({
  cost: z.int(),
  blockSize: z.int(),
  parallelization: z.int(),
  /** Base64, as is the key. */
  salt: z.string(),
  key: z.string(),
});
export type PasswordHash = z.infer<typeof PasswordHash>;
export type ScryptNumbers = Pick<PasswordHash, 'cost' | 'blockSize' | 'parallelization'>;

/** One of the equal choices of the OWASP Password Storage Cheat Sheet for scrypt (RFC 7914): 32 MB for each hash. */
const today: ScryptNumbers = { cost: 2 ** 15, blockSize: 8, parallelization: 3 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;

export async function hashPassword(password: string, numbers: ScryptNumbers = today): Promise<PasswordHash> {
  const salt = randomBytes(SALT_BYTES);
  const key = await deriveKey(password, salt, numbers);
  return { ...numbers, salt: salt.toString('base64'), key: key.toString('base64') };
}

/** Compares in constant time. Against nothing it works as long as against a hash of today, and says no. */
export async function isPasswordOf(password: string, hash: PasswordHash | null): Promise<boolean> {
  const expected = hash ?? { ...today, salt: '', key: Buffer.alloc(KEY_BYTES).toString('base64') };
  const key = await deriveKey(password, Buffer.from(expected.salt, 'base64'), expected);
  const isSame = timingSafeEqual(key, Buffer.from(expected.key, 'base64'));
  return hash !== null && isSame;
}

/** Whether it was made with other numbers than one made today would be. */
export function isOutdated({ cost, blockSize, parallelization }: PasswordHash): boolean {
  return cost !== today.cost || blockSize !== today.blockSize || parallelization !== today.parallelization;
}

/** The same characters however a keyboard composes them: NFKC, as NIST SP 800-63B 5.1.1.2 has it. */
function deriveKey(password: string, salt: Buffer, numbers: ScryptNumbers): Promise<Buffer> {
  const { cost, blockSize, parallelization } = numbers;
  // Node's own limit is 32 MB, which the block alone takes up.
  const options = { cost, blockSize, parallelization, maxmem: 256 * cost * blockSize };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}

/** Nothing that is mistaken for something else when it is read aloud or from paper: no 0 and O, no 1, l and I. */
const readable = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** 一次性口令, such as `h7Kd-9sQm-Xw3u-Tz8p`: about 93 bits. */
export function newInitialPassword(): string {
  const groups = Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => readable[randomInt(readable.length)]).join(''),
  );
  return groups.join('-');
}
