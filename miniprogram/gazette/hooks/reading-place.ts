import * as z from 'zod/mini';
import { GazetteIssueId } from 'shared/gazette/model';
import { keep, kept } from 'miniprogram/platform/storage';

const key = 'gazette-places';
const PLACES_MAX = 20;

/** 读到哪里: the entry of an issue and how far down, kept on this device only. */
const Place = z.object({ issueId: GazetteIssueId, position: z.int(), scrollTop: z.number() });
export type Place = z.infer<typeof Place>;

function places(): Place[] {
  const found = z.array(Place).safeParse(kept(key));
  return found.success ? found.data : [];
}

export function placeIn(issueId: GazetteIssueId): Place | null {
  return places().find(place => place.issueId === issueId) ?? null;
}

export function keepPlace(place: Place): void {
  const others = places().filter(({ issueId }) => issueId !== place.issueId);
  keep(key, [place, ...others].slice(0, PLACES_MAX));
}
