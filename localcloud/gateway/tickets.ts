import { createHash } from 'node:crypto';
import { compactVerify } from 'jose';
import { CloudFailure } from '../failure';
import { isRecord } from '../store/ejson';
import type { TokenKeys } from './token-keys';
import type { CustomLoginCredentials } from './tokens';

export interface Tickets {
  credentials: CustomLoginCredentials;
  /** The user id inside a ticket; throws INVALID_TICKET. */
  verify(ticket: unknown): Promise<string>;
}

const SEPARATOR = '/@@/';

/** Custom sign-in: our function vouches for a person with a ticket signed by the key of this environment. */
export function createTickets(options: { keys: TokenKeys; envId: string; now: () => number }): Tickets {
  const { keys, envId } = options;
  const keyId = createHash('sha256').update(keys.privatePem).digest('hex').slice(0, 32);
  return {
    credentials: { private_key_id: keyId, private_key: keys.privatePem, env_id: envId },
    verify: async ticket => {
      const [id, token] = String(ticket).split(SEPARATOR);
      if (id !== keyId || token === undefined) throw invalid('it was signed by another key');
      // The SDK counts in milliseconds where a JWT counts in seconds, so the times are checked here.
      const verified = await compactVerify(token, keys.publicKey, { algorithms: ['RS256'] }).catch(() => null);
      const payload: unknown = verified ? JSON.parse(Buffer.from(verified.payload).toString('utf8')) : null;
      if (!isRecord(payload)) throw invalid('its signature is wrong');
      const { uid, env, exp } = payload;
      if (env !== envId || typeof uid !== 'string' || uid === '') throw invalid('it is for another environment');
      if (typeof exp !== 'number' || exp < options.now()) throw invalid('it has expired');
      return uid;
    },
  };
}

function invalid(reason: string): CloudFailure {
  return new CloudFailure('INVALID_TICKET', `the ticket is not valid: ${reason}`);
}
