import * as z from 'zod/mini';

/** 岗位：窗口人员、大厅值班长、答复人、答复审核人、编辑、审核人、管理员、审计员 */
export const StaffRole = z.enum([
  'hall-clerk',
  'hall-manager',
  'replier',
  'reply-reviewer',
  'editor',
  'reviewer',
  'administrator',
  'auditor',
]);
export type StaffRole = z.infer<typeof StaffRole>;

/** 管到哪里：一个大厅、一个部门、全县。 The whole county holds every agency and every hall. */
export const StaffScope = z.enum(['hall', 'agency', 'county']);
export type StaffScope = z.infer<typeof StaffScope>;

/** 在岗人员: anyone signed in to the console, or those who hold one of the roles at this level or for the county. */
export type StaffAccess =
  { readonly staff: 'any' } | { readonly staff: readonly StaffRole[]; readonly scope: StaffScope };

/**
 * Who may call. 居民 means anyone the platform identified; 公开 also serves callers without an identity. Jobs are not
 * endpoints: only a timer of the platform starts them.
 */
export type Access = 'public' | 'resident' | StaffAccess;

export function isStaffAccess(access: Access): access is StaffAccess {
  return typeof access === 'object';
}
