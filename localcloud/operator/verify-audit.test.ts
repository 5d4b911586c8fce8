import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import cloudbase from '@cloudbase/node-sdk';
import { auditEntriesOf, sealAll } from 'tests/support/audit';
import { declareCollections } from 'tests/support/declared-collections';
import { startLocalCloud, type LocalCloud } from '../server';
import { verifyAuditArguments } from './verify-audit-arguments';

jest.setTimeout(60_000);
let dataDir = '';
let cloud: LocalCloud | undefined;
const hashes: string[] = [];
let ids: string[] = [];
const raw = (name: string) => cloudbase.init({ env: 'local' }).database().collection(name);
const sealId = (number: number) => String(number).padStart(12, '0');

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'huxiao-verify-'));
  cloud = await startLocalCloud({ dataDir, functionsDir: declareCollections(dataDir) });
  Object.assign(process.env, cloud.sdkEnvironment, cloud.functionSecrets);
  for (const number of [1, 2, 3]) {
    ids = await auditEntriesOf(2);
    await sealAll();
    const { data } = await raw('auditSeals').doc(sealId(number)).get();
    hashes.push((data[0] as { hash: string }).hash); // the SDK answers a list
  }
});
afterAll(async () => {
  await cloud?.close();
  rmSync(dataDir, { recursive: true });
});

/** The command as an operator types it. */
async function verify(...words: string[]): Promise<{ code: number | null; text: string }> {
  const program = join(__dirname, 'verify-audit.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, '--data', dataDir, ...words]);
  let text = '';
  child.stdout.on('data', chunk => (text += String(chunk)));
  child.stderr.on('data', chunk => (text += String(chunk)));
  const code = await new Promise<number | null>(resolve => child.once('close', resolve));
  return { code, text };
}

test('a whole chain holds, and its head is printed to be noted', async () => {
  const { code, text } = await verify('--anchor', `2:${hashes[1]}`);
  expect(text).toContain('操作记录完好：3次封存、6条记录');
  expect(text).toContain('第2次封存和记下的一样');
  expect(text).toContain(`请把末尾记在别处：3:${hashes[2]}`);
  expect(code).toBe(0);
});

test('an entry changed in the database is told, and the command fails', async () => {
  const [id = ''] = ids;
  await raw('auditEntries').doc(id).update({ action: 'account/get-me' });
  const { code, text } = await verify();
  await raw('auditEntries').doc(id).update({ action: 'account/change-staff-roles' });
  expect(text).toContain('操作记录有1处不对');
  expect(text).toContain(`第3次封存，${id}：内容被改过`);
  expect(code).toBe(1);
});

test('a tail that is gone with its entries is told against a head noted earlier, and against nothing else', async () => {
  await raw('auditSeals').doc(sealId(3)).remove();
  for (const id of ids) await raw('auditEntries').doc(id).remove();
  expect((await verify()).code).toBe(0);
  const { code, text } = await verify('--anchor', `3:${hashes[2]}`);
  expect(text).toContain('第3次封存：和以前记下的末尾不一样');
  expect(code).toBe(1);
});

test('without a running server it opens the data directory; what waits to be sealed is no finding then', async () => {
  await auditEntriesOf(1);
  await raw('auditEntries').where({ sealNumber: 0 }).update({ at: '2026-01-01T00:00:00.000Z' });
  expect((await verify()).text).toContain('超过两分钟还没有封存');
  await cloud?.close();
  cloud = undefined;
  const { code, text } = await verify();
  expect(text).toContain('还有1条没有封存，服务启动以后才会封存');
  expect(code).toBe(0);
});

test('arguments are read, or refused in one sentence', () => {
  const hash = 'a'.repeat(64);
  expect(verifyAuditArguments([])).toEqual({ dataDirectory: '.localcloud', anchors: [] });
  expect(verifyAuditArguments(['--data=x', '--anchor', `7:${hash}`, '--anchor', `12：${hash}`])).toEqual({
    dataDirectory: 'x',
    anchors: [
      { sealNumber: 7, hash },
      { sealNumber: 12, hash },
    ],
  });
  for (const words of [
    ['--anchor', '7'],
    ['--anchor', `0:${hash}`],
    ['--anchor', `7:${hash}x`],
    ['--what'],
    ['x'],
    ['--data'],
  ])
    expect(() => verifyAuditArguments(words)).toThrow('用法：npm run verify-audit');
});
