import type { JsonObject } from 'shared/kernel/outcome';

/** What travels: the endpoint's full name and the request as the contract has it. */
export interface WireRequest {
  functionName: string;
  body: { endpoint: string; input: unknown };
  /** In a browser staff and residents are signed in apart. */
  asStaff: boolean;
}

export type WireOutcome =
  { ok: true; data: unknown } | { ok: false; error: { code: string; requestId: string; detail?: JsonObject } };

export type Transport = (request: WireRequest, timeoutMs: number) => Promise<WireOutcome>;

export function failure(code: string, requestId = ''): WireOutcome {
  return { ok: false, error: { code, requestId } };
}

export function isWireOutcome(value: unknown): value is WireOutcome {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  if (value.ok === true) return 'data' in value;
  if (!('error' in value) || typeof value.error !== 'object' || value.error === null) return false;
  return value.ok === false && 'code' in value.error && typeof value.error.code === 'string';
}
