import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import cloudbase from '@cloudbase/node-sdk';
import { StartRefused } from '../failure';
import { startLocalCloud } from '../server';
import type { LocalCloud } from '../server';
import { temporaryDirectory } from '../test-cloud';
import { writeArchive } from './archive';
import { backUp } from './backup-data';
import { restore } from './restore-data';

const running: LocalCloud[] = [];
afterEach(() => Promise.all(running.splice(0).map(cloud => cloud.close())));

async function start(dataDir: string) {
  const cloud = await startLocalCloud({ dataDir });
  running.push(cloud);
  Object.assign(process.env, cloud.sdkEnvironment);
  const app = cloudbase.init({ env: cloud.envId });
  const close = async (): Promise<void> => {
    running.splice(running.indexOf(cloud), 1);
    await cloud.close();
  };
  return { cloud, app, db: app.database(), close };
}

async function refusal(attempt: Promise<unknown>): Promise<string> {
  const outcome: unknown = await attempt.catch((error: unknown) => error);
  if (!(outcome instanceof StartRefused)) throw new Error(`expected a refusal, got ${String(outcome)}`);
  expect(outcome.message).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*。$/);
  return outcome.message;
}

/** Everything in a directory by name and content, without the lock. */
function contents(directory: string): Record<string, string> {
  const names = readdirSync(directory, { recursive: true })
    .map(String)
    .filter(name => statSync(join(directory, name)).isFile() && name !== 'lock.json');
  const digest = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(directory, name)))
      .digest('hex');
  return Object.fromEntries(names.sort().map(name => [name, digest(name)]));
}

const sealed = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.from(createHash('sha256').update(bytes).digest('hex'))]);

async function archiveOfSomething(): Promise<{ file: string; dataDir: string }> {
  const dataDir = temporaryDirectory();
  const { app, db, close } = await start(dataDir);
  await db.createCollection('things');
  await db.collection('things').add(Array.from({ length: 50 }, (_, i) => ({ _id: `d${i}`, n: i })));
  await app.uploadFile({ cloudPath: 'letters/告知书.txt', fileContent: Buffer.from('内容') });
  await close();
  const file = join(temporaryDirectory(), 'county.backup');
  await backUp(file, dataDir);
  return { file, dataDir };
}

test('documents, files and signed-in visitors come back', async () => {
  const dataDir = temporaryDirectory();
  const { cloud, app, db, close } = await start(dataDir);
  await db.createCollection('things');
  await db.createCollection('empty');
  await db.collection('things').add(Array.from({ length: 200 }, (_, i) => ({ _id: `d${i}`, n: i })));
  const { fileID } = await app.uploadFile({ cloudPath: 'letters/告知书.txt', fileContent: Buffer.from('内容') });
  const visitor = (await (await fetch(`${cloud.url}/auth/v1/signin/anonymously`, { method: 'POST' })).json()) as {
    access_token: string;
  };
  const file = join(temporaryDirectory(), 'county.backup');
  const manifest = await backUp(file, dataDir);
  expect(manifest.collections).toEqual({ things: 200, empty: 0 });
  expect(readdirSync(dataDir).filter(name => name.startsWith('snapshot-'))).toEqual([]);
  await close();

  const restored = join(temporaryDirectory(), 'new');
  await restore(file, restored, { fresh: false });
  const again = await start(restored);
  expect((await again.db.collection('things').count()).total).toBe(200);
  expect(String((await again.app.downloadFile({ fileID })).fileContent)).toBe('内容');
  const headers = { authorization: `Bearer ${visitor.access_token}` };
  expect((await fetch(`${again.cloud.url}/auth/v1/user/me`, { headers })).status).toBe(200);
});

test('a backup during writing holds one moment: no half transaction, nothing acknowledged before it missing', async () => {
  const dataDir = temporaryDirectory();
  const { db, close } = await start(dataDir);
  await db.createCollection('pairs');
  let writing = true;
  let acknowledged = 0;
  const writer = (async () => {
    for (let i = 0; writing; i++) {
      const t = await db.startTransaction();
      await t.collection('pairs').add({ _id: `${i}-left`, text: 'x'.repeat(500) });
      await t.collection('pairs').add({ _id: `${i}-right` });
      await t.commit();
      acknowledged = i + 1;
    }
  })();
  await new Promise(resolve => setTimeout(resolve, 300));
  const before = acknowledged;
  const file = join(temporaryDirectory(), 'county.backup');
  const { collections } = await backUp(file, dataDir);
  writing = false;
  await writer;
  await close();
  expect(before).toBeGreaterThan(0);
  expect(Number(collections['pairs']) % 2).toBe(0);
  expect(collections['pairs']).toBeGreaterThanOrEqual(before * 2);
  await restore(file, join(temporaryDirectory(), 'new'), { fresh: false });
});

test('an archive with any byte changed restores nothing', async () => {
  const { file } = await archiveOfSomething();
  const whole = readFileSync(file);
  const places = [0, 3, 9, 10, ...Array.from({ length: 12 }, (_, i) => Math.floor((whole.length * (i + 0.5)) / 12))];
  for (const place of [...places, whole.length - 1]) {
    const flipped = Buffer.from(whole);
    flipped.writeUInt8(whole.readUInt8(place) ^ 0x10, place);
    const damaged = join(temporaryDirectory(), 'damaged.backup');
    writeFileSync(damaged, flipped);
    const target = temporaryDirectory();
    expect(await refusal(restore(damaged, target, { fresh: false }))).toContain('没有恢复任何内容');
    expect(contents(target)).toEqual({});
  }
});

test('an archive that is cut short or has something behind it restores nothing', async () => {
  const { file, dataDir } = await archiveOfSomething();
  const before = contents(dataDir);
  const whole = readFileSync(file);
  const tar = gunzipSync(whole.subarray(0, -64));
  const broken = [
    ...[0, 1, 10, 200, 0.5, 0.99].map(part => whole.subarray(0, part < 1 ? Math.floor(whole.length * part) : part)),
    whole.subarray(0, whole.length - 1),
    // Its end is missing although the compression is whole.
    sealed(gzipSync(tar.subarray(0, -1024))),
    sealed(gzipSync(tar.subarray(0, 1024))),
    sealed(gzipSync(Buffer.concat([tar, Buffer.alloc(512, 1)]))),
    sealed(gzipSync(tar).subarray(0, -9)),
    Buffer.from('not an archive at all'),
  ];
  for (const bytes of broken) {
    const damaged = join(temporaryDirectory(), 'damaged.backup');
    writeFileSync(damaged, bytes);
    expect(await refusal(restore(damaged, dataDir, { fresh: true }))).toContain('已损坏或不完整');
  }
  expect(contents(dataDir)).toEqual(before);
});

test('an archive that would write anywhere else is refused', async () => {
  const content = Buffer.from('x');
  const sha256 = createHash('sha256').update(content).digest('hex');
  for (const name of ['../outside', '/tmp/outside', 'files/../../outside', 'lock.json']) {
    const file = join(temporaryDirectory(), 'hostile.backup');
    const files = [name, 'localcloud.sqlite'].map(item => ({ name: item, size: 1, sha256 }));
    const manifest = { format: 1, createdAt: 'x', storageFormat: 1, collections: {}, files };
    await writeArchive(file, [
      { name: 'manifest.json', content: Buffer.from(JSON.stringify(manifest)) },
      ...files.map(item => ({ name: item.name, content })),
    ]);
    await refusal(restore(file, temporaryDirectory(), { fresh: false }));
  }
});

test('a directory in use or with data is not replaced; --fresh replaces data, and only data', async () => {
  const { file, dataDir } = await archiveOfSomething();
  const server = await start(dataDir);
  for (const fresh of [false, true]) expect(await refusal(restore(file, dataDir, { fresh }))).toContain('正在被使用');
  await server.db.collection('things').add({ _id: 'later' });
  await server.close();
  expect(await refusal(restore(file, dataDir, { fresh: false }))).toContain('--fresh');
  await restore(file, dataDir, { fresh: true });
  const again = await start(dataDir);
  expect((await again.db.collection('things').count()).total).toBe(50);
  await again.close();

  const foreign = temporaryDirectory();
  mkdirSync(join(foreign, 'photos'));
  writeFileSync(join(foreign, 'photos', 'one.jpg'), 'x');
  await refusal(restore(file, foreign, { fresh: true }));
  expect(Object.keys(contents(foreign))).toEqual(['photos/one.jpg']);
});

test('the commands say in one Chinese sentence what they did or did not', async () => {
  const { file, dataDir } = await archiveOfSomething();
  const command = (name: string, ...args: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', join(__dirname, `${name}.ts`), ...args]);
  const copy = join(temporaryDirectory(), 'copy.backup');
  expect((await command('backup', copy, '--data', dataDir)).stdout).toMatch(/已备份.*1 个集合，50 条记录，1 个文件/);
  const target = join(temporaryDirectory(), 'restored');
  expect((await command('restore', copy, '--data', target)).stdout).toMatch(/已恢复.*50 条记录/);
  const failed: unknown = await command('restore', file, '--data', target).catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: 1, stderr: expect.stringMatching(/^[^\n]*--fresh。\n$/) });
  const nothing = join(temporaryDirectory(), 'nothing');
  expect(await refusal(backUp(copy, nothing))).toContain('没有数据');
  expect(existsSync(nothing)).toBe(false);
});
