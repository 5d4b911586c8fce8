import * as contract from 'shared/gazette/contract';
import { bind, defineFunction } from 'shared/server/define-function';
import { identification } from '../account/identification';
import { handleCreateGazetteIssue } from './create-gazette-issue.command';
import { handleGetGazetteDraft } from './get-gazette-draft.query';
import { handleGetGazetteEntry } from './get-gazette-entry.query';
import { handleGetGazetteIssue } from './get-gazette-issue.query';
import { handleListGazetteDrafts } from './list-gazette-drafts.query';
import { handleListGazetteIssues } from './list-gazette-issues.query';
import { handleListPrintablePolicies } from './list-printable-policies.query';
import { handlePublishGazetteIssue } from './publish-gazette-issue.command';
import { handleSearchGazetteIssue } from './search-gazette-issue.query';
import { handleSendBackGazetteIssue } from './send-back-gazette-issue.command';
import { handleSubmitGazetteIssue } from './submit-gazette-issue.command';
import { handleUpdateGazetteIssue } from './update-gazette-issue.command';

export const main = defineFunction({
  name: 'gazette',
  identification,
  bindings: [
    bind(contract.listGazetteIssues, handleListGazetteIssues),
    bind(contract.getGazetteIssue, handleGetGazetteIssue),
    bind(contract.getGazetteEntry, handleGetGazetteEntry),
    bind(contract.searchGazetteIssue, handleSearchGazetteIssue),
    bind(contract.listGazetteDrafts, handleListGazetteDrafts),
    bind(contract.getGazetteDraft, handleGetGazetteDraft),
    bind(contract.listPrintablePolicies, handleListPrintablePolicies),
    bind(contract.createGazetteIssue, handleCreateGazetteIssue),
    bind(contract.updateGazetteIssue, handleUpdateGazetteIssue),
    bind(contract.submitGazetteIssue, handleSubmitGazetteIssue),
    bind(contract.sendBackGazetteIssue, handleSendBackGazetteIssue),
    bind(contract.publishGazetteIssue, handlePublishGazetteIssue),
  ],
});
