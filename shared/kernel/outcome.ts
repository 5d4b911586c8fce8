import type { Endpoint, RefusalOf, ResponseOf } from './endpoint';

/** What is wrong with a request itself, or with who asks. */
export const badRequestCodes = [
  'invalid-request',
  'unauthenticated',
  'forbidden',
  'not-found',
  'throttled',
  'conflict',
] as const;

/** Errors any endpoint can answer with. `offline` is only ever said by the client itself. */
export const commonCodes = [...badRequestCodes, 'unavailable', 'internal', 'offline'] as const;
export type CommonCode = (typeof commonCodes)[number];

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
export type JsonObject = { [key: string]: JsonValue };

export interface OutcomeError<Code extends string> {
  code: Code;
  /** Finds the call in the log; shown to people as 编号. */
  requestId: string;
  detail?: JsonObject;
}

/** The answer to one call, on the wire and on the screen. */
export type Outcome<E extends Endpoint> =
  { ok: true; data: ResponseOf<E> } | { ok: false; error: OutcomeError<RefusalOf<E> | CommonCode> };

/** The codes worth trying again; commands carry a request key, so a retry never does a thing twice. */
export function isRetriable(code: string): boolean {
  return code === 'conflict' || code === 'unavailable' || code === 'offline';
}
