import * as z from 'zod/mini';
import { agencyRank, isOfTown } from 'shared/account/agency-search.rules';
import type { listAgencies } from 'shared/account/contract';
import { Refusal } from 'shared/kernel/refusal';
import type { Handler } from 'shared/server/define-function';
import * as agencies from './agency.repository';

export const handleListAgencies: Handler<typeof listAgencies> = async (input, { db }) => {
  const { words = '', group, divisionId, cursor, pageSize } = input;
  const after = cursor === undefined ? null : readCursor(cursor);
  const all = await (divisionId === undefined ? agencies.listAll(db) : agencies.listByDivision(db, divisionId));
  const found = all
    .filter(({ kind }) => group === undefined || isOfTown(kind) === (group === 'towns'))
    .flatMap(agency => {
      const rank = agencyRank(agency, words);
      return rank === null ? [] : [{ agency, place: [rank, agency.sortOrder, agency._id] as const }];
    })
    .sort((a, b) => comparePlaces(a.place, b.place));
  const rest = after === null ? found : found.filter(({ place }) => comparePlaces(after, place) < 0);
  const page = rest.slice(0, pageSize);
  const last = page.at(-1);
  return {
    items: page.map(({ agency: { _id, ...facts } }) => ({ agencyId: _id, ...facts })),
    totalCount: found.length,
    nextCursor: last && rest.length > page.length ? writeCursor(last.place) : null,
  };
};

/** Names before responsibilities, then the county's own order. */
const Place = z.tuple([z.number(), z.number(), z.string()]);
type Place = Readonly<z.infer<typeof Place>>;

function comparePlaces(a: Place, b: Place): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0);
}

function writeCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function readCursor(cursor: string): Place {
  try {
    return Place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Refusal('invalid-request', { fields: ['cursor'] });
  }
}
