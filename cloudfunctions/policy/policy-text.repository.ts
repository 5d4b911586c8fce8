import * as z from 'zod/mini';
import { PolicyId } from 'shared/policy/model';
import { openCollection, type Session } from 'shared/server/database';
import { policyTexts } from './collections';

const texts = openCollection(policyTexts, { schema: z.object({ _id: PolicyId, plainText: z.string() }) });

export async function findTexts(db: Session, policyIds: readonly PolicyId[]): Promise<Map<PolicyId, string>> {
  const found = await texts.findByIds(db, policyIds);
  return new Map(found.map(({ _id, plainText }) => [_id, plainText]));
}

export function put(session: Session, policyId: PolicyId, plainText: string): Promise<void> {
  return texts.put(session, { _id: policyId, plainText });
}
