import * as z from 'zod/mini';
import { DivisionCode, DivisionId, DivisionKind } from 'shared/account/model';
import { Instant } from 'shared/kernel/time';
import { openCollection, type Session } from 'shared/server/database';
import { divisions as declaration } from './collections';

const StoredDivision = z.object({
  _id: DivisionId,
  code: z.nullable(DivisionCode),
  name: z.string(),
  kind: DivisionKind,
  parentId: z.nullable(DivisionId),
  /** Its place among those of the same parent. */
  sortOrder: z.int().check(z.gte(0)),
  updatedAt: Instant,
});
export type StoredDivision = z.infer<typeof StoredDivision>;

const divisions = openCollection(declaration, { schema: StoredDivision });

/** Below one parent; an import refuses more. */
export const CHILDREN_MAX = 1000;
/** In all: a large county has some seven hundred. */
export const DIVISIONS_MAX = 5000;
const PAGE_SIZE = 500;

export function findById(db: Session, divisionId: DivisionId): Promise<StoredDivision | null> {
  return divisions.findById(db, divisionId);
}

/** Those right below, in their order; without a parent, the county. */
export function listChildren(db: Session, parentId: DivisionId | null): Promise<StoredDivision[]> {
  return divisions.query(db, {
    where: { parentId },
    orderBy: [{ field: 'sortOrder', direction: 'asc' }],
    limit: CHILDREN_MAX,
  });
}

export async function listAll(db: Session): Promise<StoredDivision[]> {
  const all: StoredDivision[] = [];
  let after = '';
  while (all.length < DIVISIONS_MAX) {
    const page = await divisions.query(db, {
      where: { _id: { gt: after } },
      orderBy: [{ field: '_id', direction: 'asc' }],
      limit: PAGE_SIZE,
    });
    all.push(...page);
    const last = page.at(-1);
    if (page.length < PAGE_SIZE || last === undefined) break;
    after = last._id;
  }
  return all;
}

/** False when its parent has one of this name already. */
export function add(db: Session, division: StoredDivision): Promise<boolean> {
  return divisions.insert(db, division);
}

export function put(db: Session, division: StoredDivision): Promise<void> {
  return divisions.put(db, division);
}
