/**
 * Question: how much of what the SDK itself can do does the local CloudBase leave, with full durability?
 * Peer: the same SDK calls against an HTTP server that answers a fixed body, in the same run. The local CloudBase, the
 * echo and the SDK client are three processes, so that none shares an event loop with another.
 * Data: 2,000 documents of about 2 KB; the guarded updates are spread over all of them.
 * Knobs: ROUNDS, ROUND_MS, DOCUMENTS.
 */
import cloudbase from '@cloudbase/node-sdk';
import { sdkEnvironmentFor } from 'localcloud/sdk-environment';
import type { BenchRow } from './run';
import { startLocalCloudProcess, startProcess, type ServerProcess } from './server-process';

const ROUNDS = 5;
const ROUND_MS = 1200;
const DOCUMENTS = 2000;
const DOCUMENT_BYTES = 2000;

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
  Object.assign(process.env, sdkEnvironmentFor('local', `${peer.url}/admin`));
  // One keep-alive connection a client, as a function with init({ keepalive: true }) has.
  const db = cloudbase.init({ env: 'local', keepalive: true } as never).database();
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

async function fill(peer: Peer): Promise<void> {
  Object.assign(process.env, sdkEnvironmentFor('local', `${peer.url}/admin`));
  const db = cloudbase.init({ env: 'local' }).database();
  await db.createCollection('entries');
  for (let i = 0; i < DOCUMENTS; i += 200) {
    const documents = Array.from({ length: 200 }, (_, j) => ({
      _id: `d${i + j}`,
      n: 0,
      text: 'x'.repeat(DOCUMENT_BYTES),
    }));
    await db.collection('entries').add(documents);
  }
}

export async function run(): Promise<BenchRow[]> {
  const local: Peer = { name: 'local CloudBase', ...(await startLocalCloudProcess()) };
  const echo: Peer = { name: 'HTTP echo', ...(await startProcess('HTTP echo', ['-e', ECHO])) };
  try {
    await fill(local);
    const rows: BenchRow[] = [];
    for (const [name, operation] of Object.entries(OPERATIONS)) {
      for (const clients of [1, 32])
        rows.push(
          await compare(local, echo, `${name}, ${clients} client${clients > 1 ? 's' : ''}`, operation, clients),
        );
    }
    return rows;
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
