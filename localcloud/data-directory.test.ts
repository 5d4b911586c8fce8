import { execFile, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  openSync,
  writeSync,
  closeSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import cloudbase from '@cloudbase/node-sdk';
import { StartRefused } from './failure';
import { withLocalCloud } from './operator/session';
import { startLocalCloud } from './server';
import type { LocalCloudOptions } from './server';
import { temporaryDirectory, writeFunctions } from './test-cloud';

async function refusalToStart(options: LocalCloudOptions): Promise<string> {
  const outcome = await startLocalCloud(options).catch((error: unknown) => error);
  if (outcome instanceof StartRefused) return outcome.message;
  throw new Error(`expected a refusal to start, got ${String(outcome)}`);
}

/** One Chinese sentence: no line break, no stack. */
const ONE_SENTENCE = /^[^\n]*[\u4e00-\u9fff][^\n]*。$/;

test('a second server on the same data is refused, and leaves the first its lock', async () => {
  const dataDir = temporaryDirectory();
  const first = await startLocalCloud({ dataDir });
  const message = await refusalToStart({ dataDir });
  expect(message).toMatch(ONE_SENTENCE);
  expect(message).toContain('正在被使用');
  const lock = JSON.parse(readFileSync(join(dataDir, 'lock.json'), 'utf8')) as unknown;
  expect(lock).toMatchObject({ pid: process.pid, port: first.port, adminUrl: first.adminUrl });
  await first.close();
  expect(existsSync(join(dataDir, 'lock.json'))).toBe(false);
});

test('the lock of a process that was killed is taken over', async () => {
  const dataDir = temporaryDirectory();
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(join(dataDir, 'lock.json'), JSON.stringify({ pid: dead, port: 1, adminUrl: 'x', startedAt: 'x' }));
  const cloud = await startLocalCloud({ dataDir });
  await cloud.close();
});

test('a lock file cut short by a crash does not keep the data locked', async () => {
  const dataDir = temporaryDirectory();
  writeFileSync(join(dataDir, 'lock.json'), '{"pid":');
  const cloud = await startLocalCloud({ dataDir });
  await cloud.close();
});

async function directoryWithData(): Promise<string> {
  const dataDir = temporaryDirectory();
  const cloud = await startLocalCloud({ dataDir });
  Object.assign(process.env, cloud.sdkEnvironment);
  const db = cloudbase.init({ env: cloud.envId }).database();
  await db.createCollection('things');
  await db.collection('things').add(Array.from({ length: 200 }, (_, i) => ({ _id: `d${i}`, text: 'x'.repeat(2000) })));
  await cloud.close();
  return dataDir;
}

test.each([
  ['its beginning', 0],
  ['its middle', 0.4],
])('a data file damaged at %s is refused and not touched', async (_where, part) => {
  const dataDir = await directoryWithData();
  const file = join(dataDir, 'localcloud.sqlite');
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(40_000, 'junk!'), 0, 40_000, Math.floor(statSync(file).size * part));
  closeSync(handle);
  const before = readFileSync(file);
  const message = await refusalToStart({ dataDir });
  expect(message).toMatch(ONE_SENTENCE);
  expect(message).toContain(file);
  expect(message).toContain('备份');
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(existsSync(join(dataDir, 'lock.json'))).toBe(false);
});

test('data of a newer collection schema is refused, older data starts', async () => {
  const dataDir = temporaryDirectory();
  const functionsDir = temporaryDirectory();
  const declare = (schemaVersion: number): string =>
    writeFunctions(functionsDir, {
      policy: { files: { 'collections.json': [{ name: 'policies', schemaVersion, indexes: [] }] } },
    });
  for (const version of [1, 3]) await (await startLocalCloud({ dataDir, functionsDir: declare(version) })).close();
  const message = await refusalToStart({ dataDir, functionsDir: declare(2) });
  expect(message).toMatch(ONE_SENTENCE);
  expect(message).toContain('policies');
});

test('more indexes or collections than the platform allows are refused at the start', async () => {
  const start = (files: unknown): Promise<string> => {
    const functionsDir = writeFunctions(temporaryDirectory(), { f: { files: { 'collections.json': files } } });
    return refusalToStart({ dataDir: temporaryDirectory(), functionsDir });
  };
  const indexes = Array.from({ length: 21 }, (_, i) => ({ name: `i${i}`, fields: [`f${i}`] }));
  const tooManyIndexes = await start([{ name: 'things', schemaVersion: 1, indexes }]);
  expect(tooManyIndexes).toMatch(ONE_SENTENCE);
  expect(tooManyIndexes).toContain('things');
  const collections = Array.from({ length: 101 }, (_, i) => ({ name: `c${i}`, schemaVersion: 1 }));
  expect(await start(collections)).toContain('100');
});

test('a hundred collections is all there can be', async () => {
  const collections = Array.from({ length: 100 }, (_, i) => ({ name: `c${i}`, schemaVersion: 1 }));
  const functionsDir = writeFunctions(temporaryDirectory(), { f: { files: { 'collections.json': collections } } });
  const cloud = await startLocalCloud({ dataDir: temporaryDirectory(), functionsDir });
  Object.assign(process.env, cloud.sdkEnvironment);
  const refusal: unknown = await cloudbase
    .init({ env: cloud.envId })
    .database()
    .createCollection('more')
    .catch((error: unknown) => error);
  await cloud.close();
  expect(String(refusal)).toContain('100');
});

test('data of a newer storage format is refused', async () => {
  const dataDir = await directoryWithData();
  const { openConnection } = await import('./store/sqlite');
  const connection = openConnection(join(dataDir, 'localcloud.sqlite'), { cacheKb: 100 });
  connection.run("UPDATE meta SET value = '99' WHERE key = 'storageFormat'");
  connection.close();
  expect(await refusalToStart({ dataDir })).toContain('存储格式');
});

test('declared indexes are built over existing documents, changed and dropped', async () => {
  const dataDir = await directoryWithData();
  const functionsDir = temporaryDirectory();
  const lines: string[] = [];
  const countFor = async (indexes: unknown[]): Promise<number> => {
    writeFunctions(functionsDir, {
      f: { files: { 'collections.json': [{ name: 'things', schemaVersion: 1, indexes }] } },
    });
    const cloud = await startLocalCloud({ dataDir, functionsDir, log: line => lines.push(line) });
    Object.assign(process.env, cloud.sdkEnvironment);
    const db = cloudbase.init({ env: cloud.envId }).database();
    await db.collection('things').add({ text: 'short' });
    const { total } = await db.collection('things').where({ text: 'short' }).count();
    await cloud.close();
    return total;
  };
  expect(await countFor([{ name: 'text', fields: ['-text'] }])).toBe(1);
  expect(await countFor([{ name: 'text', fields: ['text'], unique: false }])).toBe(2);
  expect(lines).toEqual([]);
  expect(await countFor([])).toBe(3);
  expect(lines.join()).toContain('未使用索引');
});

test('an operator uses the running server, or starts one for the duration', async () => {
  const dataDir = temporaryDirectory();
  const alone = await withLocalCloud(dataDir, {}, async cloud => cloud.adminUrl);
  expect(existsSync(join(dataDir, 'lock.json'))).toBe(false);
  const running = await startLocalCloud({ dataDir });
  const shared = await withLocalCloud(dataDir, {}, async cloud => cloud.adminUrl);
  expect(shared).toBe(running.adminUrl);
  expect(alone).not.toBe('');
  await running.close();
});

test('the command says in one sentence that its port is taken', async () => {
  const dataDir = temporaryDirectory();
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const args = ['--import', 'tsx', join(__dirname, 'cli.ts'), '--port', String(port), '--data', dataDir];
  const failure: unknown = await promisify(execFile)(process.execPath, args).catch((error: unknown) => error);
  server.close();
  expect(failure).toMatchObject({ code: 1, stderr: `端口 ${port} 已被占用，请换一个端口。\n` });
});

test('a backup copied into an empty directory starts', async () => {
  const dataDir = await directoryWithData();
  const restored = temporaryDirectory();
  mkdirSync(restored, { recursive: true });
  copyFileSync(join(dataDir, 'localcloud.sqlite'), join(restored, 'localcloud.sqlite'));
  const cloud = await startLocalCloud({ dataDir: restored });
  Object.assign(process.env, cloud.sdkEnvironment);
  const { total } = await cloudbase.init({ env: cloud.envId }).database().collection('things').count();
  expect(total).toBe(200);
  await cloud.close();
});
