import * as z from 'zod/mini';
import { OrganisationId } from '../account/organisation-model';
import { defineEndpoint } from '../kernel/endpoint';
import { pageRequest, pageResponse } from '../kernel/page';
import { Instant, LocalDate } from '../kernel/time';
import { PolicyId } from '../policy/model';
import { AudienceProfile, InboxItemId, InboxReason } from './model';

// Apart from the other contracts of policy-push: the home page and the badge ask these, and download no more.

/** 替企业办: the organisation acted for; left out, the caller speaks for himself. Checked at each call. */
export const actingFor = { organisationId: z.optional(OrganisationId) };

/** 我的情况 / 企业档案 */
export const getProfile = defineEndpoint({
  name: 'policy-push/get-profile',
  access: 'resident',
  request: z.strictObject({ ...actingFor }),
  response: z.object({ profile: AudienceProfile, updatedAt: z.nullable(Instant), matchCount: z.int() }),
  refusals: [],
});

/** 消息列表上的一条 */
export const InboxItemSummary = z.object({
  itemId: InboxItemId,
  reason: InboxReason,
  title: z.string(),
  summary: z.string(),
  policyId: z.nullable(PolicyId),
  deadlineOn: z.nullable(LocalDate),
  fitCount: z.int(),
  unknownCount: z.int(),
  createdAt: Instant,
  readAt: z.nullable(Instant),
});
export type InboxItemSummary = z.infer<typeof InboxItemSummary>;

/** 消息, the latest first. */
export const listInbox = defineEndpoint({
  name: 'policy-push/list-inbox',
  access: 'resident',
  request: z.strictObject({ ...actingFor, ...pageRequest }),
  response: z.object({ items: z.array(InboxItemSummary), unreadCount: z.int(), ...pageResponse }),
  refusals: [],
});
