/**
 * Questions: what does the entry of the audit log add to a staff command? How many entries a second does the sealing job
 * take into the chain, and a check recompute?
 * Peers, in the same run: the same command's writes without an entry; the rate at which commands write entries; reading
 * the same entries without computing anything.
 * Data: ENTRIES entries, written by commands of COMMANDS writes a round; rounds alternate.
 * Knobs: ROUNDS, COMMANDS, ENTRIES, CLIENTS.
 */
import { checkChain } from 'cloudfunctions/account/check-audit-chain.query';
import { sealAuditEntries } from 'cloudfunctions/account/seal-audit-entries.job';
import * as sessions from 'cloudfunctions/account/staff-session.repository';
import { sdkEnvironmentFor } from 'localcloud/sdk-environment';
import { saveAbsence } from 'shared/account/staff-contract';
import { StaffId } from 'shared/account/staff-model';
import { queryAuditEntries } from 'shared/server/audit-log';
import type { StaffCaller } from 'shared/server/caller';
import { readClock } from 'shared/server/clock';
import { openDatabase, type Session } from 'shared/server/database';
import { newId } from 'shared/server/ids';
import { runOnce } from 'shared/server/request-key';
import { runStaffCommand } from 'shared/server/staff-command';
import 'tests/support/quiet-log';
import type { BenchRow } from './run';
import { startLocalCloudProcess } from './server-process';

const ROUNDS = 5;
const COMMANDS = 100;
const ENTRIES = 1000;
const CLIENTS = 4;

const staffId = StaffId.parse('st_00000000000000000001');
const caller: StaffCaller = {
  kind: 'staff',
  staffId,
  assignments: [],
  identity: { provider: 'web', subject: 'of this benchmark', anonymous: false, customUserId: staffId },
};

/** What a small command writes besides what is kept of every command. */
async function write(session: Session): Promise<{ staffId: StaffId }> {
  const now = readClock();
  const _id = newId('bench');
  await sessions.put(session, { _id, staffId, provider: 'web', startedAt: now, lastSeenAt: now });
  return { staffId };
}

function withEntry(): Promise<unknown> {
  const context = { now: readClock(), db: openDatabase(), requestId: newId('rq'), caller };
  return runStaffCommand(context, saveAbsence, key(), async session => {
    const outcome = await write(session);
    return { outcome, audit: { subject: { kind: 'staff', id: staffId }, before: { outcome }, after: { outcome } } };
  });
}

function withoutEntry(): Promise<unknown> {
  const { requestKey } = key();
  const command = { keyedBy: staffId, endpointName: saveAbsence.name, requestKey, input: { requestKey } };
  return runOnce({ ...command, now: readClock() }, write);
}

const key = () => ({ requestKey: newId('key') });

/** A second. */
async function rate(count: number, work: () => Promise<unknown>): Promise<number> {
  let left = count;
  const startedAt = performance.now();
  const client = async (): Promise<void> => {
    while (left-- > 0) await work();
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return (count / (performance.now() - startedAt)) * 1000;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const row = (name: string, value: number, unit: string, peer: string, peerValue: number): BenchRow => ({
  row: name,
  value: Math.round(value),
  unit,
  peer: `${peer}: ${Math.round(peerValue)}/s`,
  ratio: Number((value / peerValue).toFixed(2)),
});

async function measureCommands(): Promise<{ rows: BenchRow[]; recorded: number }> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  await rate(COMMANDS, withEntry);
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await rate(COMMANDS, withEntry));
    theirs.push(await rate(COMMANDS, withoutEntry));
  }
  const rows = [row('staff commands with their entry', median(ours), '/s', 'without an entry', median(theirs))];
  return { rows, recorded: median(ours) };
}

async function measureSealing(recorded: number): Promise<BenchRow> {
  let sealed = 0;
  const startedAt = performance.now();
  for (;;) {
    const { entryCount = 0 } = await sealAuditEntries({ now: readClock(), db: openDatabase(), requestId: 'bench' });
    sealed += entryCount;
    if (entryCount === 0) break;
  }
  const value = (sealed / (performance.now() - startedAt)) * 1000;
  return row('entries sealed', value, 'entries/s', 'entries recorded by commands', recorded);
}

async function measureChecking(): Promise<BenchRow> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    let startedAt = performance.now();
    const { checkedEntryCount, checkedSealCount, findings } = await checkChain(openDatabase(), readClock(), 1);
    if (findings.length > 0) throw new Error('the chain does not hold');
    ours.push((checkedEntryCount / (performance.now() - startedAt)) * 1000);
    startedAt = performance.now();
    for (let sealNumber = 1; sealNumber <= checkedSealCount; sealNumber++)
      await queryAuditEntries(openDatabase(), { where: { sealNumber }, limit: 1000 });
    theirs.push((checkedEntryCount / (performance.now() - startedAt)) * 1000);
  }
  return row('entries checked', median(ours), 'entries/s', 'read seal by seal, nothing computed', median(theirs));
}

export async function run(): Promise<BenchRow[]> {
  const server = await startLocalCloudProcess();
  try {
    Object.assign(process.env, sdkEnvironmentFor('local', `${server.url}/admin`));
    const { rows, recorded } = await measureCommands();
    await rate(ENTRIES - (ROUNDS + 1) * COMMANDS, withEntry);
    return [...rows, await measureSealing(recorded), await measureChecking()];
  } finally {
    await server.stop();
  }
}
