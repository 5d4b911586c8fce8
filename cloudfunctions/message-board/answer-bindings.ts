import * as contract from 'shared/message-board/contract';
import { bind, type Binding } from 'shared/server/define-function';
import { handleGetFeaturedAnswer } from './get-featured-answer.query';
import { handleListDeskAnswers } from './list-desk-answers.query';
import { handleProposeFeaturedAnswer } from './propose-featured-answer.command';
import { handlePublishFeaturedAnswer } from './publish-featured-answer.command';
import { handleSaveFeaturedAnswer } from './save-featured-answer.command';
import { handleSearchFeaturedAnswers } from './search-featured-answers.query';
import { handleSendBackFeaturedAnswer } from './send-back-featured-answer.command';
import { handleWithdrawFeaturedAnswer } from './withdraw-featured-answer.command';

/** 典型政策问答 */
export const answerBindings: Binding[] = [
  bind(contract.searchFeaturedAnswers, handleSearchFeaturedAnswers),
  bind(contract.getFeaturedAnswer, handleGetFeaturedAnswer),
  bind(contract.listDeskAnswers, handleListDeskAnswers),
  bind(contract.proposeFeaturedAnswer, handleProposeFeaturedAnswer),
  bind(contract.saveFeaturedAnswer, handleSaveFeaturedAnswer),
  bind(contract.sendBackFeaturedAnswer, handleSendBackFeaturedAnswer),
  bind(contract.publishFeaturedAnswer, handlePublishFeaturedAnswer),
  bind(contract.withdrawFeaturedAnswer, handleWithdrawFeaturedAnswer),
];
