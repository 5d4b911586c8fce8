import { getMe } from 'shared/account/contract';
import { bind, defineFunction } from 'shared/server/define-function';
import { handleGetMe } from './get-me.query';
import { identifyPerson } from './identify-person.command';

export const main = defineFunction({
  name: 'account',
  identifyPerson,
  bindings: [bind(getMe, handleGetMe)],
});
