import type { PersonId } from '../account/model';
import type { JsonObject } from '../kernel/outcome';
import type { CollectionDeclaration, Session } from './database';

/**
 * Who keeps personal data: what an entry hands to the export and the deletion, so that no domain touches another's
 * collections. Each part may run again after a failure.
 */
export interface PersonalDataKeeper {
  collection: CollectionDeclaration;
  /** All that is held under this person, as the person may read it; at most 1000. */
  exportRecords: (db: Session, personId: PersonId) => Promise<JsonObject[]>;
  /** Null where the law makes us keep all of it; `personalData.keptAfterDeletion` says which. */
  erase: ((db: Session, personId: PersonId) => Promise<void>) | null;
}
