import * as contract from 'shared/policy/publishing-contract';
import { bind, type Binding } from 'shared/server/define-function';
import { handleCreatePolicyDraft } from './create-policy-draft.command';
import { handleEditPolicy } from './edit-policy.command';
import { handleGetPolicyDraft } from './get-policy-draft.query';
import { handleListPolicyDrafts } from './list-policy-drafts.query';
import { handleMarkPolicyRepealed } from './mark-policy-repealed.command';
import { handlePublishPolicyDraft } from './publish-policy-draft.command';
import { handleSendBackPolicyDraft } from './send-back-policy-draft.command';
import { handleSubmitPolicyDraft } from './submit-policy-draft.command';
import { handleUpdatePolicyDraft } from './update-policy-draft.command';

export const publishingBindings: Binding[] = [
  bind(contract.listPolicyDrafts, handleListPolicyDrafts),
  bind(contract.getPolicyDraft, handleGetPolicyDraft),
  bind(contract.createPolicyDraft, handleCreatePolicyDraft),
  bind(contract.editPolicy, handleEditPolicy),
  bind(contract.updatePolicyDraft, handleUpdatePolicyDraft),
  bind(contract.submitPolicyDraft, handleSubmitPolicyDraft),
  bind(contract.sendBackPolicyDraft, handleSendBackPolicyDraft),
  bind(contract.publishPolicyDraft, handlePublishPolicyDraft),
  bind(contract.markPolicyRepealed, handleMarkPolicyRepealed),
];
