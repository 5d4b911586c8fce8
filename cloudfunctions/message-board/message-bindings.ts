import * as contract from 'shared/message-board/contract';
import { bind, type Binding } from 'shared/server/define-function';
import { handleApproveReply } from './approve-reply.command';
import { handleGetDeskMessage } from './get-desk-message.query';
import { handleGetMyMessage } from './get-my-message.query';
import { handleGetPublicMessage } from './get-public-message.query';
import { handleListDeskMessages } from './list-desk-messages.query';
import { handleListMyMessages } from './list-my-messages.query';
import { handleListPublicMessages } from './list-public-messages.query';
import { handleMarkMessageComplex } from './mark-message-complex.command';
import { handlePostMessage } from './post-message.command';
import { handleRateReply } from './rate-reply.command';
import { handleReferMessage } from './refer-message.command';
import { handleRevealMessage } from './reveal-message.command';
import { handleSaveReply } from './save-reply.command';
import { handleSendBackReply } from './send-back-reply.command';

/** 留言、办理 */
export const messageBindings: Binding[] = [
  bind(contract.postMessage, handlePostMessage),
  bind(contract.listMyMessages, handleListMyMessages),
  bind(contract.getMyMessage, handleGetMyMessage),
  bind(contract.rateReply, handleRateReply),
  bind(contract.listPublicMessages, handleListPublicMessages),
  bind(contract.getPublicMessage, handleGetPublicMessage),
  bind(contract.listDeskMessages, handleListDeskMessages),
  bind(contract.getDeskMessage, handleGetDeskMessage),
  bind(contract.revealMessage, handleRevealMessage),
  bind(contract.referMessage, handleReferMessage),
  bind(contract.markMessageComplex, handleMarkMessageComplex),
  bind(contract.saveReply, handleSaveReply),
  bind(contract.sendBackReply, handleSendBackReply),
  bind(contract.approveReply, handleApproveReply),
];
