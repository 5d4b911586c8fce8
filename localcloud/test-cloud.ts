import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import cloudbase from '@cloudbase/node-sdk';
import { startLocalCloud } from './server';
import type { LocalCloud, LocalCloudOptions } from './server';
import { failOnScans } from './test-scans';
import type { ScanWatch } from './test-scans';

/** What the SDK hands to the body of runTransaction; its own types leave it open. */
export type SdkTransaction = Awaited<ReturnType<TestCloud['db']['startTransaction']>>;

export interface TestCloud {
  cloud: LocalCloud;
  dataDir: string;
  app: ReturnType<typeof cloudbase.init>;
  db: ReturnType<ReturnType<typeof cloudbase.init>['database']>;
  lines: string[];
  scans: ScanWatch;
}

// Servers and workers are really started here, also on a machine that is busy with something else.
jest.setTimeout(30_000);

const temporaryDirectories: string[] = [];

/** A new directory that is removed when the test file ends. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'localcloud-test-'));
  temporaryDirectories.push(directory);
  return directory;
}

afterAll(() => {
  for (const directory of temporaryDirectories) rmSync(directory, { recursive: true, force: true });
});

/** One server for a test file, and the unmodified SDK pointed at it. */
export function useTestCloud(options: Partial<LocalCloudOptions> = {}): () => TestCloud {
  const dataDir = temporaryDirectory();
  let started: TestCloud | undefined;
  const scans = failOnScans();
  beforeAll(async () => {
    const lines: string[] = [];
    const log = (line: string): void => {
      lines.push(line);
      scans.log(line);
    };
    const cloud = await startLocalCloud({ dataDir, log, ...options });
    Object.assign(process.env, cloud.sdkEnvironment);
    const app = cloudbase.init({ env: cloud.envId });
    started = { cloud, dataDir, app, db: app.database(), lines, scans };
  });
  afterAll(() => started?.cloud.close());
  return () => {
    if (!started) throw new Error('the local CloudBase has not started');
    return started;
  };
}

/** Writes built functions: what `main` does, and what stands beside it. */
export function writeFunctions(
  directory: string,
  functions: Record<string, { main?: string; files?: Record<string, unknown> }>,
): string {
  for (const [name, { main = 'async () => null', files = {} }] of Object.entries(functions)) {
    mkdirSync(join(directory, name), { recursive: true });
    writeFileSync(join(directory, name, 'index.js'), `exports.main = ${main};`);
    for (const [file, content] of Object.entries(files))
      writeFileSync(join(directory, name, file), JSON.stringify(content));
  }
  return directory;
}

/** The code and message of a refusal; fails the test when there is none. */
export async function refusalOf(attempt: Promise<unknown>): Promise<{ code: string; message: string }> {
  const outcome = await attempt.then(
    value => ({ value }),
    (error: unknown) => ({ error }),
  );
  if (!('error' in outcome)) throw new Error(`expected a refusal, got ${JSON.stringify(outcome.value)}`);
  const { error } = outcome;
  // Not instanceof: an error of Node itself comes from outside the test's realm.
  if (typeof error !== 'object' || error === null || !('code' in error)) throw error;
  return { code: String(error.code), message: 'message' in error ? String(error.message) : '' };
}
