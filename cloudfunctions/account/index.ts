import * as contract from 'shared/account/contract';
import { bind, defineFunction } from 'shared/server/define-function';
import { auditBindings } from './audit-bindings';
import { hallBindings } from './hall-bindings';
import { organisationBindings } from './organisation-bindings';
import { personBindings } from './person-bindings';
import { staffBindings } from './staff-bindings';
import { handleDeleteMyData } from './delete-my-data.command';
import { handleExportMyData } from './export-my-data.query';
import { handleGetDataRules } from './get-data-rules.query';
import { handleGetMe } from './get-me.query';
import { handleGetMyDataOverview } from './get-my-data-overview.query';
import { identification } from './identification';
import { handleListAgencies } from './list-agencies.query';
import { handleListConsents } from './list-consents.query';
import { handleListDivisions } from './list-divisions.query';
import { allCollections, erasersOfPurposes, keepers } from './personal-data';
import { purgeExpired } from './purge-expired.job';
import { handleSaveConsent } from './save-consent.command';
import { sealAuditEntries } from './seal-audit-entries.job';

export const main = defineFunction({
  name: 'account',
  identification,
  jobs: { 'seal-audit-entries': sealAuditEntries, 'purge-expired': purgeExpired },
  bindings: [
    bind(contract.getMe, handleGetMe),
    bind(contract.getDataRules, handleGetDataRules(allCollections)),
    bind(contract.listConsents, handleListConsents),
    bind(contract.saveConsent, handleSaveConsent(erasersOfPurposes)),
    bind(contract.getMyDataOverview, handleGetMyDataOverview(keepers)),
    bind(contract.exportMyData, handleExportMyData(keepers)),
    bind(contract.deleteMyData, handleDeleteMyData(keepers)),
    bind(contract.listAgencies, handleListAgencies),
    bind(contract.listDivisions, handleListDivisions),
    ...auditBindings,
    ...hallBindings,
    ...organisationBindings,
    ...personBindings,
    ...staffBindings,
  ],
});
