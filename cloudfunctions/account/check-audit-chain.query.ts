import { SEALS_A_CHECK, type checkAuditChain } from 'shared/account/audit-contract';
import { UNSEALED_MAX_MS, type AuditFinding } from 'shared/account/audit-model';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { addMs, type Instant } from 'shared/kernel/time';
import { findAuditEvidence, queryAuditEvidence, type AuditEvidence } from 'shared/server/audit-log';
import type { Session } from 'shared/server/database';
import type { Handler } from 'shared/server/define-function';
import { entryFindings, idOrNull, sealFindings, type AuditSeal } from './audit-chain';
import * as seals from './audit-seal.repository';

/** The platform answers no more at once. */
const READ_MAX = 1000;
/** Seals whose entries are read at the same time. */
const SEALS_AT_ONCE = 10;

export const handleCheckAuditChain: Handler<typeof checkAuditChain> = ({ fromSeal }, { db, now }) =>
  checkChain(db, now, fromSeal);

/** 校验操作记录: one stretch of the chain; with the last one also what no seal of the chain holds. */
export async function checkChain(
  db: Session,
  now: Instant,
  fromSeal: number,
): Promise<ResponseOf<typeof checkAuditChain>> {
  const [before, found, unsealed] = await Promise.all([
    seals.findByNumber(db, fromSeal - 1),
    seals.listFrom(db, fromSeal, SEALS_A_CHECK + 1),
    listUnsealed(db),
  ]);
  const stretch = found.slice(0, SEALS_A_CHECK);
  const last = stretch.at(-1);
  const nextSeal = last && found.length > stretch.length ? last.number + 1 : null;
  const readable = stretch.flatMap(({ seal }) => seal ?? []);
  const findings = [...sealFindings(fromSeal, before, stretch), ...(await checkEntries(db, readable))];
  if (nextSeal === null) findings.push(...tooLong(unsealed, now), ...(await findStrays(db)));
  const head = await seals.findHead(db);
  return {
    sealCount: head?.number ?? 0,
    checkedSealCount: stretch.length,
    checkedEntryCount: readable.reduce((sum, { entries }) => sum + entries.length, 0),
    unsealedCount: unsealed.length,
    findings,
    nextSeal,
    head: head?.seal ? { sealNumber: head.number, hash: head.seal.hash, sealedAt: head.seal.sealedAt } : null,
  };
}

/** A head noted earlier: whoever rewrote or cut the chain since then cannot have made that hash again. */
export async function checkAnchor(
  db: Session,
  anchor: { sealNumber: number; hash: string },
): Promise<AuditFinding | null> {
  const { sealNumber, hash } = anchor;
  const found = await seals.findByNumber(db, sealNumber);
  return found?.seal?.hash === hash ? null : { kind: 'anchor-differs', sealNumber, auditEntryId: null };
}

async function checkEntries(db: Session, stretch: readonly AuditSeal[]): Promise<AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (let at = 0; at < stretch.length; at += SEALS_AT_ONCE) {
    const some = stretch.slice(at, at + SEALS_AT_ONCE);
    findings.push(...(await Promise.all(some.map(seal => checkEntriesOf(db, seal)))).flat());
  }
  return findings;
}

async function checkEntriesOf(db: Session, seal: AuditSeal): Promise<AuditFinding[]> {
  const claiming = await queryAuditEvidence(db, { where: { sealNumber: seal.number }, limit: READ_MAX });
  const ids = new Set(claiming.map(({ _id }) => _id));
  const absent = seal.entries.map(({ id }) => id).filter(id => id !== '' && !ids.has(id));
  return entryFindings(seal, claiming, await findAuditEvidence(db, absent));
}

function listUnsealed(db: Session): Promise<AuditEvidence[]> {
  const orderBy = [{ field: 'at', direction: 'asc' } as const];
  return queryAuditEvidence(db, { where: { sealNumber: 0 }, orderBy, limit: READ_MAX });
}

/** Sealing takes a moment after each minute; an entry whose time cannot be read is never on time. */
function tooLong(unsealed: readonly AuditEvidence[], now: Instant): AuditFinding[] {
  const limit: string = addMs(now, -UNSEALED_MAX_MS);
  return unsealed
    .filter(({ at }) => typeof at !== 'string' || at < limit)
    .map(({ _id }) => ({ kind: 'entry-unsealed', sealNumber: null, auditEntryId: idOrNull(_id) }));
}

/** Entries that say they are in a seal beyond the chain, or in none that could be. */
async function findStrays(db: Session): Promise<AuditFinding[]> {
  const end = (await seals.findHead(db))?.number ?? 0;
  const ask = (sealNumber: { gt: number | string } | { lt: number } | null) =>
    queryAuditEvidence(db, { where: { sealNumber }, limit: READ_MAX });
  const beyond = await ask({ gt: end });
  // A run may have sealed more in between; an entry is never seen before its seal.
  const newEnd = beyond.length === 0 ? end : ((await seals.findHead(db))?.number ?? 0);
  const others = (await Promise.all([ask({ lt: 0 }), ask({ gt: '' }), ask(null)])).flat();
  return [...beyond.filter(({ sealNumber }) => Number(sealNumber) > newEnd), ...others].map(({ _id, sealNumber }) => ({
    kind: 'entry-not-listed',
    sealNumber: Number.isSafeInteger(sealNumber) ? Number(sealNumber) : null,
    auditEntryId: idOrNull(_id),
  }));
}
