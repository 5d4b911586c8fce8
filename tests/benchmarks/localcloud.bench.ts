/**
 * Question: how much of what the SDK itself can do does the local CloudBase leave, with full durability? Further rows: a
 * transaction against the same number of plain requests, a large collection against a small one, many calls at once
 * against one after the other.
 * Peer: the same SDK calls against an HTTP server that answers a fixed body, in the same run. The local CloudBase, the
 * echo and the SDK client are three processes, so that none shares an event loop with another.
 * Data: 2,000 documents of about 2 KB; the guarded updates are spread over all of them.
 * Knobs: ROUNDS, ROUND_MS, DOCUMENTS, LARGE, SMALL, CALLS.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import cloudbase from '@cloudbase/node-sdk';
import { sdkEnvironmentFor } from 'localcloud/sdk-environment';
import type { BenchRow } from './run';
import { startLocalCloudProcess, startProcess, type ServerProcess } from './server-process';

const ROUNDS = 5;
const ROUND_MS = 1200;
const DOCUMENTS = 2000;
const DOCUMENT_BYTES = 2000;
const TRANSACTIONS = 300;
const LARGE = 100_000;
const SMALL = 10_000;
const QUERIES = 300;
const CALLS = 1000;

interface Peer extends ServerProcess {
  name: string;
}

const ECHO = `
const { createServer } = require('node:http');
const document = JSON.stringify({ _id: 'd1', n: 1, text: 'x'.repeat(${DOCUMENT_BYTES}) });
const bodies = {
  get: JSON.stringify({ requestId: 'r', data: { list: [document] } }),
  update: JSON.stringify({ requestId: 'r', data: { updated: 1, upsert_id: null } }),
};
createServer((request, response) => {
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks).includes('database.getDocument') ? bodies.get : bodies.update;
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) });
    response.end(body);
  });
}).listen(0, '127.0.0.1', function () { console.log('http://127.0.0.1:' + this.address().port); });
`;

type Operation = (db: ReturnType<ReturnType<typeof cloudbase.init>['database']>, i: number) => Promise<unknown>;

const OPERATIONS: Record<string, Operation> = {
  get: (db, i) =>
    db
      .collection('entries')
      .doc(`d${i % DOCUMENTS}`)
      .get(),
  'guarded update': (db, i) =>
    db
      .collection('entries')
      .where({ _id: `d${i % DOCUMENTS}`, n: db.command.gte(0) })
      .update({ n: db.command.inc(1) }),
};

/** Operations a second. */
async function rate(peer: Peer, operation: Operation, clients: number): Promise<number> {
  const db = databaseOf(peer).database();
  let done = 0;
  const until = performance.now() + ROUND_MS;
  const client = async (): Promise<void> => {
    while (performance.now() < until) await operation(db, (done += 1) * 7919);
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  return (done / (performance.now() - startedAt)) * 1000;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function fill(server: ServerProcess, from: number, to: number): Promise<void> {
  const entries = databaseOf(server).database().collection('entries');
  const text = 'x'.repeat(DOCUMENT_BYTES);
  for (let i = from; i < to; i += 1000)
    await entries.add(
      Array.from({ length: 1000 }, (_, j) => ({ _id: `d${i + j}`, n: i + j, group: (i + j) % 97, text })),
    );
}

export async function run(): Promise<BenchRow[]> {
  const local: Peer = { name: 'local CloudBase', ...(await startLocalCloudProcess()) };
  const echo: Peer = { name: 'HTTP echo', ...(await startProcess('HTTP echo', ['-e', ECHO])) };
  try {
    await databaseOf(local).database().createCollection('entries');
    await fill(local, 0, DOCUMENTS);
    const rows: BenchRow[] = [];
    for (const [name, operation] of Object.entries(OPERATIONS)) {
      for (const clients of [1, 32])
        rows.push(
          await compare(local, echo, `${name}, ${clients} client${clients > 1 ? 's' : ''}`, operation, clients),
        );
    }
    return [...rows, await transactionRow(local), ...(await scaleRows())];
  } finally {
    await Promise.all([local.stop(), echo.stop()]);
  }
}

/** The rounds alternate, so that a busy moment of the machine meets both. */
async function compare(local: Peer, echo: Peer, row: string, operation: Operation, clients: number): Promise<BenchRow> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  await rate(local, operation, clients);
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await rate(local, operation, clients));
    theirs.push(await rate(echo, operation, clients));
  }
  const ratios = ours.map((value, i) => value / (theirs[i] ?? value));
  return {
    row,
    value: Math.round(median(ours)),
    unit: 'op/s',
    peer: `SDK on ${echo.name}: ${Math.round(median(theirs))} op/s`,
    ratio: Number(median(ratios).toFixed(3)),
  };
}

function databaseOf(server: ServerProcess) {
  Object.assign(process.env, sdkEnvironmentFor('local', `${server.url}/admin`));
  // One keep-alive connection a client, as a function with init({ keepalive: true }) has.
  return cloudbase.init({ env: 'local', keepalive: true } as never);
}

async function medianMs(times: number, run: (i: number) => Promise<unknown>): Promise<number> {
  const durations: number[] = [];
  for (let i = 0; i < times; i++) {
    const startedAt = performance.now();
    await run(i);
    durations.push(performance.now() - startedAt);
  }
  return median(durations);
}

/** A transaction over two documents is four requests; its peer is four plain ones, two of which write. */
async function transactionRow(server: ServerProcess): Promise<BenchRow> {
  const db = databaseOf(server).database();
  const entry = (i: number) => db.collection('entries').doc(`d${i % DOCUMENTS}`);
  const increment = { n: db.command.inc(1) };
  const plain = async (i: number): Promise<void> => {
    for (const at of [2 * i, 2 * i + 1]) {
      await entry(at).get();
      await entry(at).update(increment);
    }
  };
  const inTransaction = async (i: number): Promise<void> => {
    const t = await db.startTransaction();
    for (const at of [2 * i, 2 * i + 1])
      await t
        .collection('entries')
        .doc(`d${at % DOCUMENTS}`)
        .update(increment);
    await t.commit();
  };
  await medianMs(50, plain);
  await medianMs(50, inTransaction);
  const [ours, theirs] = [await medianMs(TRANSACTIONS, inTransaction), await medianMs(TRANSACTIONS, plain)];
  return ratioRow('two-document transaction, p50', ours, `4 plain requests: ${theirs.toFixed(2)} ms`, theirs);
}

function ratioRow(row: string, value: number, peer: string, peerValue: number): BenchRow {
  return { row, value: Number(value.toFixed(3)), unit: 'ms', peer, ratio: Number((value / peerValue).toFixed(3)) };
}

async function scaleRows(): Promise<BenchRow[]> {
  const directory = mkdtempSync(join(tmpdir(), 'localcloud-bench-'));
  const functions = join(directory, 'functions');
  mkdirSync(join(functions, 'echo'), { recursive: true });
  writeFileSync(join(functions, 'echo', 'index.js'), 'exports.main = async event => event;');
  const indexes = [{ name: 'place', fields: ['group', '-n'] }];
  writeFileSync(
    join(functions, 'echo', 'collections.json'),
    JSON.stringify([{ name: 'entries', schemaVersion: 1, indexes }]),
  );
  const open = async (data: string): Promise<ServerProcess & { openMs: number }> => {
    const startedAt = performance.now();
    const cli = join(__dirname, '..', '..', 'localcloud', 'cli.ts');
    const options = ['--port', '0', '--data', data, '--functions', functions];
    const server = await startProcess('local CloudBase', ['--import', 'tsx', cli, ...options]);
    return { ...server, openMs: performance.now() - startedAt };
  };
  const [data, empty] = [join(directory, 'data'), join(directory, 'empty')];
  try {
    let server = await open(data);
    await fill(server, 0, SMALL);
    const smallMs = await queryMs(server);
    await fill(server, SMALL, LARGE);
    const largeMs = await queryMs(server);
    await server.stop();
    const bare = await open(empty);
    const calls = await callsRow(bare);
    await bare.stop();
    server = await open(data);
    const reopenedMs = await queryMs(server);
    const memory = residentMb(data);
    await server.stop();
    const size = `${LARGE} documents of 2 KB`;
    return [
      ratioRow(`indexed query of 20, ${size}, p50`, largeMs, `${SMALL}: ${smallMs.toFixed(2)} ms`, smallMs),
      ratioRow('the same after reopening', reopenedMs, `${SMALL}: ${smallMs.toFixed(2)} ms`, smallMs),
      ratioRow(`command to address, ${size}`, server.openMs, `empty: ${bare.openMs.toFixed(0)} ms`, bare.openMs),
      { row: `memory after reopening and ${QUERIES} queries`, value: memory, unit: 'MB', peer: null, ratio: null },
      calls,
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function queryMs(server: ServerProcess): Promise<number> {
  const entries = databaseOf(server).database().collection('entries');
  const query = (i: number) =>
    entries
      .where({ group: i % 97 })
      .orderBy('n', 'desc')
      .limit(20)
      .get();
  await medianMs(50, query);
  return medianMs(QUERIES, query);
}

function residentMb(data: string): number {
  const { pid } = JSON.parse(readFileSync(join(data, 'lock.json'), 'utf8')) as { pid: number }; // the server's own lock
  return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024);
}

async function callsRow(server: ServerProcess): Promise<BenchRow> {
  const app = databaseOf(server);
  const call = (n: number) => app.callFunction({ name: 'echo', data: { n } }, { timeout: 60_000 } as never);
  for (let i = 0; i < 50; i++) await call(i);
  const startedAt = performance.now();
  for (let i = 0; i < CALLS; i++) await call(i);
  const oneByOneMs = performance.now() - startedAt;
  const togetherAt = performance.now();
  const answers = await Promise.all(Array.from({ length: CALLS }, (_, i) => call(i)));
  const togetherMs = performance.now() - togetherAt;
  if (answers.some(({ result }, i) => (result as { n: number }).n !== i))
    throw new Error('a call was answered wrongly');
  return ratioRow(`${CALLS} calls at once`, togetherMs, `one at a time: ${oneByOneMs.toFixed(0)} ms`, oneByOneMs);
}
