import * as z from 'zod/mini';
import { Instant, LocalDate } from '../kernel/time';
import { PersonId } from './model';

export const OrganisationId = z
  .string()
  .check(z.regex(/^og_[a-z0-9]{20}$/))
  .brand<'OrganisationId'>();
export type OrganisationId = z.infer<typeof OrganisationId>;

/** 统一社会信用代码, GB 32100-2015: 18 characters without I O S V Z; the last is a check character. */
export const CreditCode = z
  .string()
  .check(z.regex(/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/))
  .brand<'CreditCode'>();
export type CreditCode = z.infer<typeof CreditCode>;

/** 核验程度: said by a person, or confirmed by the county's identity service. */
export const OrganisationLevel = z.enum(['declared', 'verified']);
export type OrganisationLevel = z.infer<typeof OrganisationLevel>;

/** 权限，由大到小：管理经办人、代为办理、只看 */
export const AgentPower = z.enum(['manage', 'act', 'view']);
export type AgentPower = z.infer<typeof AgentPower>;

/** 经办人授权 */
export const AgentAuthorisationId = z
  .string()
  .check(z.regex(/^au_[a-z0-9]{20}$/))
  .brand<'AgentAuthorisationId'>();
export type AgentAuthorisationId = z.infer<typeof AgentAuthorisationId>;

/** 经办人授权: who may do what for the organisation, until when; the last day is included, null is without end. */
export const AgentAuthorisation = z.object({
  authorisationId: AgentAuthorisationId,
  organisationId: OrganisationId,
  personId: PersonId,
  /** What the organisation calls this agent, such as 财务经办. */
  label: z.string(),
  power: AgentPower,
  givenAt: Instant,
  endsOn: z.nullable(LocalDate),
  endedAt: z.nullable(Instant),
});
export type AgentAuthorisation = z.infer<typeof AgentAuthorisation>;

/**
 * 名额: who acts for an organisation or is invited to, as the organisation's own document remembers it, so that what
 * depends on all of them is decided in one place. Names no person.
 */
export const OrganisationSeat = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('agent'),
    authorisationId: AgentAuthorisationId,
    power: AgentPower,
    endsOn: z.nullable(LocalDate),
  }),
  z.object({
    kind: z.literal('invited'),
    /** The hash under which the invitation's code is kept. */
    codeId: z.string(),
    until: Instant,
    invitedBy: AgentAuthorisationId,
    power: AgentPower,
    endsOn: z.nullable(LocalDate),
  }),
]);
export type OrganisationSeat = z.infer<typeof OrganisationSeat>;
