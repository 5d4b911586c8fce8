import * as z from 'zod/mini';
import { AgencyId } from '../account/model';
import { defineEndpoint, RequestKey } from '../kernel/endpoint';
import { pageRequest, pageResponse } from '../kernel/page';
import { Instant } from '../kernel/time';
import { Anchor, PolicyId, PolicyReference, ValidityView } from '../policy/model';
import {
  Interpretation,
  InterpretationBlock,
  InterpretationBlockKind,
  InterpretationBlocks,
  InterpretationId,
  InterpretationStatus,
} from './model';

const editors = { staff: ['editor'], scope: 'agency' } as const;
const reviewers = { staff: ['reviewer'], scope: 'agency' } as const;
const both = { staff: ['editor', 'reviewer'], scope: 'agency' } as const;

const Version = z.int().check(z.gte(1));
const Title = z.string().check(z.trim(), z.minLength(2), z.maxLength(60));

/** What a list shows of an interpretation. */
export const InterpretationSummary = z.object({
  interpretationId: InterpretationId,
  title: z.string(),
  policy: PolicyReference,
  /** 解读单位 */
  agencyName: z.string(),
  publishedAt: Instant,
  /** Which forms it uses; a list shows them as small signs. */
  kinds: z.array(InterpretationBlockKind),
  /** 约几分钟看完 */
  readingMinutes: z.int(),
});
export type InterpretationSummary = z.infer<typeof InterpretationSummary>;

/** 解读列表, the latest first. */
export const listInterpretations = defineEndpoint({
  name: 'interpretation/list-interpretations',
  access: 'public',
  request: z.strictObject({ ...pageRequest }),
  response: z.object({
    items: z.array(InterpretationSummary),
    totalCount: z.int(),
    /** 多样化解读率: interpreted documents that have a form other than text, and all interpreted documents. */
    nonTextRate: z.object({ numerator: z.int(), denominator: z.int() }),
    ...pageResponse,
  }),
  refusals: [],
});

/** 一图读懂; by its own id, or by the document it interprets. */
export const getInterpretation = defineEndpoint({
  name: 'interpretation/get-interpretation',
  access: 'public',
  request: z.union([z.strictObject({ interpretationId: InterpretationId }), z.strictObject({ policyId: PolicyId })]),
  response: z.object({
    interpretation: z.object({
      ...InterpretationSummary.shape,
      validity: ValidityView,
      blocks: z.array(InterpretationBlock),
      /** What each clause that a block names is called in the document: 第五条. */
      clauses: z.array(z.object({ anchor: Anchor, label: z.string() })),
      toBeChecked: z.boolean(),
      checkedAt: Instant,
    }),
  }),
  refusals: [],
});

/** Which of these documents have a published interpretation: for marks in lists. */
export const listInterpretedPolicies = defineEndpoint({
  name: 'interpretation/list-interpreted-policies',
  access: 'public',
  request: z.strictObject({ policyIds: z.array(PolicyId).check(z.minLength(1), z.maxLength(50)) }),
  response: z.object({ items: z.array(z.object({ policyId: PolicyId, interpretationId: InterpretationId })) }),
  refusals: [],
});

/** 解读文稿 of the caller's agencies. */
export const listInterpretationDrafts = defineEndpoint({
  name: 'interpretation/list-interpretation-drafts',
  access: both,
  request: z.strictObject({ status: z.optional(InterpretationStatus), ...pageRequest }),
  response: z.object({
    items: z.array(z.object({ ...z.omit(Interpretation, { blocks: true }).shape, policy: PolicyReference })),
    ...pageResponse,
  }),
  refusals: [],
});

export const getInterpretationDraft = defineEndpoint({
  name: 'interpretation/get-interpretation-draft',
  access: both,
  request: z.strictObject({ interpretationId: InterpretationId }),
  response: z.object({
    interpretation: Interpretation,
    policy: PolicyReference,
    /** Every clause that a block may name, in reading order. */
    clauses: z.array(z.object({ anchor: Anchor, label: z.string(), excerpt: z.string() })),
  }),
  refusals: [],
});

/** 新建解读, of a public document; a document has one. */
export const createInterpretation = defineEndpoint({
  name: 'interpretation/create-interpretation',
  access: editors,
  request: z.strictObject({ policyId: PolicyId, agencyId: AgencyId, title: Title, requestKey: RequestKey }),
  response: z.object({ interpretation: Interpretation }),
  refusals: ['already-interpreted'],
});

export const updateInterpretation = defineEndpoint({
  name: 'interpretation/update-interpretation',
  access: editors,
  request: z.strictObject({
    interpretationId: InterpretationId,
    title: Title,
    blocks: InterpretationBlocks,
    version: Version,
    requestKey: RequestKey,
  }),
  response: z.object({ interpretation: Interpretation }),
  /** `clause-missing` carries `anchors`; what is wrong in one block carries its number, `block`, from 1. */
  refusals: ['not-in-this-state', 'changed-meanwhile', 'clause-missing', 'words-not-in-document', 'days-out-of-order'],
});

/** 送审 */
export const submitInterpretation = defineEndpoint({
  name: 'interpretation/submit-interpretation',
  access: editors,
  request: z.strictObject({ interpretationId: InterpretationId, version: Version, requestKey: RequestKey }),
  response: z.object({ interpretation: Interpretation }),
  refusals: ['not-in-this-state', 'changed-meanwhile', 'clause-missing', 'words-not-in-document', 'nothing-in-it'],
});

/** 退回 */
export const sendBackInterpretation = defineEndpoint({
  name: 'interpretation/send-back-interpretation',
  access: reviewers,
  request: z.strictObject({
    interpretationId: InterpretationId,
    reason: z.string().check(z.trim(), z.minLength(2), z.maxLength(300)),
    version: Version,
    requestKey: RequestKey,
  }),
  response: z.object({ interpretation: Interpretation }),
  refusals: ['not-in-this-state', 'own-draft', 'changed-meanwhile'],
});

/** 审核通过并发布 */
export const publishInterpretation = defineEndpoint({
  name: 'interpretation/publish-interpretation',
  access: reviewers,
  request: z.strictObject({ interpretationId: InterpretationId, version: Version, requestKey: RequestKey }),
  response: z.object({ interpretation: Interpretation }),
  refusals: ['not-in-this-state', 'own-draft', 'changed-meanwhile', 'clause-missing', 'words-not-in-document'],
});

/** 撤下来改: back to drafting; the public no longer sees it. */
export const withdrawInterpretation = defineEndpoint({
  name: 'interpretation/withdraw-interpretation',
  access: reviewers,
  request: z.strictObject({
    interpretationId: InterpretationId,
    reason: z.string().check(z.trim(), z.minLength(2), z.maxLength(300)),
    version: Version,
    requestKey: RequestKey,
  }),
  response: z.object({ interpretation: Interpretation }),
  refusals: ['not-in-this-state', 'changed-meanwhile'],
});
