import type { OutboxEvent } from 'shared/kernel/outbox-event';
import { localDateOf, type Instant, type LocalDate } from 'shared/kernel/time';
import { repealedKeys, repealOf } from 'shared/policy/linking.rules';
import { isPublic } from 'shared/policy/publication.rules';
import { validityOn } from 'shared/policy/validity.rules';
import type { Session } from 'shared/server/database';
import { newEventId, recordEvent } from 'shared/server/outbox';
import * as policyDocuments from './policy-document.repository';
import type { StoredPolicyDocument } from './policy-document.repository';

type ValidityChange = Extract<OutboxEvent, { topic: 'policy-validity-changed' }>;
interface Change {
  eventId: string;
  document: StoredPolicyDocument;
  event: ValidityChange;
}

/**
 * What publishing `next` in the place of `present` changes for the documents that either repeals. Looked up before the
 * transaction, which knows no queries.
 */
export async function findValidityChanges(
  db: Session,
  present: StoredPolicyDocument | null,
  next: StoredPolicyDocument,
  now: Instant,
): Promise<Change[]> {
  const keys = [...(present ? repealedKeys(present) : []), ...repealedKeys(next)];
  const found = await policyDocuments.findByLinkKeys(db, [...new Set(keys)]);
  const repealed = found.filter(document => isPublic(document) && document._id !== next._id);
  if (repealed.length === 0) return [];
  const others = (await policyDocuments.findRepealing(db, repealed)).filter(({ _id }) => _id !== next._id);
  const before = [...others, ...(present ? [present] : [])].filter(isPublic);
  const after = [...others, next].filter(isPublic);
  return repealed.flatMap(document => {
    const event = changeOf(document, before, after, localDateOf(now));
    return event ? [{ eventId: newEventId(), document, event }] : [];
  });
}

/** Null where the same document repeals it from the same day as before. */
function changeOf(
  document: StoredPolicyDocument,
  before: readonly StoredPolicyDocument[],
  after: readonly StoredPolicyDocument[],
  today: LocalDate,
): ValidityChange | null {
  const { _id: policyId, effectiveOn, expiresOn } = document;
  const topic = 'policy-validity-changed';
  // A document does not repeal itself, whatever its text names.
  const repealBy = (others: readonly StoredPolicyDocument[]) =>
    repealOf(
      policyId,
      document,
      others.filter(({ _id }) => _id !== policyId),
    );
  const [was, is] = [repealBy(before), repealBy(after)];
  if (was?.by._id === is?.by._id && was?.on === is?.on) return null;
  if (is) return { topic, policyId, state: 'repealed', byPolicyId: is.by._id, on: is.on };
  const { state } = validityOn({ effectiveOn, expiresOn, repealedOn: null }, today);
  return { topic, policyId, state: state === 'expired' ? 'expired' : 'in-force', byPolicyId: null, on: today };
}

/** In the transaction of what changed it; those withdrawn from the public since are nobody's news. */
export async function recordValidityChanges(session: Session, changes: readonly Change[], now: Instant): Promise<void> {
  for (const { eventId, document, event } of changes) {
    const current = await policyDocuments.findById(session, document._id);
    if (current && isPublic(current)) await recordEvent(session, eventId, event, now);
  }
}
