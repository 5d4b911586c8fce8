import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import cloudbase from '@cloudbase/node-sdk';
import { sdkEnvironmentFor } from '../sdk-environment';
import { refusalOf, temporaryDirectory } from '../test-cloud';
import type { SdkTransaction } from '../test-cloud';

/** `KILL_ROUNDS=50 npx jest localcloud/store/durability` for longer. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 5);
const CLIENTS = 6;
/** The kill comes at a random moment of a round, which may be during its first writes. */
const ROUND_MS = { least: 50, most: 900 };

interface Server {
  child: ChildProcess;
  url: string;
}

async function startServer(dataDir: string): Promise<Server> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(__dirname, '..', 'cli.ts'), '--port', '0', '--data', dataDir],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let text = '';
  for await (const chunk of child.stdout) {
    text += String(chunk);
    const url = /http:\/\/\S+/.exec(text)?.[0];
    if (url !== undefined) return { child, url };
  }
  throw new Error(`the server did not start: ${text}`);
}

test(
  'kill -9 under load loses no acknowledged write and tears no transaction',
  async () => {
    const dataDir = temporaryDirectory();
    const acknowledged = new Set<string>();
    let increments = 0;
    let attempted = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const { child, url } = await startServer(dataDir);
      Object.assign(process.env, sdkEnvironmentFor('local', `${url}/admin`));
      const db = cloudbase.init({ env: 'local' }).database();
      if (round === 0) {
        await db.createCollection('entries');
        await db.createCollection('pairs');
        await db.collection('entries').add({ _id: 'counter', n: 0 });
      }
      let running = true;
      const client = async (number: number): Promise<void> => {
        for (let i = 0; running; i++) {
          const id = `${round}-${number}-${i}`;
          await db.collection('entries').add({ _id: id });
          acknowledged.add(id);
          attempted += 1;
          await db
            .collection('entries')
            .doc('counter')
            .update({ n: db.command.inc(1) });
          increments += 1;
          await db.runTransaction(async (t: SdkTransaction) => {
            await t.collection('pairs').add({ _id: `${id}-left` });
            await t.collection('pairs').add({ _id: `${id}-right` });
          });
          acknowledged.add(`${id}-left`).add(`${id}-right`);
        }
      };
      const clients = Array.from({ length: CLIENTS }, (_, number) => refusalOf(client(number)));
      await new Promise(resolve =>
        setTimeout(resolve, ROUND_MS.least + Math.random() * (ROUND_MS.most - ROUND_MS.least)),
      );
      child.kill('SIGKILL');
      await once(child, 'exit');
      running = false;
      await Promise.all(clients);
    }

    const { child, url } = await startServer(dataDir);
    Object.assign(process.env, sdkEnvironmentFor('local', `${url}/admin`));
    const db = cloudbase.init({ env: 'local' }).database();
    const stored = new Set<string>();
    for (const name of ['entries', 'pairs']) {
      for (let skip = 0; ; skip += 1000) {
        const { data } = await db.collection(name).orderBy('_id', 'asc').skip(skip).limit(1000).get();
        for (const { _id } of data as { _id: string }[]) stored.add(_id);
        if (data.length < 1000) break;
      }
    }
    const [counter] = (await db.collection('entries').doc('counter').get()).data as { n: number }[];
    child.kill('SIGTERM');
    await once(child, 'exit');

    expect(acknowledged.size).toBeGreaterThan(50);
    expect([...acknowledged].filter(id => !stored.has(id))).toEqual([]);
    expect(counter?.n).toBeGreaterThanOrEqual(increments);
    expect(counter?.n).toBeLessThanOrEqual(attempted);
    const torn = [...stored].filter(
      id => id.endsWith('-left') !== (id.endsWith('-left') && stored.has(id.replace('-left', '-right'))),
    );
    expect(torn).toEqual([]);
    const halves = (side: string) => [...stored].filter(id => id.endsWith(side)).length;
    expect(halves('-left')).toBe(halves('-right'));
  },
  30_000 + ROUNDS * 10_000,
);
