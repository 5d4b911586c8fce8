import cloudbase from '@cloudbase/node-sdk';
import * as z from 'zod/mini';

const Credentials = z.object({ env_id: z.string(), private_key_id: z.string(), private_key: z.string() });

/** The environment variable with the platform's custom sign-in key, as its console gives it out: JSON. */
const KEY_VARIABLE = 'CUSTOM_LOGIN_KEY';

/**
 * A ticket with which a browser signs in at the platform as `customUserId` (4–32 characters). Throws where the
 * environment has no sign-in key.
 */
export function createSignInTicket(customUserId: string): string {
  const text = process.env[KEY_VARIABLE];
  if (text === undefined) throw new Error(`${KEY_VARIABLE} is not set: the custom sign-in key of this environment`);
  const credentials = Credentials.parse(JSON.parse(text));
  return cloudbase.init({ env: credentials.env_id, credentials }).auth().createTicket(customUserId);
}
