import { decidePassword } from 'shared/account/staff-password.rules';
import { hashPassword, isOutdated, isPasswordOf, newInitialPassword } from './password-hash';

// Real hashes take their time on a busy machine.
jest.setTimeout(60_000);

const light = { cost: 16, blockSize: 8, parallelization: 1 };

test('a hash of today holds for its password alone, and says what it was made with', async () => {
  const hash = await hashPassword('河边的柳树年年绿又高');
  expect(hash).toMatchObject({ cost: 32768, blockSize: 8, parallelization: 3 });
  expect(Buffer.from(hash.salt, 'base64')).toHaveLength(16);
  expect(Buffer.from(hash.key, 'base64')).toHaveLength(32);
  expect(isOutdated(hash)).toBe(false);
  expect(await isPasswordOf('河边的柳树年年绿又高', hash)).toBe(true);
  expect(await isPasswordOf('河边的柳树年年绿又高 ', hash)).toBe(false);
});

test('RFC 7914, section 12: the published vector', async () => {
  // Only the first 32 bytes: a longer key begins with the shorter one, because PBKDF2 makes it block by block.
  const key = Buffer.from('fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162', 'hex');
  const vector = { cost: 1024, blockSize: 8, parallelization: 16, salt: Buffer.from('NaCl').toString('base64') };
  expect(await isPasswordOf('password', { ...vector, key: key.toString('base64') })).toBe(true);
});

test('the same password twice is two hashes', async () => {
  const [one, other] = await Promise.all([hashPassword('the same', light), hashPassword('the same', light)]);
  expect(one.salt).not.toBe(other.salt);
  expect(one.key).not.toBe(other.key);
});

test('a hash of weaker numbers still holds, and is to be replaced', async () => {
  const hash = await hashPassword('of last year', light);
  expect(await isPasswordOf('of last year', hash)).toBe(true);
  expect(isOutdated(hash)).toBe(true);
});

test('against no hash nothing is right, and it costs as much', async () => {
  const hash = await hashPassword('of somebody');
  // The processor's time, which a busy machine does not stretch.
  const costOf = async (against: typeof hash | null) => {
    const before = process.cpuUsage();
    expect(await isPasswordOf('of nobody', against)).toBe(false);
    return process.cpuUsage(before).user;
  };
  const [withHash, without] = [await costOf(hash), await costOf(null)];
  expect(without / withHash).toBeGreaterThan(0.3);
});

test('full-width and composed characters are the ones they look like', async () => {
  const hash = await hashPassword('ｓｐｒｉｎｇ ＡＢＣ é', light);
  expect(await isPasswordOf('spring ABC e\u0301', hash)).toBe(true);
});

test('a one-time password can be read aloud, may be chosen, and never comes twice', () => {
  const made = Array.from({ length: 500 }, newInitialPassword);
  expect(new Set(made).size).toBe(500);
  for (const password of made) expect(password).toMatch(/^([a-km-zA-HJ-NP-Z2-9]{4}-){3}[a-km-zA-HJ-NP-Z2-9]{4}$/);
  expect(made.filter(password => !decidePassword(password, 'editor0301').ok)).toEqual([]);
});
