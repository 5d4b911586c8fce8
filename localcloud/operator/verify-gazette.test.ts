import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import cloudbase from '@cloudbase/node-sdk';
import type { PolicyId } from 'shared/policy/model';
import { declareCollections } from 'tests/support/declared-collections';
import { aDay } from 'tests/support/documents';
import { documents, publishIssue } from 'tests/support/gazette';
import { startLocalCloud, type LocalCloud } from '../server';

jest.setTimeout(60_000);
let dataDir = '';
let cloud: LocalCloud | undefined;
let ids: PolicyId[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'huxiao-verify-'));
  cloud = await startLocalCloud({ dataDir, functionsDir: declareCollections(dataDir) });
  Object.assign(process.env, cloud.sdkEnvironment, cloud.functionSecrets);
  ids = await documents(2);
  await publishIssue(ids, aDay('2026-01-05'));
});
afterAll(async () => {
  await cloud?.close();
  rmSync(dataDir, { recursive: true });
});

/** The command as an operator types it. */
async function verify(...words: string[]): Promise<{ code: number | null; text: string }> {
  const program = join(__dirname, 'verify-gazette.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...words]);
  let text = '';
  child.stdout.on('data', chunk => (text += String(chunk)));
  child.stderr.on('data', chunk => (text += String(chunk)));
  const code = await new Promise<number | null>(resolve => child.once('close', resolve));
  return { code, text };
}

test('a whole gazette holds, and its end is printed to be noted', async () => {
  const { code, text } = await verify('--data', dataDir);
  expect(text).toContain('公报完好：1期、2篇');
  expect(text).toMatch(/请把末尾记在别处：总第1期 [0-9a-f]{64}/);
  expect(code).toBe(0);
});

test('a block changed in the database is told by issue and entry, and the command fails', async () => {
  const blocks = [{ kind: 'text', anchor: 'p-1', role: 'body', text: '改过的正文。' }];
  await cloudbase.init({ env: 'local' }).database().collection('policyVersions').doc(`${ids[1]}-1`).update({ blocks });
  const { code, text } = await verify('--data', dataDir);
  expect(text).toContain('公报有1处不对（校验了1期、2篇）');
  expect(text).toContain('总第1期第2篇');
  expect(code).toBe(1);
});

test('a word it does not know is refused in one sentence', async () => {
  const { code, text } = await verify('--what');
  expect(text).toContain('用法：npm run verify-gazette');
  expect(code).toBe(1);
});
