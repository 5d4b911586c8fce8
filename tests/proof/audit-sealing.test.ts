/**
 * Staff commands and sealing while the server is killed with SIGKILL at random moments: every acknowledged command has
 * exactly one entry, none is torn, the chain holds, and no seal that was logged is ever another.
 * `KILL_ROUNDS=50 npx jest --selectProjects server -- tests/proof/audit-sealing` for longer.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import cloudbase from '@cloudbase/node-sdk';
import * as seals from 'cloudfunctions/account/audit-seal.repository';
import * as accounts from 'cloudfunctions/account/staff-account.repository';
import { sdkEnvironmentFor } from 'localcloud/sdk-environment';
import { addStaff } from 'shared/account/staff-contract';
import { LoginName, StaffId } from 'shared/account/staff-model';
import { toInstant } from 'shared/kernel/time';
import type { StaffCaller } from 'shared/server/caller';
import { openDatabase } from 'shared/server/database';
import { newId } from 'shared/server/ids';
import { runStaffCommand } from 'shared/server/staff-command';
import { checkWholeChain, sealAll } from 'tests/support/audit';
import { anIdentity, aRequestKey } from 'tests/support/callers';
import { declareCollections } from 'tests/support/declared-collections';
import { anAgencyId } from 'tests/support/staff';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 4);
const CLIENTS = 5;
const SEALERS = 2;
/** A round ends after a random number of answers, within what the clients, the sealers and the server are doing then. */
const ANSWERS_MAX = 80;

interface Command {
  staffId: StaffId;
  requestKey: string;
}

let dataDir = '';
let port = 0;
let server: ChildProcess | undefined;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'huxiao-kill-'));
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  port = typeof address === 'object' && address ? address.port : 0;
  probe.close();
  await once(probe, 'close');
  Object.assign(process.env, sdkEnvironmentFor('local', `http://127.0.0.1:${port}/admin`));
});
afterAll(() => {
  server?.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<ChildProcess> {
  const cli = join(__dirname, '..', '..', 'localcloud', 'cli.ts');
  const args = ['--import', 'tsx', cli, '--port', String(port), '--data', dataDir];
  const child = spawn(process.execPath, [...args, '--functions', declareCollections(dataDir)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    // Read to the end: a server whose output nobody takes stops when the pipe is full.
    child.stdout.on('data', chunk => String(chunk).includes('http://') && resolve());
    child.once('exit', () => reject(new Error('the server did not start')));
  });
  server = child;
  return child;
}

/** A command as staff give it: an account is added. The same key again does nothing twice. */
async function run({ staffId, requestKey }: Command): Promise<void> {
  const now = toInstant(Date.now());
  const context = { now, db: openDatabase(), requestId: 'of this test', caller };
  await runStaffCommand(context, addStaff, { requestKey, staffId }, async session => {
    await accounts.put(session, {
      _id: staffId,
      loginName: LoginName.parse(staffId.replace('_', '-')),
      displayName: '工号0001',
      agencyId: anAgencyId,
      status: 'active',
      assignments: [],
      absence: null,
      delegateId: null,
      mustChangePassword: true,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    const audit = { subject: { kind: 'staff', id: staffId }, before: null, after: { staffId } };
    return { outcome: { staffId }, audit };
  });
}
const caller: StaffCaller = {
  kind: 'staff',
  staffId: StaffId.parse('st_00000000000000000001'),
  assignments: [],
  identity: anIdentity,
};

const commands: Command[] = [];
const unanswered = new Set<Command>();

/** Gives commands until the server does not answer any more. */
async function giveCommands(answered: () => void): Promise<void> {
  for (;;) {
    const command = { staffId: StaffId.parse(newId('st')), requestKey: aRequestKey() };
    commands.push(command);
    unanswered.add(command);
    try {
      await run(command);
    } catch {
      return; // Perhaps it was done and only the answer is missing: it is given again, with the same key.
    }
    unanswered.delete(command);
    answered();
  }
}

async function keepSealing(isOver: () => boolean): Promise<void> {
  // A run that the kill breaks off is what this is about; the next run finds what it left.
  while (!isOver()) await sealAll().catch(() => undefined);
}

async function giveAgain(): Promise<void> {
  for (const command of unanswered) {
    await run(command);
    unanswered.delete(command);
  }
}

async function killedRound(): Promise<void> {
  const child = await start();
  await giveAgain();
  let left = 1 + Math.floor(Math.random() * ANSWERS_MAX);
  const answered = (): void => void (--left === 0 && child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  const sealing = Array.from({ length: SEALERS }, () => keepSealing(() => child.killed));
  await Promise.all([...Array.from({ length: CLIENTS }, () => giveCommands(answered)), ...sealing, ended]);
}

async function readAll(name: string): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  const collection = cloudbase.init({ env: 'local' }).database().collection(name);
  for (;;) {
    const { data } = await collection.orderBy('_id', 'asc').skip(rows.length).limit(1000).get();
    rows.push(...(data as Record<string, unknown>[])); // the SDK answers a list
    if (data.length < 1000) return rows;
  }
}

test(
  'kill -9 loses no entry of a command that was answered, doubles none and breaks no chain',
  async () => {
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    for (let round = 0; round < ROUNDS; round++) await killedRound();
    const child = await start();
    await giveAgain();
    await sealAll();
    const lines = write.mock.calls.map(([line]) => String(line)).filter(line => line.includes('"sealHash"'));
    const logged = lines.map(line => JSON.parse(line) as Record<string, unknown>); // as the job writes it
    write.mockRestore();

    const entries = await readAll('auditEntries');
    const given = commands.map(({ staffId }) => staffId).sort();
    expect(given.length).toBeGreaterThanOrEqual(ROUNDS * CLIENTS);
    expect(entries.map(({ subjectId }) => subjectId).sort()).toEqual(given);
    expect((await readAll('staffAccounts')).map(({ _id }) => _id)).toEqual(given);
    expect(await checkWholeChain()).toEqual({ findings: [], entryCount: given.length });

    const chain = (await seals.listFrom(openDatabase(), 1, 1000)).flatMap(({ seal }) => seal ?? []);
    const listed = chain.flatMap(seal => seal.entries.map(({ id }) => id)).sort();
    expect(listed).toEqual(entries.map(({ _id }) => _id));
    const hashes = new Map(chain.map(({ number, hash }) => [number, hash]));
    expect(logged.length).toBeGreaterThan(0);
    for (const { sealNumber, sealHash } of logged) expect(hashes.get(Number(sealNumber))).toBe(sealHash);
    child.kill('SIGTERM');
    await once(child, 'exit');
  },
  60_000 + ROUNDS * 20_000,
);
