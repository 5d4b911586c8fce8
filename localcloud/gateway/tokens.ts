import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errors, exportPKCS8, exportSPKI, generateKeyPair, importPKCS8, importSPKI, jwtVerify, SignJWT } from 'jose';
import { CloudFailure } from '../failure';
import { isRecord } from '../store/ejson';
import type { Store } from '../store/store';

export interface WebUser {
  uid: string;
  isAnonymous: boolean;
}

export interface SignedIn {
  token_type: 'Bearer';
  access_token: string;
  refresh_token: string;
  expires_in: number;
  sub: string;
  groups: string[];
}

export interface Tokens {
  signInAnonymously(): Promise<SignedIn>;
  refresh(refreshToken: unknown): Promise<SignedIn>;
  /** Throws ACCESS_TOKEN_EXPIRED or ACCESS_TOKEN_INVALID. */
  verify(accessToken: string): Promise<WebUser>;
  revoke(user: WebUser): Promise<void>;
}

const ACCESS_SECONDS = 7200;
const REFRESH_SECONDS = 30 * 24 * 3600;
const ALGORITHM = 'RS256';

export async function createTokens(options: {
  dataDir: string;
  envId: string;
  store: Store;
  accessSeconds?: number;
}): Promise<Tokens> {
  const { store, envId } = options;
  const accessSeconds = options.accessSeconds ?? ACCESS_SECONDS;
  const keys = await loadKeys(options.dataDir);
  const issuer = `local-cloudbase/${envId}`;
  const seconds = (): number => Math.floor(store.now() / 1000);

  const issue = async (user: WebUser, refreshToken: string): Promise<SignedIn> => {
    const record = {
      digest: digest(refreshToken),
      expiresAt: seconds() + REFRESH_SECONDS,
      isAnonymous: user.isAnonymous,
    };
    await store.meta.set(sessionKey(user.uid), JSON.stringify(record));
    const accessToken = await new SignJWT({ scope: user.isAnonymous ? 'anonymous' : 'user' })
      .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(envId)
      .setSubject(user.uid)
      .setJti(randomUUID())
      .setIssuedAt(seconds())
      .setExpirationTime(seconds() + accessSeconds)
      .sign(keys.privateKey);
    return {
      token_type: 'Bearer',
      access_token: accessToken,
      refresh_token: refreshToken,
      expires_in: accessSeconds,
      sub: user.uid,
      groups: [],
    };
  };

  return {
    signInAnonymously: () => {
      const uid = randomBytes(16).toString('hex');
      return issue({ uid, isAnonymous: true }, `${uid}.${randomBytes(32).toString('base64url')}`);
    },
    refresh: async refreshToken => {
      const uid = typeof refreshToken === 'string' ? (refreshToken.split('.')[0] ?? '') : '';
      const record = readSession(store.meta.get(sessionKey(uid)));
      if (!record || record.digest !== digest(String(refreshToken)) || record.expiresAt < seconds()) {
        throw new CloudFailure('INVALID_REFRESH_TOKEN', 'the refresh token is not valid any more');
      }
      // The same token again: two tabs that refresh at once must not sign each other out.
      return issue({ uid, isAnonymous: record.isAnonymous }, String(refreshToken));
    },
    verify: async accessToken => {
      try {
        const checks = { issuer, audience: envId, algorithms: [ALGORITHM], currentDate: new Date(store.now()) };
        const { payload } = await jwtVerify(accessToken, keys.publicKey, checks);
        const uid = payload.sub ?? '';
        // Signed out: the token is refused although its time is not over.
        if (!readSession(store.meta.get(sessionKey(uid)))) throw invalidToken();
        return { uid, isAnonymous: payload['scope'] === 'anonymous' };
      } catch (error) {
        if (error instanceof errors.JWTExpired)
          throw new CloudFailure('ACCESS_TOKEN_EXPIRED', 'the access token has expired');
        throw error instanceof CloudFailure ? error : invalidToken();
      }
    },
    revoke: user => store.meta.remove(sessionKey(user.uid)),
  };
}

function invalidToken(): CloudFailure {
  return new CloudFailure('ACCESS_TOKEN_INVALID', 'the access token is not valid');
}

function sessionKey(uid: string): string {
  return `session:${uid}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readSession(text: string | undefined): { digest: string; expiresAt: number; isAnonymous: boolean } | null {
  const value: unknown = text === undefined ? null : JSON.parse(text);
  if (!isRecord(value)) return null;
  return {
    digest: String(value['digest']),
    expiresAt: Number(value['expiresAt']),
    isAnonymous: value['isAnonymous'] === true,
  };
}

/** Kept in the data directory, so that visitors stay signed in when the server restarts. */
async function loadKeys(dataDir: string): Promise<{ privateKey: CryptoKey; publicKey: CryptoKey }> {
  const file = join(dataDir, 'token-keys.json');
  if (!existsSync(file)) {
    const pair = await generateKeyPair(ALGORITHM, { extractable: true });
    const text = JSON.stringify({
      private: await exportPKCS8(pair.privateKey),
      public: await exportSPKI(pair.publicKey),
    });
    writeFileSync(file, text, { mode: 0o600 });
  }
  const stored: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isRecord(stored)) throw new Error(`${file} does not hold a key pair`);
  return {
    privateKey: await importPKCS8(String(stored['private']), ALGORITHM),
    publicKey: await importSPKI(String(stored['public']), ALGORITHM),
  };
}
