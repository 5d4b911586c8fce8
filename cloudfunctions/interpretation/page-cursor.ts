import * as z from 'zod/mini';
import { InterpretationId } from 'shared/interpretation/model';
import { Refusal } from 'shared/kernel/refusal';
import { Instant } from 'shared/kernel/time';

/** Where a page ended: the instant a list is sorted by, and the id where several share it. */
const Place = z.tuple([Instant, InterpretationId]);
export type Place = z.infer<typeof Place>;

/** Both lists begin with the latest. */
export function isAfter([at, id]: Place, [afterAt, afterId]: Place): boolean {
  return at < afterAt || (at === afterAt && id < afterId);
}

export function writeCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

export function readCursor(cursor: string): Place {
  try {
    return Place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Refusal('invalid-request', { fields: ['cursor'] });
  }
}
