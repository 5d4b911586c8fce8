import { Instant, localDateOf } from 'shared/kernel/time';
import { Refusal } from 'shared/kernel/refusal';
import type { listFavouritePolicies } from 'shared/policy/contract';
import { isPublic } from 'shared/policy/publication.rules';
import type { Handler } from 'shared/server/define-function';
import * as favourites from './favourite.repository';
import * as policyDocuments from './policy-document.repository';
import { summaryOf, validityOf } from './policy-views';

export const handleListFavouritePolicies: Handler<typeof listFavouritePolicies> = async (
  input,
  { db, caller, now },
) => {
  const { personId } = caller;
  const page = await readPage(input, personId, db);
  const documents = await policyDocuments.findByIds(
    db,
    page.map(favourite => favourite.policyId),
  );
  const publicDocuments = new Map(documents.filter(isPublic).map(document => [document._id, document]));
  const repealing = await policyDocuments.findRepealing(db, [...publicDocuments.values()]);
  const last = page.at(-1);
  return {
    // A document withdrawn since then is left out.
    items: page.flatMap(({ policyId, favouritedAt }) => {
      const document = publicDocuments.get(policyId);
      return document
        ? [{ ...summaryOf(document, validityOf(document, repealing, localDateOf(now))), favouritedAt }]
        : [];
    }),
    nextCursor: last && page.length === input.pageSize ? last.favouritedAt : null,
  };
};

type Input = Parameters<typeof handleListFavouritePolicies>[0];
type Context = Parameters<typeof handleListFavouritePolicies>[1];

async function readPage(
  input: Input,
  personId: Context['caller']['personId'],
  db: Context['db'],
): Promise<favourites.StoredFavourite[]> {
  if (input.policyId !== undefined) {
    const favourite = await favourites.findOne(db, personId, input.policyId);
    return favourite ? [favourite] : [];
  }
  if (input.cursor !== undefined && !Instant.safeParse(input.cursor).success) throw new Refusal('invalid-request');
  return favourites.listByPerson(db, personId, input.cursor, input.pageSize);
}
