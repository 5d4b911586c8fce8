import * as agencies from 'cloudfunctions/account/agency.repository';
import { main } from 'cloudfunctions/policy-push/index';
import type { PersonId } from 'shared/account/model';
import { getMe } from 'shared/account/contract';
import type { OutboxEvent } from 'shared/kernel/outbox-event';
import type { RequestOf } from 'shared/kernel/endpoint';
import { toInstant } from 'shared/kernel/time';
import type { InboxItemSummary } from 'shared/policy-push/inbox-contract';
import { listInbox } from 'shared/policy-push/inbox-contract';
import { saveAudience, saveResidentProfile } from 'shared/policy-push/contract';
import { AudienceClause, ResidentFacts } from 'shared/policy-push/model';
import { Anchor, type PolicyId } from 'shared/policy/model';
import type { OrganisationId } from 'shared/account/organisation-model';
import { openDatabase } from 'shared/server/database';
import { newEventId, recordEvent } from 'shared/server/outbox';
import { callAs, dataOf } from './call-function';
import { aRequestKey, timer } from './callers';
import { importDocument } from './documents';
import { aStaffMember, anAgencyId } from './staff';

/** The job as the platform's timer starts it. */
export function firePushJob(name: 'match-published-policies' | 'send-waiting'): Promise<unknown> {
  return main({ Type: 'Timer', TriggerName: name }, timer());
}

/** Told as another domain would; the ids are its own. */
export function tell(event: OutboxEvent): Promise<void> {
  return recordEvent(openDatabase(), newEventId(), event, toInstant(Date.now()));
}

export const aClause = (parts: object): AudienceClause =>
  AudienceClause.parse({ text: '符合的条件', source: Anchor.parse('p-1'), ...parts });

/** For graduates; `tags` for others. */
export function anAudience(
  policyId: PolicyId,
  given: Partial<RequestOf<typeof saveAudience>> = {},
): RequestOf<typeof saveAudience> {
  return {
    policyId,
    kind: 'resident',
    clauses: [aClause({ kind: 'any', tags: ['occupation:graduate'] })],
    support: '每月500元，最长12个月',
    deadlineOn: null,
    bundle: [],
    version: 0,
    requestKey: aRequestKey(),
    ...given,
  };
}

/** Whose documents the samples are; staff of `anAgencyId` reach them. */
export async function anIssuingAgency(name = '示例县人民政府办公室'): Promise<void> {
  await agencies.put(openDatabase(), {
    _id: anAgencyId,
    name,
    shortName: '示例办公室',
    code: null,
    kind: 'department',
    address: '',
    telephones: [{ label: '办公室', number: '0000-1234567' }],
    officeHours: '',
    responsibilities: [],
    divisionId: null,
    sortOrder: 0,
    updatedAt: toInstant(Date.now()),
  });
}

/** A public document whose audience an editor of the county has written; not yet told. */
export async function aPolicyFor(
  given: Partial<RequestOf<typeof saveAudience>> = {},
  facts: Parameters<typeof importDocument>[0] = {},
  subjectCategory = '劳动、人事、监察/劳动就业',
): Promise<PolicyId> {
  const { policyId } = await importDocument(
    { title: `关于示例补贴的通知 ${aRequestKey()}`, ...facts },
    { subjectCategory },
  );
  const editor = await aStaffMember({ assignments: [{ role: 'editor', place: { level: 'county' } }] });
  dataOf(await callAs(editor.caller, saveAudience, anAudience(policyId, given)));
  return policyId;
}

export function saveFacts(caller: object, facts: unknown, requestKey = aRequestKey()) {
  return callAs(caller, saveResidentProfile, { facts: ResidentFacts.parse(facts), requestKey });
}

export async function inboxOf(caller: object, organisationId?: OrganisationId): Promise<InboxItemSummary[]> {
  return dataOf(await callAs(caller, listInbox, { pageSize: 50, organisationId })).items;
}

export async function personIdOf(caller: object): Promise<PersonId> {
  const { personId } = dataOf(await callAs(caller, getMe, {}));
  return personId;
}
