import { observable } from './observable';
import { forget, keep } from './storage';
import { areFresh, keptTokens, refreshTokens, type Tokens } from './visitor';

/** A member of staff at this browser, apart from the visitor. WeChat knows its user without tokens. */
const key = 'staff-session';

/** Nobody did anything here for a while, or the back end does not know the session. */
export type StaffSessionEnd = 'idle' | 'over';
/** Tells each end, also the second of the same kind: hence the object. */
export const staffSessionEnd = observable<{ how: StaffSessionEnd } | null>(null);

export function keepStaffSession(tokens: Tokens): void {
  keep(key, tokens);
}

export function endStaffSession(how: StaffSessionEnd): void {
  forget(key);
  staffSessionEnd.set({ how });
}

export function forgetStaffSession(): void {
  forget(key);
}

/** Tells one session from the next, and both from none; nothing can be done with it. */
export function staffSessionMark(): number | null {
  return keptTokens(key)?.expiresAtMs ?? null;
}

let refreshing: Promise<string | null> | null = null;

/** Null where nobody is signed in, or no longer. One refresh at a time, however many calls wait for it. */
export function staffToken(how: 'kept' | 'refreshed', signal: AbortSignal): Promise<string | null> {
  const session = keptTokens(key);
  if (!session || (how === 'kept' && areFresh(session))) return Promise.resolve(session?.accessToken ?? null);
  refreshing ??= refresh(session, signal).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function refresh(session: Tokens, signal: AbortSignal): Promise<string | null> {
  const next = await refreshTokens(session, signal);
  const now = keptTokens(key);
  // Another window of this browser was quicker, or signed out meanwhile.
  if (now?.refreshToken !== session.refreshToken) return now?.accessToken ?? null;
  if (next) keep(key, next);
  return next?.accessToken ?? null;
}
