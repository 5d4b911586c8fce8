import * as z from 'zod/mini';
import { AuditEntry, AuditEntryId, type AuditActor, type AuditBeneficiary } from '../account/audit-model';
import type { PersonId } from '../account/model';
import type { JsonObject, JsonValue } from '../kernel/outcome';
import type { Instant } from '../kernel/time';
import { auditEntries as declaration } from './collections';
import { openCollection, type Query, type Session } from './database';
import { digestOf } from './digest';
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
 * into the chain afterwards, so that commands never wait for one another (docs/adr/0009).
 */
export async function recordAudit(
  session: Session,
  facts: AuditFacts,
  { auditEntryId, now, requestId }: { auditEntryId: AuditEntryId; now: Instant; requestId: string },
): Promise<void> {
  const { actor, action, subject, forWhom = null, before, after } = facts;
  await auditEntries.put(session, {
    _id: auditEntryId,
    at: now,
    actor,
    actorId: actorIdOf(actor),
    action,
    subject,
    subjectId: subject.id,
    forWhom,
    forWhomId: forWhom?.id ?? null,
    beforeDigest: before === null ? null : digestOf(before),
    afterDigest: after === null ? null : digestOf(after),
    requestId,
    sealNumber: 0,
  });
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

/** For the sealing job alone: nothing else ever writes to an entry that is there. */
export function putSealedEntry(session: Session, entry: StoredAuditEntry, sealNumber: number): Promise<void> {
  return auditEntries.put(session, { ...entry, sealNumber });
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
