import * as z from 'zod/mini';
import { defineEndpoint } from '../kernel/endpoint';
import { LocalDate } from '../kernel/time';
import { AgentPower, CreditCode, OrganisationId, OrganisationLevel } from './organisation-model';

// Apart from the other contracts of organisations: every page asks for whom one acts, and downloads no more than this.

/** 企业，和您在里面的权限 */
export const MyOrganisation = z.object({
  organisationId: OrganisationId,
  name: z.string(),
  creditCode: CreditCode,
  level: OrganisationLevel,
  power: AgentPower,
  label: z.string(),
  endsOn: z.nullable(LocalDate),
});
export type MyOrganisation = z.infer<typeof MyOrganisation>;

/** 我能代表的企业 */
export const listMyOrganisations = defineEndpoint({
  name: 'account/list-my-organisations',
  access: 'resident',
  request: z.strictObject({}),
  response: z.object({ items: z.array(MyOrganisation) }),
  refusals: [],
});
