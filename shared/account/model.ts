import * as z from 'zod/mini';

/** Our own name for a person, whatever they sign in with. */
export const PersonId = z
  .string()
  .check(z.regex(/^ps_[a-z0-9]{20}$/))
  .brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

/** 身份来源: a WeChat OPENID, or an account of the browser door (a visitor when signed in anonymously). */
export const IdentityProvider = z.enum(['wechat', 'web']);
export type IdentityProvider = z.infer<typeof IdentityProvider>;
