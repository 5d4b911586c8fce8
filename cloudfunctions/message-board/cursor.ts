import { Refusal } from 'shared/kernel/refusal';
import { Instant } from 'shared/kernel/time';

/** The instant after which a list goes on. */
export function readInstantCursor(cursor: string | undefined): Instant | undefined {
  if (cursor === undefined) return undefined;
  const instant = Instant.safeParse(cursor);
  if (!instant.success) throw new Refusal('invalid-request', { fields: ['cursor'] });
  return instant.data;
}

/** The page of a list that is ordered anew at each call: after the one with this id, from the start where it has gone. */
export function pageAfter<T extends { _id: string }>(
  inOrder: readonly T[],
  cursor: string | undefined,
  pageSize: number,
): { page: T[]; nextCursor: string | null } {
  const rest = cursor === undefined ? inOrder : inOrder.slice(inOrder.findIndex(({ _id }) => _id === cursor) + 1);
  const page = rest.slice(0, pageSize);
  return { page, nextCursor: rest.length > page.length ? (page.at(-1)?._id ?? null) : null };
}
