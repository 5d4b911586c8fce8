import * as z from 'zod/mini';
import { defineEndpoint, RequestKey } from '../kernel/endpoint';
import { pageRequest, pageResponse } from '../kernel/page';
import { Instant, LocalDate } from '../kernel/time';
import { MyOrganisation } from './acting-contract';
import { AgentAuthorisationId, AgentPower, CreditCode, OrganisationId } from './organisation-model';
import { OneTimeCode } from './staff-model';

const OrganisationName = z.string().check(z.trim(), z.minLength(2), z.maxLength(80));
const AgentLabel = z.string().check(z.trim(), z.minLength(1), z.maxLength(20));

/** 登记企业: whoever does becomes its first agent. Until it is verified it speaks for nobody else. */
export const addOrganisation = defineEndpoint({
  name: 'account/add-organisation',
  access: 'resident',
  request: z.strictObject({ name: OrganisationName, creditCode: CreditCode, requestKey: RequestKey }),
  response: z.object({ organisation: MyOrganisation }),
  refusals: ['credit-code-wrong', 'already-yours', 'organisation-verified-by-others', 'too-many-organisations'],
});

/** 核验企业 through the county's identity service. */
export const verifyOrganisation = defineEndpoint({
  name: 'account/verify-organisation',
  access: 'resident',
  request: z.strictObject({ organisationId: OrganisationId, requestKey: RequestKey }),
  response: z.object({ organisation: MyOrganisation }),
  refusals: [
    'power-too-small',
    'identity-needed',
    'organisation-not-confirmed',
    'organisation-verified-by-others',
    'verification-not-offered',
    'verification-unavailable',
    'too-many-tries',
  ],
});

/** 经办人, as those who manage them see them; `mine` marks the caller. */
export const AgentView = z.object({
  authorisationId: AgentAuthorisationId,
  label: z.string(),
  power: AgentPower,
  givenAt: Instant,
  endsOn: z.nullable(LocalDate),
  /** Ended, or past its last day. */
  ended: z.boolean(),
  mine: z.boolean(),
});
export type AgentView = z.infer<typeof AgentView>;

/** 企业详情: whoever acts for it sees it; all the agents only those who may manage them, others their own part. */
export const getOrganisation = defineEndpoint({
  name: 'account/get-organisation',
  access: 'resident',
  request: z.strictObject({ organisationId: OrganisationId }),
  response: z.object({ organisation: MyOrganisation, agents: z.array(AgentView), verificationOffered: z.boolean() }),
  refusals: [],
});

/** 邀请经办人: a code for one more person, 24 hours, once; says what it will allow. */
export const inviteAgent = defineEndpoint({
  name: 'account/invite-agent',
  access: 'resident',
  request: z.strictObject({
    organisationId: OrganisationId,
    label: AgentLabel,
    power: AgentPower,
    endsOn: z.nullable(LocalDate),
    requestKey: RequestKey,
  }),
  /** Null when a retry asks again: the code is kept only as a hash. */
  response: z.object({ code: z.nullable(OneTimeCode), expiresAt: Instant }),
  refusals: ['power-too-small', 'end-in-the-past', 'too-many-agents', 'organisation-not-verified'],
});

/** 接受授权 */
export const acceptAgentInvitation = defineEndpoint({
  name: 'account/accept-agent-invitation',
  access: 'resident',
  request: z.strictObject({ code: OneTimeCode, requestKey: RequestKey }),
  response: z.object({ organisation: MyOrganisation }),
  refusals: ['code-wrong-or-expired', 'already-yours', 'too-many-tries', 'too-many-organisations'],
});

/** 改授权: another power, another last day. */
export const limitAgent = defineEndpoint({
  name: 'account/limit-agent',
  access: 'resident',
  request: z.strictObject({
    authorisationId: AgentAuthorisationId,
    power: AgentPower,
    endsOn: z.nullable(LocalDate),
    requestKey: RequestKey,
  }),
  response: z.object({ agent: AgentView }),
  refusals: ['power-too-small', 'end-in-the-past', 'last-manager', 'already-ended'],
});

/** 收回授权; one may always give up one's own. */
export const endAgent = defineEndpoint({
  name: 'account/end-agent',
  access: 'resident',
  request: z.strictObject({ authorisationId: AgentAuthorisationId, requestKey: RequestKey }),
  response: z.object({ agent: AgentView }),
  refusals: ['power-too-small', 'last-manager', 'already-ended'],
});

/** 办理记录: what was done for the organisation, by which agent, newest first. */
export const listOrganisationRecords = defineEndpoint({
  name: 'account/list-organisation-records',
  access: 'resident',
  request: z.strictObject({ organisationId: OrganisationId, ...pageRequest }),
  response: z.object({
    items: z.array(
      z.object({ at: Instant, action: z.string(), agentLabel: z.nullable(z.string()), mine: z.boolean() }),
    ),
    ...pageResponse,
  }),
  refusals: [],
});
