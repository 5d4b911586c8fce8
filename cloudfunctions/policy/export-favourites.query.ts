import type { PersonId } from 'shared/account/model';
import type { JsonObject } from 'shared/kernel/outcome';
import { isPublic } from 'shared/policy/publication.rules';
import type { Session } from 'shared/server/database';
import * as favourites from './favourite.repository';
import * as policyDocuments from './policy-document.repository';

/** More than a person can have. */
const EXPORTED_MAX = 1000;

/** A person's favourites; the title is for reading, and left out of a document withdrawn since. */
export async function exportFavourites(db: Session, personId: PersonId): Promise<JsonObject[]> {
  const kept = await favourites.listByPerson(db, personId, undefined, EXPORTED_MAX);
  const documents = await policyDocuments.findByIds(
    db,
    kept.map(({ policyId }) => policyId),
  );
  const titles = new Map(documents.filter(isPublic).map(({ _id, title }) => [_id, title]));
  return kept.map(({ policyId, favouritedAt }) => ({ policyId, title: titles.get(policyId) ?? null, favouritedAt }));
}
