import type { AuditBeneficiary } from '../account/audit-model';
import type { EffectiveAssignment } from '../account/staff-model';
import type { Endpoint } from '../kernel/endpoint';
import type { JsonValue } from '../kernel/outcome';
import { newAuditEntryId, recordAudit } from './audit-log';
import type { StaffCaller } from './caller';
import type { Session } from './database';
import type { Context } from './define-function';
import { runOnce } from './request-key';

/** What a staff command did, and what the log says of it. */
export interface StaffDeed<T extends JsonValue> {
  outcome: T;
  audit: {
    subject: { kind: string; id: string };
    forWhom?: AuditBeneficiary | null;
    before: JsonValue;
    after: JsonValue;
    /** The authority it rests on: says whether it was done on somebody's behalf. */
    by?: EffectiveAssignment;
  };
}

/**
 * Runs a staff command's writes once for its request key, in one transaction that keeps the outcome and the entry of
 * the audit log. `input` is what the key stands for: leave out secrets, it is kept as a hash.
 */
export function runStaffCommand<T extends JsonValue>(
  { caller, now, requestId }: Context<StaffCaller>,
  endpoint: Endpoint,
  input: { requestKey: string } & { [field: string]: JsonValue },
  body: (session: Session) => Promise<StaffDeed<T>>,
): Promise<T> {
  const { staffId } = caller;
  const command = { keyedBy: staffId, endpointName: endpoint.name, requestKey: input.requestKey, input, now };
  const auditEntryId = newAuditEntryId();
  return runOnce(command, async session => {
    const { outcome, audit } = await body(session);
    const { subject, forWhom = null, before, after, by } = audit;
    const actor = { kind: 'staff', staffId, onBehalfOf: by?.onBehalfOf ?? null } as const;
    await recordAudit(
      session,
      { actor, action: endpoint.name, subject, forWhom, before, after },
      { auditEntryId, now, requestId },
    );
    return outcome;
  });
}
