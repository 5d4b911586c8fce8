import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportPKCS8, exportSPKI, generateKeyPair, importPKCS8, importSPKI } from 'jose';
import { isRecord } from '../store/ejson';

export interface TokenKeys {
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  privatePem: string;
}

export const TOKEN_KEYS_FILE = 'token-keys.json';
const ALGORITHM = 'RS256';

/** Kept in the data directory, so that visitors stay signed in when the server restarts. */
export async function loadKeys(dataDir: string): Promise<TokenKeys> {
  const file = join(dataDir, TOKEN_KEYS_FILE);
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
  const privatePem = String(stored['private']);
  return {
    privateKey: await importPKCS8(privatePem, ALGORITHM),
    publicKey: await importSPKI(String(stored['public']), ALGORITHM),
    privatePem,
  };
}
