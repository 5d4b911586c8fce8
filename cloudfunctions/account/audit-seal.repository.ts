import * as z from 'zod/mini';
import { openCollection, type Session } from 'shared/server/database';
import { AuditSeal, type SealFound } from './audit-chain';
import { auditSeals as declaration } from './staff-collections';

/** As it lies in the database, whatever was done to it there. */
const Found = z.looseObject({ _id: z.string() });
const seals = openCollection(declaration, { schema: Found, asStored: true });

const DIGITS = 12;

function sealId(number: number): string {
  return String(number).padStart(DIGITS, '0');
}

/** Somebody may have written any number; the place is the nearest whole one below, and no seal is in it. */
function placeOf({ _id, schemaVersion, ...rest }: z.infer<typeof Found>): SealFound {
  const number = Math.min(Math.floor(Number(rest['number'])), Number.MAX_SAFE_INTEGER);
  const seal = AuditSeal.safeParse(rest);
  const isOurs = seal.success && _id === sealId(number) && schemaVersion === declaration.schemaVersion;
  return { number, seal: isOurs ? seal.data : null };
}

export async function findByNumber(session: Session, number: number): Promise<SealFound | null> {
  const found = await seals.findById(session, sealId(number));
  return found && { ...placeOf(found), number };
}

/** Those there are from this number on, in the order of the chain. */
export async function listFrom(db: Session, number: number, limit: number): Promise<SealFound[]> {
  const orderBy = [{ field: 'number', direction: 'asc' } as const];
  return (await seals.query(db, { where: { number: { gte: number } }, orderBy, limit })).map(placeOf);
}

export async function findHead(db: Session): Promise<SealFound | null> {
  const orderBy = [{ field: 'number', direction: 'desc' } as const];
  const [found] = await seals.query(db, { where: { number: { gte: 1 } }, orderBy, limit: 1 });
  return found ? placeOf(found) : null;
}

export function put(session: Session, seal: AuditSeal): Promise<void> {
  return seals.put(session, { _id: sealId(seal.number), schemaVersion: declaration.schemaVersion, ...seal });
}
