import * as contract from 'shared/account/person-contract';
import { bind, type Binding } from 'shared/server/define-function';
import { handleConfirmIdentityAtCounter } from './confirm-identity-at-counter.command';
import { handleCreateCounterCode } from './create-counter-code.command';
import { handleDeclareIdentity } from './declare-identity.command';
import { handleGetMyIdentity } from './get-my-identity.query';
import { handleVerifyIdentity } from './verify-identity.command';

export const personBindings: Binding[] = [
  bind(contract.getMyIdentity, handleGetMyIdentity),
  bind(contract.declareIdentity, handleDeclareIdentity),
  bind(contract.verifyIdentity, handleVerifyIdentity),
  bind(contract.createCounterCode, handleCreateCounterCode),
  bind(contract.confirmIdentityAtCounter, handleConfirmIdentityAtCounter),
];
