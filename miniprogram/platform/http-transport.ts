import { staffToken } from './staff-session';
import { failure, isWireOutcome, type Transport, type WireOutcome } from './transport';
import { gateway, visitorToken } from './visitor';

export const sendOverHttp: Transport = async ({ functionName, body, asStaff }, timeoutMs) => {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), timeoutMs);
  const post = (token: string): Promise<Response> =>
    fetch(`${gateway()}/v1/functions/${functionName}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      signal: deadline.signal,
    });
  try {
    if (asStaff) return await outcomeOf(await postAsStaff(post, deadline.signal));
    let response = await post(await visitorToken('kept', deadline.signal));
    if (response.status === 401) response = await post(await visitorToken('refreshed', deadline.signal));
    if (response.status === 401) response = await post(await visitorToken('new', deadline.signal));
    return await outcomeOf(response);
  } catch {
    // A dead line and a refused connection look alike to a page; the browser knows whether it has a line at all.
    return failure(deadline.signal.aborted || navigator.onLine ? 'unavailable' : 'offline');
  } finally {
    clearTimeout(timer);
  }
};

/** Null where nobody is signed in: a visitor never becomes a member of staff by trying again. */
async function postAsStaff(post: (token: string) => Promise<Response>, signal: AbortSignal): Promise<Response | null> {
  const token = await staffToken('kept', signal);
  const response = token === null ? null : await post(token);
  if (response?.status !== 401) return response;
  const next = await staffToken('refreshed', signal);
  return next === null ? null : post(next);
}

async function outcomeOf(response: Response | null): Promise<WireOutcome> {
  if (!response) return failure('unauthenticated');
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok && isWireOutcome(answer)) return answer;
  const requestId =
    typeof answer === 'object' && answer !== null && 'requestId' in answer ? String(answer.requestId) : '';
  if (response.status === 401) return failure('unauthenticated', requestId);
  const passing = response.status === 429 || response.status >= 502;
  return failure(passing ? 'unavailable' : 'internal', requestId);
}
