import * as acting from 'shared/account/acting-contract';
import * as audit from 'shared/account/audit-contract';
import * as account from 'shared/account/contract';
import * as organisation from 'shared/account/organisation-contract';
import * as person from 'shared/account/person-contract';
import * as staff from 'shared/account/staff-contract';
import * as interpretation from 'shared/interpretation/contract';
import * as gazette from 'shared/gazette/contract';
import type { Endpoint } from 'shared/kernel/endpoint';
import * as messageBoard from 'shared/message-board/contract';
import * as policy from 'shared/policy/contract';
import * as policyPush from 'shared/policy-push/contract';
import * as inbox from 'shared/policy-push/inbox-contract';
import * as publishing from 'shared/policy/publishing-contract';

const exported: unknown[] = [
  ...Object.values(account),
  ...Object.values(acting),
  ...Object.values(audit),
  ...Object.values(organisation),
  ...Object.values(person),
  ...Object.values(staff),
  ...Object.values(interpretation),
  ...Object.values(gazette),
  ...Object.values(messageBoard),
  ...Object.values(policy),
  ...Object.values(policyPush),
  ...Object.values(inbox),
  ...Object.values(publishing),
];

/** Every endpoint there is, from the contracts. */
export const endpoints: readonly Endpoint[] = exported.filter(
  (value): value is Endpoint => typeof value === 'object' && value !== null && 'refusals' in value && 'access' in value,
);
