import * as z from 'zod/mini';
import { AuditEntry, AuditEntryId, type AuditActor, type AuditBeneficiary } from '../account/audit-model';
import type { PersonId } from '../account/model';
import type { JsonObject, JsonValue } from '../kernel/outcome';
import type { Instant } from '../kernel/time';
import { auditEntries as declaration } from './collections';
import { openCollection, type Query, type Session } from './database';
import { canonicalJson, digestOf } from './digest';
import { newId } from './ids';

/** `sealNumber` stands for the seal that holds it; 0 until there is one. */
const StoredAuditEntry = z.object({
  _id: AuditEntryId,
  ...z.omit(AuditEntry, { auditEntryId: true }).shape,
  actorId: z.string(),
  subjectId: z.string(),
  forWhomId: z.nullable(z.string()),
  sealNumber: z.int(),
});
export type StoredAuditEntry = z.infer<typeof StoredAuditEntry>;

const auditEntries = openCollection(declaration, { schema: StoredAuditEntry });

/** What a command says of itself. Contents are never kept, only their digests. */
export interface AuditFacts {
  actor: AuditActor;
  action: string;
  subject: { kind: string; id: string };
  forWhom?: AuditBeneficiary | null;
  before: JsonValue;
  after: JsonValue;
}

/** Made before the transaction, whose body may run twice. */
export function newAuditEntryId(): AuditEntryId {
  return AuditEntryId.parse(newId('ae'));
}

/**
 * Records what happened, in the transaction of what happened: both are there or neither is. A job seals the entries
 * into the chain afterwards, so that commands never wait for one another (docs/adr/0010).
 */
export async function recordAudit(
  session: Session,
  facts: AuditFacts,
  { auditEntryId, now, requestId }: { auditEntryId: AuditEntryId; now: Instant; requestId: string },
): Promise<void> {
  const { actor, action, subject, forWhom = null, before, after } = facts;
  const entry: AuditEntry = {
    auditEntryId,
    at: now,
    actor,
    action,
    subject,
    forWhom,
    beforeDigest: before === null ? null : digestOf(before),
    afterDigest: after === null ? null : digestOf(after),
    requestId,
  };
  await auditEntries.put(session, storedForm(entry, 0));
}

/** Beside what an entry says stands what it is looked for by. */
function storedForm({ auditEntryId, ...entry }: AuditEntry, sealNumber: number): StoredAuditEntry {
  const { actor, subject, forWhom } = entry;
  const sought = { actorId: actorIdOf(actor), subjectId: subject.id, forWhomId: forWhom?.id ?? null };
  return { _id: auditEntryId, ...entry, ...sought, sealNumber };
}

export function actorIdOf(actor: AuditActor): string {
  switch (actor.kind) {
    case 'staff':
      return actor.staffId;
    case 'person':
      return actor.personId;
    case 'operator':
      return 'operator';
    case 'job':
      return actor.name;
  }
}

export function queryAuditEntries(db: Session, query: Query): Promise<StoredAuditEntry[]> {
  return auditEntries.query(db, query);
}

export function findAuditEntries(db: Session, ids: readonly AuditEntryId[]): Promise<StoredAuditEntry[]> {
  return auditEntries.findByIds(db, ids);
}

/** An entry as it lies in the database, whatever was done to it there. */
const AuditEvidence = z.looseObject({ _id: z.string() });
export type AuditEvidence = z.infer<typeof AuditEvidence>;

const evidence = openCollection(declaration, { schema: AuditEvidence, asStored: true });

export function queryAuditEvidence(db: Session, query: Query): Promise<AuditEvidence[]> {
  return evidence.query(db, query);
}

export function findAuditEvidence(db: Session, ids: readonly string[]): Promise<AuditEvidence[]> {
  return evidence.findByIds(db, ids);
}

/** For the sealing job alone: nothing else ever writes to an entry that is there. */
export function putSealedEntry(session: Session, entry: AuditEvidence, sealNumber: number): Promise<void> {
  return evidence.put(session, { ...entry, sealNumber });
}

/** Null where what lies there is no entry any more. */
export function readAuditEvidence(found: AuditEvidence): { entry: AuditEntry; sealNumber: number } | null {
  const stored = StoredAuditEntry.safeParse(found);
  if (!stored.success) return null;
  const { _id: auditEntryId, sealNumber, ...rest } = stored.data;
  return { entry: AuditEntry.parse({ ...rest, auditEntryId }), sealNumber };
}

const hashedFields = Object.keys(AuditEntry.shape).filter(field => field !== 'auditEntryId');

/** What a seal lists of an entry: the digest of all that it says, as it lies there. */
export function auditEntryHash(found: AuditEvidence): string {
  const said = hashedFields.filter(field => field in found).map(field => [field, found[field]]);
  // Whatever a database holds can be written as JSON.
  return digestOf({ ...(Object.fromEntries(said) as JsonObject), auditEntryId: found._id });
}

/** Nothing was added to it, and what it is looked for by still follows from what it says. */
export function isAsRecorded(found: AuditEvidence): boolean {
  const read = readAuditEvidence(found);
  if (!read) return false;
  const recorded = { ...storedForm(read.entry, read.sealNumber), schemaVersion: declaration.schemaVersion };
  return canonicalJson(recorded) === canonicalJson(found as JsonObject); // as above
}

const EXPORTED_MAX = 1000;

/** What the log says of a person's own deeds and of what was done for them, for the person to see. */
export async function exportAuditEntries(db: Session, personId: PersonId): Promise<JsonObject[]> {
  const [own, forThem] = await Promise.all([
    auditEntries.query(db, { where: { actorId: personId }, limit: EXPORTED_MAX }),
    auditEntries.query(db, { where: { forWhomId: personId }, limit: EXPORTED_MAX }),
  ]);
  const entries = [...new Map([...own, ...forThem].map(entry => [entry._id, entry])).values()];
  return entries.map(({ at, action, subject }) => ({ at, action, subject }));
}
