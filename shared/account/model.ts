import * as z from 'zod/mini';

/** Our own name for a person, whatever they sign in with. */
export const PersonId = z
  .string()
  .check(z.regex(/^ps_[a-z0-9]{20}$/))
  .brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

/** 身份来源: a WeChat OPENID, or an account of the browser door (a visitor when signed in anonymously). */
export const IdentityProvider = z.enum(['wechat', 'web']);
export type IdentityProvider = z.infer<typeof IdentityProvider>;

/**
 * 同意事项: what is done only because the person agreed, 《个人信息保护法》第十三条第一款第一项. Only what exists;
 * reading needs none.
 */
export const ConsentPurpose = z.enum(['keep-favourites', 'keep-identity', 'keep-profile']);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

/**
 * 个人信息的处理规则 of one collection, as 《个人信息保护法》第十七条第一款第二项 wants them told. Written once, beside
 * the collection's declaration; the page of rules, the export and the deletion read it from there.
 */
export const PersonalData = z.object({
  /** 个人信息的种类, as a person would call them */
  what: z.string(),
  /** 处理目的 */
  purpose: z.string(),
  /** 处理方式 */
  manner: z.string(),
  /** 处理范围: every field that is kept, in words */
  scope: z.string(),
  /** 依据 */
  basis: z.string(),
  /** 保存期限，第十九条：为实现处理目的所必要的最短时间 */
  retention: z.string(),
  /** 删除后还留着什么、为什么，第四十七条第二款; null when nothing stays. */
  keptAfterDeletion: z.nullable(z.string()),
});
export type PersonalData = z.infer<typeof PersonalData>;

/** Our own name for a division; its statistical code may change or be missing. */
export const DivisionId = z
  .string()
  .check(z.regex(/^dv_[a-z0-9]{20}$/))
  .brand<'DivisionId'>();
export type DivisionId = z.infer<typeof DivisionId>;

/** 县、镇、乡、街道、村、社区 */
export const DivisionKind = z.enum(['county', 'town', 'township', 'subdistrict', 'village', 'community']);
export type DivisionKind = z.infer<typeof DivisionKind>;

/** 统计用区划代码, twelve digits. */
export const DivisionCode = z
  .string()
  .check(z.regex(/^\d{12}$/))
  .brand<'DivisionCode'>();
export type DivisionCode = z.infer<typeof DivisionCode>;

export const AgencyId = z
  .string()
  .check(z.regex(/^ag_[a-z0-9]{20}$/))
  .brand<'AgencyId'>();
export type AgencyId = z.infer<typeof AgencyId>;

/** 政府、部门、镇、乡、街道、其他 */
export const AgencyKind = z.enum(['government', 'department', 'town', 'township', 'subdistrict', 'other']);
export type AgencyKind = z.infer<typeof AgencyKind>;

/** 电话, with what it is for: 办公室 */
export const Telephone = z.object({ label: z.string(), number: z.string() });
export type Telephone = z.infer<typeof Telephone>;

/** 部门、乡镇 — what people look up before they call or go there. */
export const AgencyFacts = z.object({
  name: z.string(),
  shortName: z.string(),
  /** 机关代字 */
  code: z.nullable(z.string()),
  kind: AgencyKind,
  /** Empty where not known. */
  address: z.string(),
  telephones: z.array(Telephone),
  /** 办公时间, in words; empty where not known. */
  officeHours: z.string(),
  /** 负责事项: 负责什么 */
  responsibilities: z.array(z.string()),
});
export type AgencyFacts = z.infer<typeof AgencyFacts>;

/** 政务服务中心、便民服务中心 */
export const HallId = z
  .string()
  .check(z.regex(/^hl_[a-z0-9]{20}$/))
  .brand<'HallId'>();
export type HallId = z.infer<typeof HallId>;

/** 窗口 */
export const CounterId = z
  .string()
  .check(z.regex(/^ct_[a-z0-9]{20}$/))
  .brand<'CounterId'>();
export type CounterId = z.infer<typeof CounterId>;

/** 政务服务中心 of the county, 便民服务中心 of a town */
export const HallKind = z.enum(['county-center', 'town-center']);
export type HallKind = z.infer<typeof HallKind>;

/** 窗口: `number` is what stands above it, such as 3 or A12; `name` what it does. */
export const Counter = z.object({ counterId: CounterId, number: z.string(), name: z.string() });
export type Counter = z.infer<typeof Counter>;

/** 政务服务中心、便民服务中心 — where people go to have something done. */
export const HallFacts = z.object({
  name: z.string(),
  kind: HallKind,
  address: z.string(),
  telephones: z.array(Telephone),
  /** 办公时间, in words; empty where not known. */
  officeHours: z.string(),
  counters: z.array(Counter),
});
export type HallFacts = z.infer<typeof HallFacts>;
