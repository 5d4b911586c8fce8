import * as contract from 'shared/interpretation/contract';
import { bind, defineFunction } from 'shared/server/define-function';
import { identification } from '../account/identification';
import { checkInterpretations } from './check-interpretations.job';
import { handleCreateInterpretation } from './create-interpretation.command';
import { handleGetInterpretationDraft } from './get-interpretation-draft.query';
import { handleGetInterpretation } from './get-interpretation.query';
import { handleListInterpretationDrafts } from './list-interpretation-drafts.query';
import { handleListInterpretations } from './list-interpretations.query';
import { handleListInterpretedPolicies } from './list-interpreted-policies.query';
import { handlePublishInterpretation } from './publish-interpretation.command';
import { handleSendBackInterpretation } from './send-back-interpretation.command';
import { handleSubmitInterpretation } from './submit-interpretation.command';
import { handleUpdateInterpretation } from './update-interpretation.command';
import { handleWithdrawInterpretation } from './withdraw-interpretation.command';

export const main = defineFunction({
  name: 'interpretation',
  identification,
  bindings: [
    bind(contract.listInterpretations, handleListInterpretations),
    bind(contract.getInterpretation, handleGetInterpretation),
    bind(contract.listInterpretedPolicies, handleListInterpretedPolicies),
    bind(contract.listInterpretationDrafts, handleListInterpretationDrafts),
    bind(contract.getInterpretationDraft, handleGetInterpretationDraft),
    bind(contract.createInterpretation, handleCreateInterpretation),
    bind(contract.updateInterpretation, handleUpdateInterpretation),
    bind(contract.submitInterpretation, handleSubmitInterpretation),
    bind(contract.sendBackInterpretation, handleSendBackInterpretation),
    bind(contract.publishInterpretation, handlePublishInterpretation),
    bind(contract.withdrawInterpretation, handleWithdrawInterpretation),
  ],
  jobs: { 'check-interpretations': checkInterpretations },
});
