import type { SignedIn } from '../../gateway/tokens';
import { DEMO_RESIDENTS, DEMO_STAFF, DEMO_STAFF_PASSWORD } from '../../seed/demo-identities';
import type { DemoResidentKey } from '../../seed/demo-identities';
import { post } from './api';
import { nameStaff } from './texts';

/** Where the app keeps its tokens on a device (miniprogram/platform/storage.ts): Taro wraps the text it is given. */
const VISITOR = 'huxiao:visitor';
const STAFF = 'huxiao:staff-session';
const OURS = 'huxiao-workbench:';

/** 'other': somebody uses this browser as a visitor of their own. */
export type Resident = DemoResidentKey | 'other' | null;

function keep(key: string, tokens: SignedIn): void {
  const kept = {
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token,
    expiresAtMs: Date.now() + tokens.expires_in * 1000,
  };
  localStorage.setItem(key, JSON.stringify({ data: JSON.stringify(kept) }));
}

/** The uid inside the kept access token; null when nobody is signed in. */
function uidIn(key: string): string | null {
  try {
    const { data } = JSON.parse(localStorage.getItem(key) ?? 'null') as { data: string };
    const { accessToken } = JSON.parse(data) as { accessToken: string };
    const payload = accessToken.split('.')[1] ?? '';
    return (JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as { sub: string }).sub;
  } catch {
    return null;
  }
}

export function residentInPhone(): Resident {
  const uid = uidIn(VISITOR);
  return uid === null ? null : (DEMO_RESIDENTS.find(resident => resident.uid === uid)?.key ?? 'other');
}

export const sessionOf = (key: DemoResidentKey): Promise<SignedIn> => post<SignedIn>(`/residents/${key}/session`);

/** The phone of one resident never shows what another's has kept: each has a drawer of their own. */
export function putIntoPhone(key: DemoResidentKey, tokens: SignedIn): void {
  const former = residentInPhone();
  if (former !== key) {
    putAway(former ?? 'other');
    takeOut(key);
  }
  keep(VISITOR, tokens);
}

const isOfPhone = (key: string): boolean => key.startsWith('huxiao:') && !key.startsWith(STAFF);
/** Answers kept for a dead line are many, and asked for again. */
const isWorthKeeping = (key: string): boolean => !key.startsWith('huxiao:answer');

function putAway(owner: string): void {
  const keys = Object.keys(localStorage).filter(isOfPhone);
  const drawer = Object.fromEntries(keys.filter(isWorthKeeping).map(key => [key, localStorage.getItem(key) ?? '']));
  for (const key of keys) localStorage.removeItem(key);
  localStorage.setItem(`${OURS}phone:${owner}`, JSON.stringify(drawer));
}

function takeOut(owner: string): void {
  const drawer = JSON.parse(localStorage.getItem(`${OURS}phone:${owner}`) ?? '{}') as Record<string, string>;
  for (const [key, value] of Object.entries(drawer)) localStorage.setItem(key, value);
}

interface NotedStaff {
  loginName: string;
  uid: string;
  customUserId: string;
}

/** The login name under which the staff frame is signed in, as far as it was done from here. */
export function staffSignedIn(): string | null {
  const uid = uidIn(STAFF);
  // Written below.
  const noted = JSON.parse(localStorage.getItem(`${OURS}staff`) ?? 'null') as NotedStaff | null;
  if (uid === null || noted?.uid !== uid) return null;
  nameStaff(noted.customUserId, postOf(noted.loginName));
  return noted.loginName;
}

const postOf = (loginName: string): string =>
  DEMO_STAFF.find(staff => staff.loginName === loginName)?.post ?? loginName;

export type StaffSignIn = { ok: true } | { ok: false; code: string };

/** The way everyone on the staff goes: name and password to the function, its ticket to the door. */
export async function actAsStaff(loginName: string): Promise<StaffSignIn> {
  const visitor = await askDoor<SignedIn>('POST', '/auth/v1/signin/anonymously', {});
  if (!visitor.ok) return visitor;
  const event = { endpoint: 'account/sign-in-staff', input: { loginName, password: DEMO_STAFF_PASSWORD } };
  const called = await askDoor<SignInOutcome>('POST', '/v1/functions/account', event, visitor.value.access_token);
  if (!called.ok) return called;
  if (!called.value.ok) return { ok: false, code: called.value.error.code };
  const { ticket } = called.value.data;
  const signedIn = await askDoor<SignedIn>('POST', '/auth/v1/signin/custom', { ticket });
  if (!signedIn.ok) return signedIn;
  const { access_token: token, sub: uid } = signedIn.value;
  const me = await askDoor<{ custom_user_id: string }>('GET', '/auth/v1/user/me', undefined, token);
  if (!me.ok) return me;
  keep(STAFF, signedIn.value);
  const noted: NotedStaff = { loginName, uid, customUserId: me.value.custom_user_id };
  localStorage.setItem(`${OURS}staff`, JSON.stringify(noted));
  return { ok: true };
}

type SignInOutcome = { ok: true; data: { ticket: string } } | { ok: false; error: { code: string } };
type DoorAnswer<T> = { ok: true; value: T } | { ok: false; code: string };

async function askDoor<T>(method: string, path: string, body?: object, token?: string): Promise<DoorAnswer<T>> {
  try {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const response = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
    const answer: unknown = await response.json();
    // The door's own answers (gateway/web-api.ts).
    return response.ok ? { ok: true, value: answer as T } : { ok: false, code: (answer as { code: string }).code };
  } catch {
    return { ok: false, code: 'offline' };
  }
}
