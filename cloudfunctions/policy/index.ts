import * as contract from 'shared/policy/contract';
import { bind, defineFunction } from 'shared/server/define-function';
import { identification } from '../account/identification';
import { relyOnConsent } from '../account/rely-on-consent.command';
import { handleFavouritePolicy } from './favourite-policy.command';
import { handleGetAttachmentLink } from './get-attachment-link.query';
import { handleGetLibraryOverview } from './get-library-overview.query';
import { handleGetPolicy } from './get-policy.query';
import { handleListFavouritePolicies } from './list-favourite-policies.query';
import { publishingBindings } from './publishing-bindings';
import { handleSearchPolicies } from './search-policies.query';

export const main = defineFunction({
  name: 'policy',
  identification,
  bindings: [
    bind(contract.searchPolicies, handleSearchPolicies),
    bind(contract.getPolicy, handleGetPolicy),
    bind(contract.getAttachmentLink, handleGetAttachmentLink),
    bind(contract.getLibraryOverview, handleGetLibraryOverview),
    bind(contract.favouritePolicy, handleFavouritePolicy(relyOnConsent)),
    bind(contract.listFavouritePolicies, handleListFavouritePolicies),
    ...publishingBindings,
  ],
});
