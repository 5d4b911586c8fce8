import { accessToken, gateway } from './visitor';
import { failure, isWireOutcome, type Transport, type WireOutcome } from './transport';

export const sendOverHttp: Transport = async ({ functionName, body }, timeoutMs) => {
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
    let response = await post(await accessToken('kept', deadline.signal));
    if (response.status === 401) response = await post(await accessToken('refreshed', deadline.signal));
    if (response.status === 401) response = await post(await accessToken('new', deadline.signal));
    return await outcomeOf(response);
  } catch {
    // A dead line and a refused connection look alike to a page; the browser knows whether it has a line at all.
    return failure(deadline.signal.aborted || navigator.onLine ? 'unavailable' : 'offline');
  } finally {
    clearTimeout(timer);
  }
};

async function outcomeOf(response: Response): Promise<WireOutcome> {
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok && isWireOutcome(answer)) return answer;
  const requestId =
    typeof answer === 'object' && answer !== null && 'requestId' in answer ? String(answer.requestId) : '';
  if (response.status === 401) return failure('unauthenticated', requestId);
  const passing = response.status === 429 || response.status >= 502;
  return failure(passing ? 'unavailable' : 'internal', requestId);
}
