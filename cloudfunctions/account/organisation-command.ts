import type { OrganisationId } from 'shared/account/organisation-model';
import type { Endpoint } from 'shared/kernel/endpoint';
import type { JsonValue } from 'shared/kernel/outcome';
import { newAuditEntryId, recordAudit } from 'shared/server/audit-log';
import type { Session } from 'shared/server/database';
import type { Context, PersonCaller } from 'shared/server/define-function';
import { runOnce } from 'shared/server/request-key';

/** What a person did for an organisation, and what the log says of it. */
export interface OrganisationDeed<T extends JsonValue> {
  outcome: T;
  organisationId: OrganisationId;
  subject: { kind: 'organisation' | 'agent-authorisation'; id: string };
  before: JsonValue;
  after: JsonValue;
}

/**
 * Runs what a person does for an organisation once for its request key, in one transaction that keeps the outcome and
 * the entry of the audit log. `input` is kept as a hash: secrets stay out of it.
 */
export function runOrganisationCommand<T extends JsonValue>(
  { caller: { personId }, now, requestId }: Context<PersonCaller>,
  endpoint: Endpoint,
  input: { requestKey: string } & { [field: string]: JsonValue },
  body: (session: Session) => Promise<OrganisationDeed<T>>,
): Promise<T> {
  const command = { personId, endpointName: endpoint.name, requestKey: input.requestKey, input, now };
  const auditEntryId = newAuditEntryId();
  return runOnce(command, async session => {
    const { outcome, organisationId, subject, before, after } = await body(session);
    const actor = { kind: 'person', personId } as const;
    const forWhom = { kind: 'organisation', id: organisationId } as const;
    await recordAudit(
      session,
      { actor, action: endpoint.name, subject, forWhom, before, after },
      { auditEntryId, now, requestId },
    );
    return outcome;
  });
}
