import * as z from 'zod/mini';
import { defineEndpoint, RequestKey } from '../kernel/endpoint';
import { pageRequest, pageResponse } from '../kernel/page';
import { LocalDate } from '../kernel/time';
import { Block, DocumentNumber, OutlineEntry, PolicyId, PolicyReference, ValidityView } from '../policy/model';
import { COLUMNS_MAX, ENTRIES_MAX, GazetteIntegrity, GazetteIssue, GazetteIssueId, GazetteStatus } from './model';

const editors = { staff: ['editor'], scope: 'county' } as const;
const reviewers = { staff: ['reviewer'], scope: 'county' } as const;
const both = { staff: ['editor', 'reviewer'], scope: 'county' } as const;

const Version = z.int().check(z.gte(1));
/** `[start, end)` in code units. */
const Highlight = z.tuple([z.int(), z.int()]);

/** 书架上的一期 */
export const IssueSummary = z.object({
  issueId: GazetteIssueId,
  year: z.int(),
  issueNumber: z.int(),
  serialNumber: z.int(),
  publishedOn: LocalDate,
  entryCount: z.int(),
  /** 头题 */
  headline: z.nullable(z.string()),
});
export type IssueSummary = z.infer<typeof IssueSummary>;

/** 公报书架, the latest first. */
export const listGazetteIssues = defineEndpoint({
  name: 'gazette/list-gazette-issues',
  access: 'public',
  request: z.strictObject({ year: z.optional(z.int().check(z.gte(1949), z.lte(2100))), ...pageRequest }),
  response: z.object({
    items: z.array(IssueSummary),
    totalCount: z.int(),
    /** Years that have issues, with how many, the latest first. */
    years: z.array(z.object({ year: z.int(), count: z.int() })),
    ...pageResponse,
  }),
  refusals: [],
});

/** 本期目录, and whether it still is as published: recomputed for this answer. */
export const getGazetteIssue = defineEndpoint({
  name: 'gazette/get-gazette-issue',
  access: 'public',
  request: z.strictObject({ issueId: GazetteIssueId }),
  response: z.object({
    issue: z.object({
      ...IssueSummary.shape,
      columns: z.array(
        z.object({
          title: z.string(),
          entries: z.array(
            z.object({
              /** From 1, through the whole issue. */
              position: z.int(),
              policyId: PolicyId,
              title: z.string(),
              documentNumber: z.nullable(DocumentNumber),
              /** Null where the document is not public any more. */
              validity: z.nullable(ValidityView),
              /** Reads as printed. */
              intact: z.boolean(),
            }),
          ),
        }),
      ),
      integrity: GazetteIntegrity,
      previousIssueId: z.nullable(GazetteIssueId),
      nextIssueId: z.nullable(GazetteIssueId),
    }),
  }),
  refusals: [],
});

/** 阅读一篇, as printed in this issue. One that no longer reads as printed is not shown. */
export const getGazetteEntry = defineEndpoint({
  name: 'gazette/get-gazette-entry',
  access: 'public',
  request: z.strictObject({ issueId: GazetteIssueId, position: z.int().check(z.gte(1), z.lte(ENTRIES_MAX)) }),
  response: z.object({
    entry: z.object({
      position: z.int(),
      entryCount: z.int(),
      column: z.string(),
      policy: PolicyReference,
      issuingAuthority: z.nullable(z.string()),
      coIssuingAuthorities: z.array(z.string()),
      genre: z.nullable(z.string()),
      validity: ValidityView,
      /** A version later than the printed one is in force. */
      newerVersion: z.boolean(),
      blocks: z.array(Block),
      outline: z.array(OutlineEntry),
    }),
  }),
  refusals: ['entry-changed'],
});

/** 只在这一期里找 */
export const searchGazetteIssue = defineEndpoint({
  name: 'gazette/search-gazette-issue',
  access: 'public',
  request: z.strictObject({ issueId: GazetteIssueId, words: z.string().check(z.minLength(1), z.maxLength(40)) }),
  response: z.object({
    items: z.array(
      z.object({
        position: z.int(),
        title: z.string(),
        titleHighlights: z.array(Highlight),
        snippet: z.nullable(z.object({ text: z.string(), highlights: z.array(Highlight) })),
        occurrenceCount: z.int(),
      }),
    ),
  }),
  refusals: [],
});

export const listGazetteDrafts = defineEndpoint({
  name: 'gazette/list-gazette-drafts',
  access: both,
  request: z.strictObject({ status: z.optional(GazetteStatus), ...pageRequest }),
  response: z.object({ items: z.array(z.omit(GazetteIssue, { columns: true })), ...pageResponse }),
  refusals: [],
});

export const getGazetteDraft = defineEndpoint({
  name: 'gazette/get-gazette-draft',
  access: both,
  request: z.strictObject({ issueId: GazetteIssueId }),
  response: z.object({ issue: GazetteIssue }),
  refusals: [],
});

/** 可以刊登的: public documents, the latest first, and where each was printed already. */
export const listPrintablePolicies = defineEndpoint({
  name: 'gazette/list-printable-policies',
  access: both,
  request: z.strictObject({ words: z.optional(z.string().check(z.maxLength(40))), ...pageRequest }),
  response: z.object({
    items: z.array(z.object({ ...PolicyReference.shape, publishedOn: LocalDate, printedIn: z.array(z.string()) })),
    ...pageResponse,
  }),
  refusals: [],
});

/** 新建一期: the next number of the year and the next serial number. */
export const createGazetteIssue = defineEndpoint({
  name: 'gazette/create-gazette-issue',
  access: editors,
  request: z.strictObject({ year: z.int().check(z.gte(2000), z.lte(2100)), requestKey: RequestKey }),
  response: z.object({ issue: GazetteIssue }),
  refusals: ['issue-in-preparation', 'year-out-of-order'],
});

/** 编排: columns and their documents in order; titles and hashes are taken from the library. */
export const updateGazetteIssue = defineEndpoint({
  name: 'gazette/update-gazette-issue',
  access: editors,
  request: z.strictObject({
    issueId: GazetteIssueId,
    columns: z
      .array(
        z.strictObject({
          title: z.string().check(z.trim(), z.minLength(1), z.maxLength(20)),
          policyIds: z.array(PolicyId).check(z.minLength(1), z.maxLength(ENTRIES_MAX)),
        }),
      )
      .check(z.maxLength(COLUMNS_MAX)),
    headlinePolicyId: z.nullable(PolicyId),
    version: Version,
    requestKey: RequestKey,
  }),
  response: z.object({ issue: GazetteIssue }),
  /** `same-document-twice` and `document-not-public` carry `policyIds`. */
  refusals: [
    'not-in-this-state',
    'changed-meanwhile',
    'same-document-twice',
    'same-column-twice',
    'document-not-public',
    'too-many-entries',
    'headline-not-in-issue',
  ],
});

/** 送审 */
export const submitGazetteIssue = defineEndpoint({
  name: 'gazette/submit-gazette-issue',
  access: editors,
  request: z.strictObject({ issueId: GazetteIssueId, version: Version, requestKey: RequestKey }),
  response: z.object({ issue: GazetteIssue }),
  refusals: ['not-in-this-state', 'changed-meanwhile', 'nothing-in-it'],
});

/** 退回 */
export const sendBackGazetteIssue = defineEndpoint({
  name: 'gazette/send-back-gazette-issue',
  access: reviewers,
  request: z.strictObject({
    issueId: GazetteIssueId,
    reason: z.string().check(z.trim(), z.minLength(2), z.maxLength(300)),
    version: Version,
    requestKey: RequestKey,
  }),
  response: z.object({ issue: GazetteIssue }),
  refusals: ['not-in-this-state', 'own-draft', 'changed-meanwhile'],
});

/** 审核通过并出版: hashes are taken, the issue is chained to the one before, and never changes again. */
export const publishGazetteIssue = defineEndpoint({
  name: 'gazette/publish-gazette-issue',
  access: reviewers,
  request: z.strictObject({
    issueId: GazetteIssueId,
    publishedOn: LocalDate,
    version: Version,
    requestKey: RequestKey,
  }),
  response: z.object({ issue: GazetteIssue }),
  refusals: [
    'not-in-this-state',
    'own-draft',
    'changed-meanwhile',
    'document-not-public',
    'earlier-issue-unpublished',
    'day-before-issue-before',
    'day-still-to-come',
  ],
});
