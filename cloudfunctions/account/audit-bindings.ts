import { checkAuditChain, listAuditEntries } from 'shared/account/audit-contract';
import { bind, type Binding } from 'shared/server/define-function';
import { handleCheckAuditChain } from './check-audit-chain.query';
import { handleListAuditEntries } from './list-audit-entries.query';

export const auditBindings: Binding[] = [
  bind(listAuditEntries, handleListAuditEntries),
  bind(checkAuditChain, handleCheckAuditChain),
];
