import * as z from 'zod/mini';
import { defineEndpoint } from '../kernel/endpoint';
import { Instant } from '../kernel/time';
import { IdentityProvider, PersonId } from './model';

/** 我是谁：how this person is known to us, and since when. */
export const getMe = defineEndpoint({
  name: 'account/get-me',
  access: 'resident',
  request: z.strictObject({}),
  response: z.object({ personId: PersonId, provider: IdentityProvider, anonymous: z.boolean(), knownSince: Instant }),
  refusals: [],
});
