import * as z from 'zod/mini';
import { StaffRole, type StaffScope } from '../kernel/access';
import { Instant, LocalDate } from '../kernel/time';
import { AgencyId, CounterId, HallId } from './model';

export const StaffId = z
  .string()
  .check(z.regex(/^st_[a-z0-9]{20}$/))
  .brand<'StaffId'>();
export type StaffId = z.infer<typeof StaffId>;

export const COUNTERS_MAX = 50;
export const ASSIGNMENTS_MAX = 20;

/** 登录名: what a person types, small letters and digits; a 工号 will do. */
export const LoginName = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9._-]{2,31}$/))
  .brand<'LoginName'>();
export type LoginName = z.infer<typeof LoginName>;

/** 工号或称呼, such as 经办0231. */
export const DisplayName = z.string().check(z.trim(), z.minLength(1), z.maxLength(20));

/** 一次性码: eight digits, good for five minutes, once. */
export const OneTimeCode = z.string().check(z.regex(/^\d{8}$/));

/** 管到哪里; `counterIds` empty means every counter of the hall. */
export const StaffPlace = z.discriminatedUnion('level', [
  z.strictObject({ level: z.literal('county') }),
  z.strictObject({ level: z.literal('agency'), agencyId: AgencyId }),
  z.strictObject({
    level: z.literal('hall'),
    hallId: HallId,
    counterIds: z.array(CounterId).check(z.maxLength(COUNTERS_MAX)),
  }),
]);
export type StaffPlace = z.infer<typeof StaffPlace>;

/** 岗位授权: one role at one place. */
export const StaffAssignment = z.strictObject({ role: StaffRole, place: StaffPlace });
export type StaffAssignment = z.infer<typeof StaffAssignment>;

/** One that counts today: one's own, or one that somebody absent handed over. */
export interface EffectiveAssignment extends StaffAssignment {
  /** 代谁行使; null for one's own. */
  onBehalfOf: StaffId | null;
}

/** 不在岗: both days included; `delegateId` takes over what may be handed over, nobody where it is null. */
export const Absence = z.strictObject({ fromOn: LocalDate, untilOn: LocalDate, delegateId: z.nullable(StaffId) });
export type Absence = z.infer<typeof Absence>;

/** 在用、停用 */
export const StaffStatus = z.enum(['active', 'disabled']);
export type StaffStatus = z.infer<typeof StaffStatus>;

export const StaffAccount = z.object({
  staffId: StaffId,
  loginName: LoginName,
  displayName: DisplayName,
  /** 所在单位 */
  agencyId: AgencyId,
  status: StaffStatus,
  assignments: z.array(StaffAssignment).check(z.maxLength(ASSIGNMENTS_MAX)),
  absence: z.nullable(Absence),
  /** Counts up with every change; a change says which it saw. */
  version: z.int(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type StaffAccount = z.infer<typeof StaffAccount>;

/** At which levels a role can be held. */
export const levelsOfRole: Readonly<Record<StaffRole, readonly StaffScope[]>> = {
  'hall-clerk': ['hall'],
  'hall-manager': ['hall', 'county'],
  replier: ['agency', 'county'],
  'reply-reviewer': ['agency', 'county'],
  editor: ['agency', 'county'],
  reviewer: ['agency', 'county'],
  administrator: ['county'],
  auditor: ['county'],
};
