import * as z from 'zod/mini';
import { AgencyId } from '../account/model';
import { defineEndpoint, RequestKey } from '../kernel/endpoint';
import { pageRequest, pageResponse } from '../kernel/page';
import { LocalDate } from '../kernel/time';
import { PolicyId } from './model';
import {
  BlockCorrection,
  DraftElements,
  PolicyDraft,
  PolicyDraftId,
  PolicyDraftSummary,
  ReviewStatus,
} from './publishing-model';

const editors = { staff: ['editor'], scope: 'agency' } as const;
const reviewers = { staff: ['reviewer'], scope: 'agency' } as const;
const both = { staff: ['editor', 'reviewer'], scope: 'agency' } as const;

const Version = z.int().check(z.gte(1));
export const DRAFT_TEXT_MAX = 200_000;

/** 文稿列表 of the caller's agencies, the latest change first. */
export const listPolicyDrafts = defineEndpoint({
  name: 'policy/list-policy-drafts',
  access: both,
  request: z.strictObject({ status: z.optional(ReviewStatus), ...pageRequest }),
  response: z.object({ items: z.array(PolicyDraftSummary), ...pageResponse }),
  refusals: [],
});

export const getPolicyDraft = defineEndpoint({
  name: 'policy/get-policy-draft',
  access: both,
  request: z.strictObject({ draftId: PolicyDraftId }),
  response: z.object({ draft: PolicyDraft }),
  refusals: [],
});

/** 新建文稿 from pasted or imported text, parsed as an import is. */
export const createPolicyDraft = defineEndpoint({
  name: 'policy/create-policy-draft',
  access: editors,
  request: z.strictObject({
    agencyId: AgencyId,
    format: z.enum(['text', 'markdown', 'html']),
    text: z.string().check(z.minLength(1), z.maxLength(DRAFT_TEXT_MAX)),
    requestKey: RequestKey,
  }),
  response: z.object({ draft: PolicyDraft }),
  refusals: ['text-without-words'],
});

/** 修改已有的文件: a draft with everything the document says now; publishing it makes a new version. */
export const editPolicy = defineEndpoint({
  name: 'policy/edit-policy',
  access: editors,
  request: z.strictObject({ policyId: PolicyId, agencyId: AgencyId, requestKey: RequestKey }),
  response: z.object({ draft: PolicyDraft }),
  /** Carries the `draftId` where the caller may see that draft. */
  refusals: ['already-being-edited'],
});

export const updatePolicyDraft = defineEndpoint({
  name: 'policy/update-policy-draft',
  access: editors,
  request: z.strictObject({
    draftId: PolicyDraftId,
    elements: DraftElements,
    corrections: z.array(BlockCorrection).check(z.maxLength(200)),
    version: Version,
    requestKey: RequestKey,
  }),
  response: z.object({ draft: PolicyDraft }),
  /** `dates-contradict` carries two `days`, of which the second comes too early. */
  refusals: ['not-in-this-state', 'changed-meanwhile', 'block-missing', 'table-uneven', 'dates-contradict'],
});

/** 送审 */
export const submitPolicyDraft = defineEndpoint({
  name: 'policy/submit-policy-draft',
  access: editors,
  request: z.strictObject({ draftId: PolicyDraftId, version: Version, requestKey: RequestKey }),
  response: z.object({ draft: PolicyDraftSummary }),
  /** `elements-missing` carries `elements`, `dates-contradict` two `days`. */
  refusals: ['not-in-this-state', 'changed-meanwhile', 'elements-missing', 'dates-contradict'],
});

/** 退回, with the reason. */
export const sendBackPolicyDraft = defineEndpoint({
  name: 'policy/send-back-policy-draft',
  access: reviewers,
  request: z.strictObject({
    draftId: PolicyDraftId,
    reason: z.string().check(z.trim(), z.minLength(2), z.maxLength(300)),
    version: Version,
    requestKey: RequestKey,
  }),
  response: z.object({ draft: PolicyDraftSummary }),
  refusals: ['not-in-this-state', 'own-draft', 'changed-meanwhile'],
});

/** 审核通过并发布: the document can be found from that moment, and others are told. */
export const publishPolicyDraft = defineEndpoint({
  name: 'policy/publish-policy-draft',
  access: reviewers,
  request: z.strictObject({ draftId: PolicyDraftId, version: Version, requestKey: RequestKey }),
  response: z.object({ draft: PolicyDraftSummary, policyId: PolicyId, policyVersion: z.int() }),
  /** `same-document`: another document carries this number and title already. */
  refusals: ['not-in-this-state', 'own-draft', 'changed-meanwhile', 'same-document'],
});

/** 登记废止: says that one public document is repealed by another from a day on. */
export const markPolicyRepealed = defineEndpoint({
  name: 'policy/mark-policy-repealed',
  access: reviewers,
  request: z.strictObject({
    policyId: PolicyId,
    byPolicyId: PolicyId,
    repealedOn: LocalDate,
    requestKey: RequestKey,
  }),
  response: z.object({ policyId: PolicyId, repealedOn: LocalDate }),
  /** A document repeals neither itself nor one dated later than itself, nor one that repeals it. */
  refusals: [
    'repeals-itself',
    'repeals-a-later-one',
    'repeals-in-a-circle',
    'already-repealed',
    'repealed-before-dated',
  ],
});
