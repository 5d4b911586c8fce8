import { defineFunction } from 'shared/server/define-function';
import { identification } from '../account/identification';
import { answerBindings } from './answer-bindings';
import { messageBindings } from './message-bindings';
import { withdrawAnswers } from './withdraw-answers.job';

export const main = defineFunction({
  name: 'message-board',
  identification,
  bindings: [...messageBindings, ...answerBindings],
  jobs: { 'withdraw-answers': withdrawAnswers },
});
