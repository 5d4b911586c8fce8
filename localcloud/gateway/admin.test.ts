import { networkInterfaces } from 'node:os';
import cloudbase from '@cloudbase/node-sdk';
import { findRunningServer } from '../data-directory';
import { withLocalCloud } from '../operator/session';
import { startLocalCloud } from '../server';
import type { LocalCloud, LocalCloudOptions } from '../server';
import { refusalOf, temporaryDirectory, writeFunctions } from '../test-cloud';

const running: LocalCloud[] = [];
async function start(options: Partial<LocalCloudOptions>): Promise<LocalCloud> {
  const cloud = await startLocalCloud({ dataDir: temporaryDirectory(), ...options });
  running.push(cloud);
  return cloud;
}
afterEach(async () => {
  delete process.env['CLOUDBASE_APIKEY'];
  await Promise.all(running.splice(0).map(cloud => cloud.close()));
});

const count = async (env = 'local'): Promise<number> =>
  (await cloudbase.init({ env }).database().collection('things').count()).total;

test('on loopback any credentials and any environment name will do', async () => {
  const cloud = await start({});
  expect(cloud.key).toBeNull();
  Object.assign(process.env, cloud.sdkEnvironment, { TENCENTCLOUD_SECRETID: 'AKIDany', TENCENTCLOUD_SECRETKEY: 'any' });
  await cloudbase.init({ env: 'prod-1a2b' }).database().createCollection('things');
  expect(await count('another-env')).toBe(0);
});

test('on another host every program shows the key, functions and operators included', async () => {
  const sdk = JSON.stringify(require.resolve('@cloudbase/node-sdk'));
  const functionsDir = writeFunctions(temporaryDirectory(), {
    counts: {
      main: `async () => (await require(${sdk}).init({ env: 'local' }).database().collection('things').count()).total`,
    },
  });
  const dataDir = temporaryDirectory();
  const cloud = await start({ host: '0.0.0.0', dataDir, functionsDir });
  expect(cloud.key).toMatch(/^.{32}$/);
  Object.assign(process.env, cloud.sdkEnvironment);
  await cloudbase.init({ env: 'local' }).database().createCollection('things');
  expect(await count()).toBe(0);
  expect(await cloud.callFunctionAsWeChat('counts', {}, { openId: 'o1' })).toBe(0);

  process.env['TENCENTCLOUD_SECRETID'] = 'guess';
  expect((await refusalOf(count())).code).toBe('SIGN_PARAM_INVALID');
  process.env['CLOUDBASE_APIKEY'] = 'guess';
  expect((await refusalOf(count())).code).toBe('SIGN_PARAM_INVALID');
  process.env['CLOUDBASE_APIKEY'] = String(cloud.key);
  expect(await count()).toBe(0);

  delete process.env['CLOUDBASE_APIKEY'];
  expect(findRunningServer(dataDir)?.key).toBe(cloud.key);
  await withLocalCloud(dataDir, {}, async ({ sdkEnvironment }) => {
    Object.assign(process.env, sdkEnvironment);
    expect(await count()).toBe(0);
  });
});

test('a key that is given is the key', async () => {
  const cloud = await start({ host: '0.0.0.0', key: 'county-secret' });
  expect(cloud.key).toBe('county-secret');
  expect(cloud.sdkEnvironment['TENCENTCLOUD_SECRETID']).toBe('county-secret');
});

test('without a key nobody from another machine is answered', async () => {
  const address = Object.values(networkInterfaces())
    .flatMap(list => list ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  const cloud = await start({});
  // A server on loopback does not even listen there.
  if (address !== undefined) await expect(fetch(`http://${address}:${cloud.port}/admin`)).rejects.toThrow();
});
