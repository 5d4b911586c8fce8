import { main as account } from 'cloudfunctions/account/index';
import { main as gazette } from 'cloudfunctions/gazette/index';
import { main as interpretation } from 'cloudfunctions/interpretation/index';
import { main as messageBoard } from 'cloudfunctions/message-board/index';
import { main as policy } from 'cloudfunctions/policy/index';
import { main as policyPush } from 'cloudfunctions/policy-push/index';
import type { Endpoint, RequestOf } from 'shared/kernel/endpoint';
import type { Outcome } from 'shared/kernel/outcome';

const functions: Record<string, (event: unknown, context: unknown) => Promise<Outcome<Endpoint>>> = {
  account,
  gazette,
  interpretation,
  'message-board': messageBoard,
  policy,
  'policy-push': policyPush,
};

/** Calls an endpoint through its function's entry, as the platform would. */
export async function callAs<E extends Endpoint>(
  caller: object,
  endpoint: E,
  input: RequestOf<E>,
): Promise<Outcome<E>> {
  return (await callRaw(caller, endpoint.name, input)) as Outcome<E>; // the entry parsed it with this endpoint's schema
}

/** The same with any input, to see what a stranger's request does. */
export function callRaw(caller: object, endpointName: string, input: unknown): Promise<Outcome<Endpoint>> {
  const main = functions[endpointName.split('/')[0] ?? ''];
  if (!main) throw new Error(`no function for ${endpointName}`);
  return main({ endpoint: endpointName, input, userInfo: { openId: 'added by the platform' } }, caller);
}

/** The data of an outcome that must be good. */
export function dataOf<E extends Endpoint>(outcome: Outcome<E>) {
  if (!outcome.ok) throw new Error(`refused: ${outcome.error.code}`);
  return outcome.data;
}

/** The code of an outcome that must be a refusal. */
export function codeOf(outcome: Outcome<Endpoint>): string {
  if (outcome.ok) throw new Error('expected a refusal');
  return outcome.error.code;
}
