import { Refusal } from 'shared/kernel/refusal';
import { localDateOf, type LocalDate } from 'shared/kernel/time';
import type { ClauseView, getInboxItem } from 'shared/policy-push/contract';
import { factText } from 'shared/policy-push/fact-texts';
import { knownFactsOf } from 'shared/policy-push/facts.rules';
import { clauseAnswer, matchOf, mutesOf, topicOf } from 'shared/policy-push/matching.rules';
import type { Audience, AudienceProfile } from 'shared/policy-push/model';
import type { Session } from 'shared/server/database';
import type { Handler } from 'shared/server/define-function';
import { findAgencyByName } from '../account/find-agency.query';
import { readPolicyClauses } from '../policy/read-policy-clauses.query';
import { readPolicyReference, readPolicyReferences, type PolicyReading } from '../policy/read-policy-reference.query';
import * as profiles from './audience-profile.repository';
import * as items from './inbox-item.repository';
import { summaryOf } from './list-inbox.query';
import * as audiences from './policy-audience.repository';
import { kindOf, recipientIdOf, requireRecipient } from './recipient';

/** Explained with the facts and the clauses of today: whoever corrected something sees what it changed. */
export const handleGetInboxItem: Handler<typeof getInboxItem> = async ({ itemId, organisationId }, ctx) => {
  const { db, now } = ctx;
  const today = localDateOf(now);
  const recipient = await requireRecipient(db, ctx, organisationId, 'view');
  const recipientId = recipientIdOf(recipient);
  const item = await items.findById(db, itemId);
  if (item?.recipientId !== recipientId) throw new Refusal('not-found');
  if (item.readAt === null) await items.markRead(db, itemId, now);
  const profile = (await profiles.findById(db, recipientId))?.profile ?? { kind: kindOf(recipient), facts: {} };
  const [policy, audience] =
    item.policyId === null
      ? [null, null]
      : await Promise.all([readPolicyReference(db, item.policyId, today), audiences.findByPolicy(db, item.policyId)]);
  const mine = audience?.kind === profile.kind ? audience : null;
  return {
    item: {
      ...summaryOf({ ...item, readAt: item.readAt ?? now }),
      policy: policy && policyViewOf(policy),
      support: audience?.support ?? null,
      clauses: mine && policy ? await clauseViews(db, mine, policy, { profile, today }) : [],
      bundle: mine ? await bundleOf(db, mine, { profile, today }) : [],
      messageId: item.messageId,
      agency: policy && (await agencyOf(db, policy)),
    },
  };
};

interface Asker {
  profile: AudienceProfile;
  today: LocalDate;
}

function policyViewOf({ policyId, title, documentNumber, validity }: PolicyReading) {
  return { policyId, title, documentNumber, validity };
}

async function clauseViews(
  db: Session,
  { clauses }: Audience,
  { policyId, subjectCategory }: PolicyReading,
  { profile, today }: Asker,
): Promise<ClauseView[]> {
  const known = knownFactsOf(profile, today);
  const labels = (await readPolicyClauses(db, policyId))?.clauses;
  return clauses.map(clause => ({
    text: clause.text,
    clause: labels?.get(clause.source)?.label || null,
    anchor: clause.source,
    answer: clauseAnswer(clause, known),
    fact: factText(clause, profile),
    mutes: mutesOf(clause, known, topicOf(subjectCategory)),
  }));
}

/** Those of the bundle that can be read, whether or not every clause of theirs fits. */
async function bundleOf(db: Session, { bundle }: Audience, { profile, today }: Asker) {
  const known = knownFactsOf(profile, today);
  const [policies, found] = await Promise.all([
    readPolicyReferences(db, bundle, today),
    audiences.findByPolicies(db, bundle),
  ]);
  return bundle.flatMap(policyId => {
    const policy = policies.get(policyId);
    const audience = found.get(policyId);
    if (!policy) return [];
    const { fitCount, unknownCount } = matchOf(audience?.clauses ?? [], known);
    const { title, documentNumber } = policy;
    const support = audience?.support ?? null;
    return [
      { policyId, title, documentNumber, support, deadlineOn: audience?.deadlineOn ?? null, fitCount, unknownCount },
    ];
  });
}

async function agencyOf(db: Session, { issuingAuthority }: PolicyReading) {
  if (issuingAuthority === null) return null;
  const telephone = (await findAgencyByName(db, issuingAuthority))?.telephone ?? null;
  return { name: issuingAuthority, telephone };
}
