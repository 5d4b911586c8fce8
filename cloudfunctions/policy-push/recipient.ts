import type { AgentPower, OrganisationId } from 'shared/account/organisation-model';
import { isPowerAtLeast } from 'shared/account/organisation.rules';
import type { PersonId } from 'shared/account/model';
import type { Endpoint } from 'shared/kernel/endpoint';
import type { JsonValue } from 'shared/kernel/outcome';
import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import type { AudienceKind, PushRecipient } from 'shared/policy-push/model';
import type { Session } from 'shared/server/database';
import type { Context, PersonCaller } from 'shared/server/define-function';
import { hashKey } from 'shared/server/ids';
import { runOnce } from 'shared/server/request-key';
import { findAuthority } from '../account/find-authority.query';
import { runOrganisationCommand } from '../account/organisation-command';

/** Under what everything of a recipient is kept. */
export function recipientIdOf(recipient: PushRecipient): string {
  const id = recipient.kind === 'person' ? recipient.personId : recipient.organisationId;
  return hashKey(recipient.kind, id);
}

export function personOf(personId: PersonId): PushRecipient {
  return { kind: 'person', personId };
}

/** The person whose data it is; null where it is an organisation's. */
export function personIdOf(recipient: PushRecipient): PersonId | null {
  return recipient.kind === 'person' ? recipient.personId : null;
}

/** What is asked of a person, and what of an enterprise. */
export function kindOf({ kind }: PushRecipient): AudienceKind {
  return kind === 'person' ? 'resident' : 'enterprise';
}

/** For whom the caller speaks today; whoever is no agent, or a smaller one, is told that there is none. */
export async function requireRecipient(
  session: Session,
  { caller: { personId }, now }: Pick<Context<PersonCaller>, 'caller' | 'now'>,
  organisationId: OrganisationId | undefined,
  demanded: AgentPower,
): Promise<PushRecipient> {
  if (organisationId === undefined) return personOf(personId);
  const power = await findAuthority(session, { personId, organisationId, today: localDateOf(now) });
  if (!isPowerAtLeast(power, demanded)) throw new Refusal('not-found');
  return { kind: 'organisation', organisationId };
}

export interface RecipientDeed<T extends JsonValue> {
  outcome: T;
  /** For the log, where an organisation was acted for. */
  before: JsonValue;
  after: JsonValue;
}

/**
 * Runs what somebody does for themselves, or for an organisation, once for its request key. For an organisation the
 * power is checked in the transaction and the audit log gets its entry.
 */
export function runForRecipient<T extends JsonValue>(
  ctx: Context<PersonCaller>,
  endpoint: Endpoint,
  input: { requestKey: string; organisationId?: OrganisationId | undefined } & { [field: string]: unknown },
  demanded: AgentPower,
  body: (session: Session, recipient: PushRecipient) => Promise<RecipientDeed<T>>,
): Promise<T> {
  const { organisationId, requestKey } = input;
  const { personId } = ctx.caller;
  // Fields left out are undefined, which JSON has no word for.
  const plain = JSON.parse(JSON.stringify(input)) as { requestKey: string; [field: string]: JsonValue };
  if (organisationId === undefined) {
    const command = { personId, endpointName: endpoint.name, requestKey, input: plain, now: ctx.now };
    return runOnce(command, async session => (await body(session, personOf(personId))).outcome);
  }
  return runOrganisationCommand(ctx, endpoint, plain, async session => {
    const recipient = await requireRecipient(session, ctx, organisationId, demanded);
    const deed = await body(session, recipient);
    return { ...deed, organisationId, subject: { kind: 'organisation', id: organisationId } };
  });
}
