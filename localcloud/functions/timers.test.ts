import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startLocalCloud } from '../server';
import type { LocalCloud, LocalCloudOptions } from '../server';
import { StartRefused } from '../failure';
import { fireTimer } from '../operator/session';
import { refusalOf, temporaryDirectory, writeFunctions } from '../test-cloud';

const START = Date.parse('2026-03-01T10:00:30+08:00');

/** A function that writes down when it ran, and takes as long as it is told. */
function functionsWith(triggers: unknown[], waitMs = 0): { functionsDir: string; runs: () => string[] } {
  const directory = temporaryDirectory();
  const file = join(directory, 'runs.txt');
  writeFunctions(directory, {
    job: {
      main: `async event => {
        const line = event.TriggerName + ' ' + event.Type + ' ' + process.env.TRIGGER_SRC + ' ' + new Date(Date.now()).toISOString();
        await new Promise(resolve => setTimeout(resolve, ${waitMs}));
        require('node:fs').appendFileSync(${JSON.stringify(file)}, line + '\\n');
        return line;
      }`,
      files: { 'config.json': { triggers } },
    },
  });
  return {
    functionsDir: directory,
    runs: () => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []),
  };
}

const every = (name: string, config: string) => ({ name, type: 'timer', config });

async function eventually(condition: () => boolean): Promise<void> {
  for (let i = 0; !condition(); i++) {
    if (i > 400) throw new Error('it did not happen');
    await new Promise(resolve => setTimeout(resolve, 25));
  }
}

const running: LocalCloud[] = [];
async function start(options: LocalCloudOptions): Promise<LocalCloud> {
  const cloud = await startLocalCloud({ runTimers: true, workerCount: 2, ...options });
  running.push(cloud);
  return cloud;
}
afterEach(() => Promise.all(running.splice(0).map(cloud => cloud.close())));

/** A clock that stands still unless it is moved. */
const standing = () => START;

test('a timer runs at its moment, as the platform and not as a user, with the clock of the server', async () => {
  const { functionsDir, runs } = functionsWith([every('tick', '0 */5 * * * * *')]);
  const cloud = await start({ dataDir: temporaryDirectory(), functionsDir });
  const untilNext = 300_000 - (Date.now() % 300_000);
  expect(runs()).toEqual([]);
  cloud.moveClock(untilNext - 400);
  await eventually(() => runs().length > 0);
  const [line = ''] = runs();
  expect(line).toMatch(/^tick Timer timer /);
  const ranAt = Date.parse(line.split(' ')[3] ?? '');
  expect(Math.abs(ranAt - (Date.now() + untilNext - 400))).toBeLessThan(10_000);
  expect(runs()).toHaveLength(1);
  expect(cloud.timers.list()).toMatchObject([{ functionName: 'job', triggerName: 'tick', lastRunOk: true }]);
});

test('several moments missed while the server was off become one run', async () => {
  const { functionsDir, runs } = functionsWith([every('tick', '0 * * * * * *'), every('later', '0 0 2 1 1 * *')]);
  const dataDir = temporaryDirectory();
  const first = await start({ dataDir, functionsDir, now: standing });
  await first.close();
  expect(runs()).toEqual([]);
  const second = await start({ dataDir, functionsDir, now: () => START + 10 * 60_000 });
  await eventually(() => second.timers.list().some(({ lastRunOk, isRunning }) => lastRunOk === true && !isRunning));
  await second.close();
  const third = await start({ dataDir, functionsDir, now: () => START + 10 * 60_000 + 5000 });
  await new Promise(resolve => setTimeout(resolve, 150));
  await third.close();
  expect(runs()).toHaveLength(1);
  expect(runs()[0]).toMatch(/^tick /);
});

test('a run that the end of the server broke off runs again', async () => {
  const { functionsDir, runs } = functionsWith([every('tick', '0 * * * * * *')], 400);
  const dataDir = temporaryDirectory();
  const first = await start({ dataDir, functionsDir, now: standing });
  first.moveClock(60_000);
  await eventually(() => first.timers.list().some(({ isRunning }) => isRunning));
  await first.close();
  const before = runs().length;
  await start({ dataDir, functionsDir, now: () => START + 60_000 });
  await eventually(() => runs().length > before);
});

test('a trigger never runs twice at a time, also when it is fired by hand', async () => {
  const { functionsDir, runs } = functionsWith([every('tick', '0 0 0 1 1 * 2099')], 150);
  const cloud = await start({ dataDir: temporaryDirectory(), functionsDir });
  const startedAt = Date.now();
  await Promise.all([1, 2, 3].map(() => cloud.timers.fire('job', 'tick')));
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(450);
  expect(runs()).toHaveLength(3);
  expect((await refusalOf(cloud.timers.fire('job', 'absent'))).message).toContain('job tick');
});

test('the clock moves for a function that runs already and for one that starts later', async () => {
  const functionsDir = temporaryDirectory();
  writeFunctions(functionsDir, {
    clock: {
      main: `(loadedAt => async () => {
        const before = Date.now();
        await new Promise(resolve => setTimeout(resolve, 300));
        return { loadedAt, before, after: new Date().getTime(), text: Date().length > 20, day: new Date(0).getTime(),
          same: new Date() instanceof Date && new Date().constructor === Date };
      })(Date.now())`,
    },
  });
  const cloud = await start({ dataDir: temporaryDirectory(), functionsDir });
  const call = async () =>
    (await cloud.callFunctionAsWeChat('clock', {}, { openId: 'o' })) as Record<string, number | boolean>;
  const ahead = 40 * 24 * 3600_000;
  cloud.moveClock(ahead);
  const first = await call();
  expect(Number(first['loadedAt']) - Date.now()).toBeGreaterThan(ahead - 10_000);
  expect(first).toMatchObject({ text: true, day: 0, same: true });
  const moving = call();
  await new Promise(resolve => setTimeout(resolve, 100));
  cloud.moveClock(0);
  const seen = await moving;
  expect(Number(seen['before']) - Number(seen['after'])).toBeGreaterThan(ahead - 10_000);
});

test('fire reaches the running server through its data directory, or starts one', async () => {
  const { functionsDir, runs } = functionsWith([every('tick', '0 0 0 1 1 * 2099')]);
  const dataDir = temporaryDirectory();
  expect(await fireTimer(dataDir, functionsDir, { functionName: 'job', triggerName: 'tick' })).toMatch(/^tick Timer/);
  const cloud = await start({ dataDir, functionsDir });
  const cli = ['--import', 'tsx', join(__dirname, '..', 'cli.ts'), 'fire', 'job', 'tick', '--data', dataDir];
  const { stdout } = await promisify(execFile)(process.execPath, cli);
  expect(stdout).toContain('已运行 job tick');
  expect(cloud.invocations).toHaveLength(1);
  expect(runs()).toHaveLength(2);
  const unknown = fireTimer(dataDir, functionsDir, { functionName: 'job', triggerName: 'tock' });
  await expect(unknown).rejects.toThrow('没有定时任务 job tock');
});

test('nobody without the token of the lock file fires anything', async () => {
  const { functionsDir, runs } = functionsWith([every('tick', '0 0 0 1 1 * 2099')]);
  const cloud = await start({ dataDir: temporaryDirectory(), functionsDir });
  for (const authorization of ['', 'Bearer guess', 'Bearer ']) {
    const body = JSON.stringify({ functionName: 'job', triggerName: 'tick' });
    const response = await fetch(`${cloud.url}/operator/fire`, { method: 'POST', headers: { authorization }, body });
    expect(response.status).toBe(400);
  }
  expect(runs()).toEqual([]);
});

test.each([
  ['a schedule of six fields', { triggers: [every('tick', '0 0 2 * * *')] }, '七个字段'],
  ['two triggers of one name', { triggers: [every('tick', '0 0 2 * * * *'), every('tick', '0 0 3 * * * *')] }, 'tick'],
  ['eleven triggers', { triggers: Array.from({ length: 11 }, (_, i) => every(`t${i}`, '0 0 2 * * * *')) }, '10'],
  ['a trigger of another type', { triggers: [{ ...every('tick', '0 0 2 * * * *'), type: 'cos' }] }, 'timer'],
  ['a time limit of more than a minute', { timeout: 61 }, '60'],
])('%s is refused at the start in one sentence', async (_name, config, word) => {
  const functionsDir = temporaryDirectory();
  writeFunctions(functionsDir, { job: { files: { 'config.json': config } } });
  const refused = start({ dataDir: temporaryDirectory(), functionsDir });
  await expect(refused).rejects.toThrow(StartRefused);
  await expect(refused).rejects.toThrow(word);
  await expect(refused).rejects.toThrow(/^[^\n]*。$/);
});

test('a configuration that is not JSON is refused at the start', async () => {
  const functionsDir = writeFunctions(temporaryDirectory(), { job: {} });
  writeFileSync(join(functionsDir, 'job', 'config.json'), '{');
  await expect(start({ dataDir: temporaryDirectory(), functionsDir })).rejects.toThrow('config.json');
});
