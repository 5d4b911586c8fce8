import { deviceId } from './device';
import { keep, kept } from './storage';

/** The browser door's identity: an anonymous visitor, kept on this device until it is cleared. */
interface Visitor {
  accessToken: string;
  refreshToken: string;
  expiresAtMs: number;
}

const key = 'visitor';
const SKEW_MS = 60_000;

export function gateway(): string {
  return process.env.TARO_APP_GATEWAY || window.location.origin;
}

let inProgress: Promise<string> | null = null;

/** One sign-in at a time, however many calls wait for it. Throws when the door cannot be reached. */
export function accessToken(how: 'kept' | 'refreshed' | 'new', signal: AbortSignal): Promise<string> {
  const visitor = keptVisitor();
  if (how === 'kept' && visitor && visitor.expiresAtMs - SKEW_MS > Date.now())
    return Promise.resolve(visitor.accessToken);
  inProgress ??= obtain(how === 'new' ? null : visitor, signal).finally(() => {
    inProgress = null;
  });
  return inProgress;
}

async function obtain(visitor: Visitor | null, signal: AbortSignal): Promise<string> {
  const refreshed =
    visitor &&
    (await post('/auth/v1/token', { grant_type: 'refresh_token', refresh_token: visitor.refreshToken }, signal));
  const next = refreshed ?? (await post('/auth/v1/signin/anonymously', {}, signal));
  if (!next) throw new Error('the door did not let a visitor in');
  keep(key, next);
  return next.accessToken;
}

async function post(path: string, body: object, signal: AbortSignal): Promise<Visitor | null> {
  const response = await fetch(gateway() + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-device-id': deviceId() },
    body: JSON.stringify(body),
    signal,
  });
  if (!response.ok) return null;
  const answer = (await response.json()) as { access_token: string; refresh_token: string; expires_in: number };
  return {
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token,
    expiresAtMs: Date.now() + answer.expires_in * 1000,
  };
}

function keptVisitor(): Visitor | null {
  const value = kept(key);
  return typeof value === 'object' && value !== null && 'accessToken' in value ? (value as Visitor) : null;
}
