import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from 'localcloud/server';
import { failOnScans } from 'localcloud/test-scans';
import { declareCollections } from './declared-collections';

// A server is really started and really asked, also on a machine that is busy with something else.
jest.setTimeout(30_000);

/** A local CloudBase of its own for one test file; this process's SDK talks to it. A query without an index fails. */
export function useLocalCloud(): () => LocalCloud {
  let cloud: LocalCloud | undefined;
  let dataDir = '';
  const scans = failOnScans();

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'huxiao-test-'));
    cloud = await startLocalCloud({ dataDir, functionsDir: declareCollections(dataDir), log: scans.log });
    Object.assign(process.env, cloud.sdkEnvironment, cloud.functionSecrets);
  });
  afterAll(async () => {
    await cloud?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  return () => {
    if (!cloud) throw new Error('the local CloudBase has not started yet');
    return cloud;
  };
}
