import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { CloudFailure } from '../failure';
import { isRecord } from '../store/ejson';
import type { Store } from '../store/store';
import { loadKeys } from './token-keys';
import { createTickets } from './tickets';

export interface WebUser {
  uid: string;
  isAnonymous: boolean;
  /** The name under which a program of ours signed this person in. */
  customUserId: string | null;
}

export interface SignedIn {
  token_type: 'Bearer';
  access_token: string;
  refresh_token: string;
  expires_in: number;
  /** At `anonymous` the browser SDK signs in again by itself when a refresh is refused. */
  scope: 'anonymous' | 'user';
  sub: string;
  groups: string[];
}

/** In the form of the file that the console of the platform hands out. */
export interface CustomLoginCredentials {
  private_key_id: string;
  private_key: string;
  env_id: string;
}

export interface Tokens {
  signInAnonymously(): Promise<SignedIn>;
  /** A person with this uid, as if they had signed in before; for the program that runs the server only. */
  signInAs(uid: string): Promise<SignedIn>;
  /** With a ticket that a program of ours made: `auth().createTicket(uid)`. */
  signInWithTicket(ticket: unknown): Promise<SignedIn>;
  /** Gives a new refresh token too; the old one works for another minute, for a second tab. */
  refresh(refreshToken: unknown): Promise<SignedIn>;
  /** Throws ACCESS_TOKEN_EXPIRED or ACCESS_TOKEN_INVALID. */
  verify(accessToken: string): Promise<WebUser & { session: string }>;
  /** Ends this session, on this device. */
  revoke(session: string): Promise<void>;
  customLoginCredentials: CustomLoginCredentials;
}

const ACCESS_SECONDS = 7200;
const REFRESH_SECONDS = 30 * 24 * 3600;
const ROTATION_GRACE_SECONDS = 60;
const ALGORITHM = 'RS256';

export async function createTokens(options: {
  dataDir: string;
  envId: string;
  store: Pick<Store, 'meta' | 'now'>;
  accessSeconds?: number;
}): Promise<Tokens> {
  const { store, envId } = options;
  const accessSeconds = options.accessSeconds ?? ACCESS_SECONDS;
  const keys = await loadKeys(options.dataDir);
  const tickets = createTickets({ keys, envId, now: store.now });
  const issuer = `local-cloudbase/${envId}`;
  const seconds = (): number => Math.floor(store.now() / 1000);
  const secret = createHash('sha256').update(`refresh ${keys.privatePem}`).digest();

  // Computed, not drawn: who refreshes twice with the same token gets the same successor.
  const refreshTokenOf = (session: string, generation: number): string =>
    `${session}.${createHmac('sha256', secret).update(`${session} ${generation}`).digest('base64url')}`;

  const answer = async (name: string, session: Session): Promise<SignedIn> => {
    const scope = session.isAnonymous ? 'anonymous' : 'user';
    const accessToken = await new SignJWT({ scope, session: name })
      .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(envId)
      .setSubject(session.uid)
      .setJti(randomUUID())
      .setIssuedAt(seconds())
      .setExpirationTime(seconds() + accessSeconds)
      .sign(keys.privateKey);
    return {
      token_type: 'Bearer',
      access_token: accessToken,
      refresh_token: refreshTokenOf(name, session.generation),
      expires_in: accessSeconds,
      scope,
      sub: session.uid,
      groups: [],
    };
  };

  const keep = (name: string, session: Session): Promise<void> =>
    store.meta.set(sessionKey(name), JSON.stringify(session));

  const begin = async (user: WebUser): Promise<SignedIn> => {
    const name = `${user.uid}.${randomBytes(9).toString('base64url')}`;
    const session = { ...user, generation: 1, rotatedAt: seconds(), expiresAt: seconds() + REFRESH_SECONDS };
    await keep(name, session);
    return answer(name, session);
  };

  return {
    customLoginCredentials: tickets.credentials,
    signInAnonymously: () => begin({ uid: randomBytes(16).toString('hex'), isAnonymous: true, customUserId: null }),
    signInAs: uid => {
      // The name of a session is cut at its first dot.
      if (!/^[\w-]{1,64}$/.test(uid)) throw new CloudFailure('INVALID_PARAM', `${uid} cannot be a uid`);
      return begin({ uid, isAnonymous: false, customUserId: null });
    },
    signInWithTicket: async ticket => {
      const customUserId = await tickets.verify(ticket);
      // The same person has the same uid on every device.
      const uid = createHash('sha256').update(`custom ${envId} ${customUserId}`).digest('hex').slice(0, 32);
      return begin({ uid, isAnonymous: false, customUserId });
    },
    refresh: async refreshToken => {
      const given = typeof refreshToken === 'string' ? refreshToken : '';
      const name = given.slice(0, Math.max(0, given.lastIndexOf('.')));
      const session = readSession(name, store.meta.get(sessionKey(name)));
      if (!session || session.expiresAt < seconds()) throw invalidRefreshToken();
      const { generation, rotatedAt } = session;
      if (given === refreshTokenOf(name, generation)) {
        const rotated = { ...session, generation: generation + 1, rotatedAt: seconds() };
        rotated.expiresAt = seconds() + REFRESH_SECONDS;
        await keep(name, rotated);
        return answer(name, rotated);
      }
      const isFormer = given === refreshTokenOf(name, generation - 1);
      if (!isFormer || seconds() - rotatedAt > ROTATION_GRACE_SECONDS) throw invalidRefreshToken();
      return answer(name, session);
    },
    verify: async accessToken => {
      try {
        const checks = { issuer, audience: envId, algorithms: [ALGORITHM], currentDate: new Date(store.now()) };
        const { payload } = await jwtVerify(accessToken, keys.publicKey, checks);
        const name = typeof payload['session'] === 'string' ? payload['session'] : '';
        // Signed out: the token is refused although its time is not over.
        const session = readSession(name, store.meta.get(sessionKey(name)));
        if (!session || session.uid !== payload.sub) throw invalidToken();
        const { uid, isAnonymous, customUserId } = session;
        return { uid, isAnonymous, customUserId, session: name };
      } catch (error) {
        if (error instanceof errors.JWTExpired)
          throw new CloudFailure('ACCESS_TOKEN_EXPIRED', 'the access token has expired');
        throw error instanceof CloudFailure ? error : invalidToken();
      }
    },
    revoke: session => store.meta.remove(sessionKey(session)),
  };
}

function invalidToken(): CloudFailure {
  return new CloudFailure('ACCESS_TOKEN_INVALID', 'the access token is not valid');
}

function invalidRefreshToken(): CloudFailure {
  return new CloudFailure('INVALID_REFRESH_TOKEN', 'the refresh token is not valid any more');
}

interface Session extends WebUser {
  /** Of the refresh token: each refresh makes the next. */
  generation: number;
  rotatedAt: number;
  expiresAt: number;
}

function sessionKey(name: string): string {
  return `session:${name}`;
}

function readSession(name: string, text: string | undefined): Session | null {
  const value: unknown = text === undefined ? null : JSON.parse(text);
  if (!isRecord(value) || typeof value['generation'] !== 'number') return null;
  return {
    uid: name.split('.')[0] ?? '',
    isAnonymous: value['isAnonymous'] === true,
    customUserId: typeof value['customUserId'] === 'string' ? value['customUserId'] : null,
    generation: value['generation'],
    rotatedAt: Number(value['rotatedAt']),
    expiresAt: Number(value['expiresAt']),
  };
}
