import * as contract from 'shared/policy-push/contract';
import { getProfile, listInbox } from 'shared/policy-push/inbox-contract';
import { bind, defineFunction } from 'shared/server/define-function';
import { identification } from '../account/identification';
import { findAsker } from '../message-board/find-asker.query';
import { handleGetAudience } from './get-audience.query';
import { handleGetInboxItem } from './get-inbox-item.query';
import { handleGetMySubscriptions } from './get-my-subscriptions.query';
import { handleGetProfile } from './get-profile.query';
import { handleListInbox } from './list-inbox.query';
import { handleMarkInboxItemRead } from './mark-inbox-item-read.command';
import { matchPublishedPolicies } from './match-published-policies.job';
import { handleMute } from './mute.command';
import { handleRecordSendAllowance } from './record-send-allowance.command';
import { handleSaveAudience } from './save-audience.command';
import { handleSaveEnterpriseProfile } from './save-enterprise-profile.command';
import { handleSaveResidentProfile } from './save-resident-profile.command';
import { sendWaiting } from './send-waiting.job';
import { handleSubscribe } from './subscribe.command';

export const main = defineFunction({
  name: 'policy-push',
  identification,
  bindings: [
    bind(getProfile, handleGetProfile),
    bind(contract.saveResidentProfile, handleSaveResidentProfile),
    bind(contract.saveEnterpriseProfile, handleSaveEnterpriseProfile),
    bind(listInbox, handleListInbox),
    bind(contract.getInboxItem, handleGetInboxItem),
    bind(contract.markInboxItemRead, handleMarkInboxItemRead),
    bind(contract.mute, handleMute),
    bind(contract.subscribe, handleSubscribe),
    bind(contract.getMySubscriptions, handleGetMySubscriptions),
    bind(contract.recordSendAllowance, handleRecordSendAllowance),
    bind(contract.getAudience, handleGetAudience),
    bind(contract.saveAudience, handleSaveAudience),
  ],
  jobs: {
    'match-published-policies': matchPublishedPolicies(findAsker),
    'send-waiting': sendWaiting,
  },
});
