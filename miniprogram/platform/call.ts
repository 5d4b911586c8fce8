import { isStaffAccess } from 'shared/kernel/access';
import type { Endpoint, RequestOf } from 'shared/kernel/endpoint';
import { isRetriable, type Outcome } from 'shared/kernel/outcome';
import { sendOverHttp } from './http-transport';
import { endStaffSession } from './staff-session';
import type { WireOutcome } from './transport';
import { sendThroughWechat } from './wechat-transport';

/** However often it is tried, a call answers within this. */
const CALL_TIMEOUT_MS = 10_000;
const RETRY_AFTER_MS = [300, 1_200];

// Written out, not `inBrowser`: the bundler then drops the other one.
const send = process.env.TARO_ENV === 'h5' ? sendOverHttp : sendThroughWechat;

/**
 * Asks the back end; never throws. Trying again is always safe: a query changes nothing, a command carries its
 * `requestKey` (§3 of the handbook).
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: RequestOf<E>,
  stillWanted: () => boolean = () => true,
): Promise<Outcome<E>> {
  const functionName = endpoint.name.slice(0, endpoint.name.indexOf('/'));
  const asStaff = isStaffAccess(endpoint.access);
  const request = { functionName, body: { endpoint: endpoint.name, input }, asStaff };
  const endsAtMs = Date.now() + CALL_TIMEOUT_MS;
  let outcome = await send(request, CALL_TIMEOUT_MS);
  for (const waitMs of RETRY_AFTER_MS) {
    const leftMs = endsAtMs - Date.now() - waitMs;
    if (outcome.ok || !isRetriable(outcome.error.code) || leftMs <= 0 || !stillWanted()) break;
    await new Promise(resolve => setTimeout(resolve, waitMs));
    if (!stillWanted()) break;
    outcome = await send(request, leftMs);
  }
  if (asStaff && !outcome.ok && outcome.error.code === 'unauthenticated') endStaffSession('over');
  return trusted(outcome);
}

/** The entry parsed the answer against this very contract on its way out. */
function trusted<E extends Endpoint>(outcome: WireOutcome): Outcome<E> {
  return outcome as Outcome<E>;
}
