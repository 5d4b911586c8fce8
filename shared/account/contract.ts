import * as z from 'zod/mini';
import { defineEndpoint, RequestKey } from '../kernel/endpoint';
import { pageRequest, pageResponse } from '../kernel/page';
import { Instant } from '../kernel/time';
import {
  AgencyFacts,
  AgencyId,
  ConsentPurpose,
  DivisionCode,
  DivisionId,
  DivisionKind,
  HallFacts,
  HallId,
  IdentityProvider,
  PersonalData,
  PersonId,
} from './model';

/** 我是谁：how this person is known to us, and since when. */
export const getMe = defineEndpoint({
  name: 'account/get-me',
  access: 'resident',
  request: z.strictObject({}),
  response: z.object({ personId: PersonId, provider: IdentityProvider, anonymous: z.boolean(), knownSince: Instant }),
  refusals: [],
});

/** The rules of one kind of data, by the collection that holds it. */
const DataRule = z.object({ name: z.string(), ...PersonalData.shape });

/** 个人信息保护规则, 《个人信息保护法》第十七条: public, so that they can be read before anything is kept. */
export const getDataRules = defineEndpoint({
  name: 'account/get-data-rules',
  access: 'public',
  request: z.strictObject({}),
  response: z.object({ rules: z.array(DataRule) }),
  refusals: [],
});

/** 同意: the person's decision on one purpose; `decidedAt` is null where they were never asked. */
export const ConsentView = z.object({
  purpose: ConsentPurpose,
  granted: z.boolean(),
  decidedAt: z.nullable(Instant),
});
export type ConsentView = z.infer<typeof ConsentView>;

/** 我的同意 */
export const listConsents = defineEndpoint({
  name: 'account/list-consents',
  access: 'resident',
  request: z.strictObject({}),
  response: z.object({ items: z.array(ConsentView) }),
  refusals: [],
});

/** 同意、撤回同意, 《个人信息保护法》第十五条: taking it back erases what was kept because of it. */
export const saveConsent = defineEndpoint({
  name: 'account/save-consent',
  access: 'resident',
  request: z.strictObject({ purpose: ConsentPurpose, granted: z.boolean(), requestKey: RequestKey }),
  response: ConsentView,
  refusals: [],
});

/** 我的数据: how much is held of each kind. */
export const getMyDataOverview = defineEndpoint({
  name: 'account/get-my-data-overview',
  access: 'resident',
  request: z.strictObject({}),
  response: z.object({ kinds: z.array(z.object({ ...DataRule.shape, count: z.int() })) }),
  refusals: [],
});

/** 导出我的数据, 《个人信息保护法》第四十五条: all that is held under the caller, by collection. */
export const exportMyData = defineEndpoint({
  name: 'account/export-my-data',
  access: 'resident',
  request: z.strictObject({}),
  response: z.object({
    personId: PersonId,
    exportedAt: Instant,
    collections: z.array(
      z.object({ name: z.string(), what: z.string(), records: z.array(z.record(z.string(), z.json())) }),
    ),
  }),
  refusals: [],
});

/**
 * 删除我的数据, 《个人信息保护法》第四十七条: says what went, and what stays and why. Afterwards whoever signs in the same
 * way is a new person to us.
 */
export const deleteMyData = defineEndpoint({
  name: 'account/delete-my-data',
  access: 'resident',
  request: z.strictObject({ requestKey: RequestKey }),
  response: z.object({
    erased: z.array(z.object({ name: z.string(), what: z.string() })),
    kept: z.array(z.object({ name: z.string(), what: z.string(), why: z.string() })),
  }),
  refusals: [],
});

export const AGENCY_WORDS_MAX = 40;

/** 县直部门、乡镇街道 */
export const AgencyGroup = z.enum(['county-departments', 'towns']);
export type AgencyGroup = z.infer<typeof AgencyGroup>;

export const AgencyView = z.object({
  agencyId: AgencyId,
  ...AgencyFacts.shape,
  divisionId: z.nullable(DivisionId),
});
export type AgencyView = z.infer<typeof AgencyView>;

/** 找部门: those whose name or responsibilities hold every word, names first. */
export const listAgencies = defineEndpoint({
  name: 'account/list-agencies',
  access: 'public',
  request: z.strictObject({
    words: z.optional(z.string().check(z.maxLength(AGENCY_WORDS_MAX))),
    group: z.optional(AgencyGroup),
    /** Those of this very division, not of the ones below it. */
    divisionId: z.optional(DivisionId),
    ...pageRequest,
  }),
  response: z.object({ items: z.array(AgencyView), totalCount: z.int(), ...pageResponse }),
  refusals: [],
});

/** 行政区划: the divisions right below one; without one, the county. */
export const listDivisions = defineEndpoint({
  name: 'account/list-divisions',
  access: 'public',
  request: z.strictObject({ parentId: z.optional(DivisionId), ...pageRequest }),
  response: z.object({
    items: z.array(
      z.object({
        divisionId: DivisionId,
        code: z.nullable(DivisionCode),
        name: z.string(),
        kind: DivisionKind,
        parentId: z.nullable(DivisionId),
      }),
    ),
    ...pageResponse,
  }),
  refusals: [],
});

export const HallView = z.object({
  hallId: HallId,
  ...HallFacts.shape,
  divisionId: z.nullable(DivisionId),
});
export type HallView = z.infer<typeof HallView>;

/** 政务服务中心、便民服务中心, in the county's own order. */
export const listHalls = defineEndpoint({
  name: 'account/list-halls',
  access: 'public',
  request: z.strictObject({
    /** Those of this very division, not of the ones below it. */
    divisionId: z.optional(DivisionId),
    ...pageRequest,
  }),
  response: z.object({ items: z.array(HallView), ...pageResponse }),
  refusals: [],
});
