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
export const ConsentPurpose = z.enum(['keep-favourites']);
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
