import { deviceId } from './device';
import { keep, kept } from './storage';

/** What the browser door gives whoever signs in; kept on this device until it is cleared. */
export interface Tokens {
  accessToken: string;
  refreshToken: string;
  expiresAtMs: number;
}

/** The browser door's identity of a resident: an anonymous visitor. */
const key = 'visitor';
const SKEW_MS = 60_000;

export function gateway(): string {
  return process.env.TARO_APP_GATEWAY || window.location.origin;
}

let inProgress: Promise<string> | null = null;

/** One sign-in at a time, however many calls wait for it. Throws when the door cannot be reached. */
export function visitorToken(how: 'kept' | 'refreshed' | 'new', signal: AbortSignal): Promise<string> {
  const visitor = keptTokens(key);
  if (how === 'kept' && visitor && areFresh(visitor)) return Promise.resolve(visitor.accessToken);
  inProgress ??= obtain(how === 'new' ? null : visitor, signal).finally(() => {
    inProgress = null;
  });
  return inProgress;
}

async function obtain(visitor: Tokens | null, signal: AbortSignal): Promise<string> {
  const next = (visitor && (await refreshTokens(visitor, signal))) ?? (await askDoor('signin/anonymously', {}, signal));
  if (!next) throw new Error('the door did not let a visitor in');
  keep(key, next);
  return next.accessToken;
}

export function refreshTokens({ refreshToken }: Tokens, signal: AbortSignal): Promise<Tokens | null> {
  return askDoor('token', { grant_type: 'refresh_token', refresh_token: refreshToken }, signal);
}

/** Null where the door says no; throws where it cannot be reached, or cannot say. */
export async function askDoor(path: string, body: object, signal: AbortSignal): Promise<Tokens | null> {
  const response = await fetch(`${gateway()}/auth/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-device-id': deviceId() },
    body: JSON.stringify(body),
    signal,
  });
  if (response.status === 429 || response.status >= 500) throw new Error(`the door answers ${response.status}`);
  if (!response.ok) return null;
  const answer = (await response.json()) as { access_token: string; refresh_token: string; expires_in: number };
  return {
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token,
    expiresAtMs: Date.now() + answer.expires_in * 1000,
  };
}

export function areFresh({ expiresAtMs }: Tokens): boolean {
  return expiresAtMs - SKEW_MS > Date.now();
}

export function keptTokens(under: string): Tokens | null {
  const value = kept(under);
  // Only `keep` above and in staff-session.ts writes there.
  return typeof value === 'object' && value !== null && 'accessToken' in value ? (value as Tokens) : null;
}
