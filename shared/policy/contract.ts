import * as z from 'zod/mini';
import { defineEndpoint, RequestKey } from '../kernel/endpoint';
import { pageRequest, pageResponse } from '../kernel/page';
import { Instant, LocalDate } from '../kernel/time';
import {
  Anchor,
  AttachmentId,
  Block,
  DisclosureType,
  DocumentNumber,
  OutlineEntry,
  PolicyId,
  PolicyReference,
  ValidityState,
  ValidityView,
} from './model';

export const SEARCH_WORDS_MAX = 60;

/** What a list shows of a document. */
export const PolicySummary = z.object({
  ...PolicyReference.shape,
  /** As lists show it: what is issued instead of the notice that issues it. */
  shortTitle: z.string(),
  issuingAuthority: z.nullable(z.string()),
  genre: z.nullable(z.string()),
  normative: z.boolean(),
  subjectCategory: z.nullable(z.string()),
  datedOn: z.nullable(LocalDate),
  /** The day a list shows and sorts by: 成文日期, else 印发日期. */
  documentOn: z.nullable(LocalDate),
  publishedOn: LocalDate,
  validity: ValidityView,
});
export type PolicySummary = z.infer<typeof PolicySummary>;

/** Character ranges to mark, `[start, end)`, in code units of the text beside them. */
export const Highlights = z.array(z.tuple([z.int(), z.int()]));

export const PolicyHit = z.object({
  ...PolicySummary.shape,
  /** In `shortTitle`. */
  titleHighlights: Highlights,
  /** A sentence that holds the words; null when only the elements were asked for. */
  snippet: z.nullable(z.object({ text: z.string(), highlights: Highlights })),
  /** How many times the words occur in title and body. */
  occurrenceCount: z.int(),
});
export type PolicyHit = z.infer<typeof PolicyHit>;

export const Facet = z.array(z.object({ value: z.string(), count: z.int() }));
export type Facet = z.infer<typeof Facet>;

export const PolicySort = z.enum(['relevance', 'newest']);

/** 按要素、按词查政策 */
export const searchPolicies = defineEndpoint({
  name: 'policy/search-policies',
  access: 'public',
  request: z.strictObject({
    words: z.optional(z.string().check(z.maxLength(SEARCH_WORDS_MAX))),
    /** In any bracket style; part of one will do: `云政办发 2026 12`. */
    documentNumber: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
    issuingAuthority: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
    subjectCategory: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
    /** Of 成文日期, else of 印发日期. */
    year: z.optional(z.int().check(z.gte(1949), z.lte(2100))),
    validity: z.optional(ValidityState),
    sort: z._default(PolicySort, 'relevance'),
    ...pageRequest,
  }),
  response: z.object({
    items: z.array(PolicyHit),
    totalCount: z.int(),
    repealedCount: z.int(),
    /** Counts within the words, each over the other elements chosen. */
    facets: z.object({ validity: Facet, subjectCategory: Facet, issuingAuthority: Facet, year: Facet }),
    /** Nothing held all the words; these hold some of them. */
    relaxed: z.boolean(),
    /** False when the library is larger than what one search looks through. */
    complete: z.boolean(),
    ...pageResponse,
  }),
  refusals: ['document-number-unreadable', 'cursor-expired'],
});

export const AttachmentView = z.object({
  attachmentId: AttachmentId,
  name: z.string(),
  /** Where its text begins in this document, if it is part of it. */
  anchor: z.nullable(Anchor),
  /** Null when no file of it is kept. */
  file: z.nullable(z.object({ extension: z.string(), sizeBytes: z.int() })),
});
export type AttachmentView = z.infer<typeof AttachmentView>;

export const PolicyView = z.object({
  ...PolicySummary.shape,
  version: z.int(),
  coIssuingAuthorities: z.array(z.string()),
  printedOn: z.nullable(LocalDate),
  effectiveOn: z.nullable(LocalDate),
  validityTerm: z.nullable(z.string()),
  interpretingBody: z.nullable(z.string()),
  disclosureType: z.nullable(DisclosureType),
  recipients: z.nullable(z.string()),
  /** 来源 and 原文链接 */
  source: z.nullable(z.string()),
  sourceUrl: z.nullable(z.string()),
  blocks: z.array(Block),
  outline: z.array(OutlineEntry),
  attachments: z.array(AttachmentView),
  cites: z.array(
    z.object({
      title: z.nullable(z.string()),
      documentNumber: z.nullable(DocumentNumber),
      policyId: z.nullable(PolicyId),
    }),
  ),
  /** When this answer was made; the validity above is of this day. */
  checkedAt: Instant,
});
export type PolicyView = z.infer<typeof PolicyView>;

/** 政策原文 */
export const getPolicy = defineEndpoint({
  name: 'policy/get-policy',
  access: 'public',
  request: z.strictObject({ policyId: PolicyId }),
  response: z.object({ policy: PolicyView }),
  refusals: [],
});

/** 打开附件 — a link that works for a few minutes. */
export const getAttachmentLink = defineEndpoint({
  name: 'policy/get-attachment-link',
  access: 'public',
  request: z.strictObject({ policyId: PolicyId, attachmentId: AttachmentId }),
  response: z.object({ url: z.string(), name: z.string(), extension: z.string() }),
  refusals: ['attachment-not-kept'],
});

/** 首页要用的：库里有多少、最近的几件、各主题几件 */
export const getLibraryOverview = defineEndpoint({
  name: 'policy/get-library-overview',
  access: 'public',
  request: z.strictObject({}),
  response: z.object({
    totalCount: z.int(),
    inForceCount: z.int(),
    latest: z.array(PolicySummary),
    subjectCategories: Facet,
    updatedOn: z.nullable(LocalDate),
    checkedAt: Instant,
  }),
  refusals: [],
});

/** 收藏、取消收藏 */
export const favouritePolicy = defineEndpoint({
  name: 'policy/favourite-policy',
  access: 'resident',
  request: z.strictObject({ policyId: PolicyId, favourite: z.boolean(), requestKey: RequestKey }),
  response: z.object({ favourite: z.boolean() }),
  refusals: ['too-many-favourites', 'consent-withdrawn'],
});

/** 我的收藏, newest first; with `policyId`, only that one. */
export const listFavouritePolicies = defineEndpoint({
  name: 'policy/list-favourite-policies',
  access: 'resident',
  request: z.strictObject({ policyId: z.optional(PolicyId), ...pageRequest }),
  response: z.object({
    items: z.array(z.object({ ...PolicySummary.shape, favouritedAt: Instant })),
    ...pageResponse,
  }),
  refusals: [],
});
