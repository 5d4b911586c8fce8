import * as z from 'zod/mini';
import { PolicyId } from 'shared/policy/model';
import { openCollection, type Session } from 'shared/server/database';
import { policyIdentities } from './collections';

const identities = openCollection(policyIdentities, { schema: z.object({ _id: z.string(), policyId: PolicyId }) });

export async function findPolicyId(session: Session, identityHash: string): Promise<PolicyId | null> {
  return (await identities.findById(session, identityHash))?.policyId ?? null;
}

export function put(session: Session, identityHash: string, policyId: PolicyId): Promise<void> {
  return identities.put(session, { _id: identityHash, policyId });
}
