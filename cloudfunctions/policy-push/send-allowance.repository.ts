import * as z from 'zod/mini';
import { PersonId } from 'shared/account/model';
import { Instant } from 'shared/kernel/time';
import { openCollection, type Session } from 'shared/server/database';
import { hashKey } from 'shared/server/ids';
import { sendAllowances as declaration } from './collections';

const StoredAllowance = z.object({
  _id: z.string(),
  personId: PersonId,
  templateId: z.string(),
  count: z.int().check(z.gte(0)),
  /** The OPENID, encrypted; null when nothing is left to send (docs/adr/0013). */
  openIdCipher: z.nullable(z.string()),
  updatedAt: Instant,
});
export type StoredAllowance = z.infer<typeof StoredAllowance>;

const allowances = openCollection(declaration, { schema: StoredAllowance });
const TEMPLATES_MAX = 20;

export function findOne(session: Session, personId: PersonId, templateId: string): Promise<StoredAllowance | null> {
  return allowances.findById(session, hashKey(personId, templateId));
}

export function listByPerson(db: Session, personId: PersonId): Promise<StoredAllowance[]> {
  return allowances.query(db, { where: { personId }, limit: TEMPLATES_MAX });
}

export function put(session: Session, allowance: Omit<StoredAllowance, '_id'>): Promise<void> {
  return allowances.put(session, { ...allowance, _id: hashKey(allowance.personId, allowance.templateId) });
}

export function removeByPerson(db: Session, personId: PersonId): Promise<void> {
  return allowances.removeWhere(db, { personId });
}
