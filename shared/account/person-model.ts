import * as z from 'zod/mini';
import { Instant } from '../kernel/time';
import { HallId } from './model';
import { StaffId } from './staff-model';

/**
 * 实名程度, each stronger than the one before: said by the person; card seen at a counter by a clerk; confirmed by the
 * county's identity service. A name with a number whose check character fits proves nothing.
 */
export const IdentityLevel = z.enum(['declared', 'seen', 'verified']);
export type IdentityLevel = z.infer<typeof IdentityLevel>;

/** 姓名, as on the card: Chinese characters and the middle dot of some names, or letters. */
export const PersonName = z.string().check(z.trim(), z.regex(/^[\p{Script=Han}A-Za-z·. ]{2,40}$/u));

/** 公民身份号码, GB 11643-1999; the check character is checked by `isIdNumber`. */
export const IdNumber = z
  .string()
  .check(z.regex(/^\d{17}[\dX]$/))
  .brand<'IdNumber'>();
export type IdNumber = z.infer<typeof IdNumber>;

/** 实名信息, as the person and those who must may see it: the number only masked. */
export const PersonIdentity = z.object({
  name: z.string(),
  /** First and last character, the rest hidden: `1****************X`. */
  idNumberMask: z.string(),
  level: IdentityLevel,
  declaredAt: Instant,
  seen: z.nullable(z.object({ at: Instant, hallId: HallId, staffId: StaffId })),
  verified: z.nullable(z.object({ at: Instant, service: z.string() })),
});
export type PersonIdentity = z.infer<typeof PersonIdentity>;
