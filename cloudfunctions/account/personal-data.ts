import { exportAuditEntries } from 'shared/server/audit-log';
import { auditEntries, requests } from 'shared/server/collections';
import type { CollectionDeclaration } from 'shared/server/database';
import type { PersonalDataKeeper } from 'shared/server/personal-data';
import { eraseOutcomes, exportOutcomes } from 'shared/server/request-key';
import { collections as gazetteCollections } from '../gazette/collections';
import { collections as interpretationCollections } from '../interpretation/collections';
import { boardMessages, collections as messageBoardCollections, messageAllowances } from '../message-board/collections';
import { eraseAllowance, eraseMessages } from '../message-board/erase-messages.command';
import { exportAllowance, exportMessages } from '../message-board/export-messages.query';
import { collections as policyCollections, favourites } from '../policy/collections';
import { collections as policyPushCollections } from '../policy-push/collections';
import { erasePush, policyPushKeepers } from '../policy-push/personal-data';
import { eraseFavourites } from '../policy/erase-favourites.command';
import { exportFavourites } from '../policy/export-favourites.query';
import { collections as accountCollections, consents, identities } from './collections';
import { eraseConsents, eraseIdentities } from './erase-account.command';
import { exportConsents, exportIdentities } from './export-account.query';
import { eraseAuthorisations, exportAuthorisations } from './organisation-personal-data';
import { agentAuthorisations, people } from './person-collections';
import { erasePerson, exportPerson } from './person-personal-data';
import type { ErasersOfPurposes } from './save-consent.command';

/** Every collection of every domain, each once. */
export const allCollections: readonly CollectionDeclaration[] = [
  ...new Map(
    [
      ...policyCollections,
      ...interpretationCollections,
      ...gazetteCollections,
      ...messageBoardCollections,
      ...policyPushCollections,
      ...accountCollections,
    ].map(declared => [declared.name, declared]),
  ).values(),
];

/** Who holds what about a person, in the order it is erased: the identities last (see `delete-my-data`). */
export const keepers: readonly PersonalDataKeeper[] = [
  { collection: favourites, exportRecords: exportFavourites, erase: eraseFavourites },
  { collection: boardMessages, exportRecords: exportMessages, erase: eraseMessages },
  { collection: messageAllowances, exportRecords: exportAllowance, erase: eraseAllowance },
  ...policyPushKeepers,
  { collection: people, exportRecords: exportPerson, erase: erasePerson },
  { collection: agentAuthorisations, exportRecords: exportAuthorisations, erase: eraseAuthorisations },
  { collection: requests, exportRecords: exportOutcomes, erase: eraseOutcomes },
  // The law keeps the log; what stays names nobody once the identities are gone.
  { collection: auditEntries, exportRecords: exportAuditEntries, erase: null },
  { collection: consents, exportRecords: exportConsents, erase: eraseConsents },
  { collection: identities, exportRecords: exportIdentities, erase: eraseIdentities },
];

export const erasersOfPurposes: ErasersOfPurposes = {
  'keep-favourites': eraseFavourites,
  'keep-identity': erasePerson,
  'keep-profile': erasePush,
};
