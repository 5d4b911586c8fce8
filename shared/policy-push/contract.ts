import * as z from 'zod/mini';
import { OrganisationId } from '../account/organisation-model';
import { defineEndpoint, RequestKey } from '../kernel/endpoint';
import { Instant, LocalDate } from '../kernel/time';
import { Anchor, PolicyId, PolicyReference, ValidityView } from '../policy/model';
import {
  Audience,
  AudienceClause,
  AudienceKind,
  CLAUSES_MAX,
  ClauseAnswer,
  EnterpriseFacts,
  InboxItemId,
  MuteTarget,
  ResidentFacts,
  SubscriptionTarget,
} from './model';
import { actingFor, InboxItemSummary } from './inbox-contract';

/** 填我的情况: all of it, replacing what was; needs the consent `keep-profile`, which saving gives. */
export const saveResidentProfile = defineEndpoint({
  name: 'policy-push/save-resident-profile',
  access: 'resident',
  request: z.strictObject({ facts: ResidentFacts, requestKey: RequestKey }),
  response: z.object({ matchCount: z.int() }),
  refusals: ['date-impossible', 'town-unknown', 'consent-withdrawn'],
});

/** 填企业档案: needs the power to act for it. */
export const saveEnterpriseProfile = defineEndpoint({
  name: 'policy-push/save-enterprise-profile',
  access: 'resident',
  request: z.strictObject({ organisationId: OrganisationId, facts: EnterpriseFacts, requestKey: RequestKey }),
  response: z.object({ matchCount: z.int() }),
  refusals: ['power-too-small', 'date-impossible', 'town-unknown'],
});

/** 一条条件，和您的情况对得上吗 */
export const ClauseView = z.object({
  text: z.string(),
  /** 第五条 */
  clause: z.nullable(z.string()),
  anchor: Anchor,
  answer: ClauseAnswer,
  /** 您的情况，用话说: 2025年6月毕业; null where it was not said. */
  fact: z.nullable(z.string()),
  /** What “不再推” of this clause would mute. */
  mutes: z.array(MuteTarget),
});
export type ClauseView = z.infer<typeof ClauseView>;

/** 为什么推给我, clause by clause; opening it marks it read. */
export const getInboxItem = defineEndpoint({
  name: 'policy-push/get-inbox-item',
  access: 'resident',
  request: z.strictObject({ itemId: InboxItemId, ...actingFor }),
  response: z.object({
    item: z.object({
      ...InboxItemSummary.shape,
      policy: z.nullable(z.object({ ...PolicyReference.shape, validity: ValidityView })),
      support: z.nullable(z.string()),
      clauses: z.array(ClauseView),
      /** 这几项常一起办 */
      bundle: z.array(
        z.object({
          ...PolicyReference.shape,
          support: z.nullable(z.string()),
          deadlineOn: z.nullable(LocalDate),
          fitCount: z.int(),
          unknownCount: z.int(),
        }),
      ),
      /** Where the item tells of something else: a message, an answer. */
      messageId: z.nullable(z.string()),
      agency: z.nullable(z.object({ name: z.string(), telephone: z.nullable(z.string()) })),
    }),
  }),
  refusals: [],
});

/** 看过了 */
export const markInboxItemRead = defineEndpoint({
  name: 'policy-push/mark-inbox-item-read',
  access: 'resident',
  request: z.strictObject({ itemId: InboxItemId, ...actingFor, requestKey: RequestKey }),
  response: z.object({ readAt: Instant }),
  refusals: [],
});

/** 不适用: from now on nothing comes because of this. */
export const mute = defineEndpoint({
  name: 'policy-push/mute',
  access: 'resident',
  request: z.strictObject({ target: MuteTarget, muted: z.boolean(), ...actingFor, requestKey: RequestKey }),
  response: z.object({ mutes: z.array(MuteTarget) }),
  refusals: ['tag-unknown', 'too-many-mutes'],
});

/** 订阅、退订: obeyed at once. */
export const subscribe = defineEndpoint({
  name: 'policy-push/subscribe',
  access: 'resident',
  request: z.strictObject({
    target: SubscriptionTarget,
    subscribed: z.boolean(),
    ...actingFor,
    requestKey: RequestKey,
  }),
  response: z.object({ subscriptions: z.array(SubscriptionTarget) }),
  refusals: ['target-unknown', 'too-many-subscriptions', 'consent-withdrawn'],
});

/** 我的订阅、不再推的、还能收几条微信通知 */
export const getMySubscriptions = defineEndpoint({
  name: 'policy-push/get-my-subscriptions',
  access: 'resident',
  request: z.strictObject({ ...actingFor }),
  response: z.object({
    subscriptions: z.array(SubscriptionTarget),
    mutes: z.array(z.object({ target: MuteTarget, label: z.string() })),
    sendAllowance: z.int(),
    /** What to ask WeChat's dialog for; empty where the county has no template. */
    templateIds: z.array(z.string()),
  }),
  refusals: [],
});

/** 授权次数: what the person allowed in WeChat's own dialog; one of them is one message. */
export const recordSendAllowance = defineEndpoint({
  name: 'policy-push/record-send-allowance',
  access: 'resident',
  request: z.strictObject({
    templateId: z.string().check(z.minLength(1), z.maxLength(64)),
    accepted: z.boolean(),
    requestKey: RequestKey,
  }),
  response: z.object({ sendAllowance: z.int() }),
  refusals: ['only-in-wechat', 'template-unknown', 'allowance-full'],
});

const editors = { staff: ['editor', 'reviewer'], scope: 'agency' } as const;

/** 适用对象 of a document, for the console, with how many it would reach now. */
export const getAudience = defineEndpoint({
  name: 'policy-push/get-audience',
  access: editors,
  request: z.strictObject({ policyId: PolicyId }),
  response: z.object({
    audience: z.nullable(Audience),
    clauses: z.array(z.object({ anchor: Anchor, label: z.string(), excerpt: z.string() })),
    reach: z.object({ fits: z.int(), unknown: z.int() }),
  }),
  refusals: [],
});

/** 标注适用对象: can be written before the document is published; takes effect with it. */
export const saveAudience = defineEndpoint({
  name: 'policy-push/save-audience',
  access: { staff: ['editor'], scope: 'agency' },
  request: z.strictObject({
    policyId: PolicyId,
    kind: AudienceKind,
    clauses: z.array(AudienceClause).check(z.minLength(1), z.maxLength(CLAUSES_MAX)),
    support: z.string().check(z.trim(), z.minLength(2), z.maxLength(60)),
    deadlineOn: z.nullable(LocalDate),
    bundle: z.array(PolicyId).check(z.maxLength(6)),
    /** 0 where there was none. */
    version: z.int().check(z.gte(0)),
    requestKey: RequestKey,
  }),
  response: z.object({ audience: Audience }),
  /** `tag-unknown` carries `tags`; `clause-missing` `anchors`. */
  refusals: ['tag-unknown', 'clause-missing', 'clauses-contradict', 'changed-meanwhile', 'bundle-unknown'],
});
