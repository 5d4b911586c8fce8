import { forgetStaffSession, keepStaffSession, staffToken } from './staff-session';
import { askDoor, gateway } from './visitor';

const TIMEOUT_MS = 10_000;

/** Changes our own ticket for a session at the browser door; says why where that fails. */
export async function enterWithTicket(ticket: string): Promise<'entered' | 'offline' | 'unavailable'> {
  try {
    const tokens = await askDoor('signin/custom', { ticket }, AbortSignal.timeout(TIMEOUT_MS));
    if (!tokens) return 'unavailable';
    keepStaffSession(tokens);
    return 'entered';
  } catch {
    return navigator.onLine ? 'unavailable' : 'offline';
  }
}

/** Takes the session off this device, and from the door as far as it can be reached. */
export async function leaveDoor(): Promise<void> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const token = await staffToken('kept', signal);
    forgetStaffSession();
    if (token === null) return;
    const headers = { authorization: `Bearer ${token}` };
    await fetch(`${gateway()}/auth/v1/user/signout`, { method: 'POST', headers, signal });
  } catch {
    // The account's own session is over already: without it the token opens nothing.
  } finally {
    forgetStaffSession();
  }
}
