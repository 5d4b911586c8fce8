import { addMs, type Instant } from 'shared/kernel/time';
import { putSealedEntry, queryAuditEvidence, type AuditEvidence } from 'shared/server/audit-log';
import { elapsedMsSince } from 'shared/server/clock';
import type { Session } from 'shared/server/database';
import type { Job } from 'shared/server/define-function';
import { writeLog } from 'shared/server/log';
import { inTransaction, isConflict } from 'shared/server/transaction';
import { makeSeal, type AuditSeal } from './audit-chain';
import * as seals from './audit-seal.repository';

const ENTRIES_A_SEAL = 100;
/** Well within the function's time limit; what is left then waits for the next minute. */
const RUN_MS = 5000;

/** 封存操作记录: takes what no seal holds yet into the chain. Two runs at once make one chain. */
export const sealAuditEntries: Job = async ({ now, db, requestId }) => {
  const startedAtMs = performance.now();
  const counts = { sealCount: 0, entryCount: 0, conflictCount: 0 };
  for (;;) {
    const elapsedMs = elapsedMsSince(startedAtMs);
    if (elapsedMs >= RUN_MS) return counts;
    const result = await sealNext(db, addMs(now, elapsedMs));
    if (result === 'none-left') return counts;
    if (result === 'given-way') counts.conflictCount++;
    else {
      const { number: sealNumber, hash: sealHash, entries } = result;
      // Where the log is kept, this is an anchor: the chain up to here cannot be written anew unnoticed.
      writeLog('info', { requestId, job: 'seal-audit-entries', sealNumber, sealHash, entryCount: entries.length });
      counts.sealCount++;
      counts.entryCount += entries.length;
    }
  }
};

async function sealNext(db: Session, sealedAt: Instant): Promise<AuditSeal | 'none-left' | 'given-way'> {
  // The head before the entries: whatever another run has sealed since then, the number after this head is taken.
  const head = await seals.findHead(db);
  if (head && !head.seal) throw new Error(`what lies at the head of the audit chain (${head.number}) is no seal`);
  const entries = await queryAuditEvidence(db, {
    where: { sealNumber: 0 },
    orderBy: [{ field: 'at', direction: 'asc' }],
    limit: ENTRIES_A_SEAL,
  });
  if (entries.length === 0) return 'none-left';
  const seal = makeSeal(head?.seal ?? null, entries, sealedAt);
  return (await addToChain(seal, entries)) ? seal : 'given-way';
}

/** False where another run has taken the place: then the entries may be sealed already. */
async function addToChain(seal: AuditSeal, entries: readonly AuditEvidence[]): Promise<boolean> {
  try {
    return await inTransaction(async session => {
      if (await seals.findByNumber(session, seal.number)) return false;
      await seals.put(session, seal);
      for (const entry of entries) await putSealedEntry(session, entry, seal.number);
      return true;
    });
  } catch (error) {
    if (isConflict(error)) return false;
    throw error;
  }
}
