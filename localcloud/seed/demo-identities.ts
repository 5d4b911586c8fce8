/** Whom one can be in the demo. They exist on the local CloudBase only; the seed fills their data. */

/** 演示居民: a web identity with a fixed uid, the same after every start. */
export interface DemoResident {
  key: string;
  label: string;
  uid: string;
}

/** 演示工作人员: signs in with a name and a password, as everyone on the staff does. */
export interface DemoStaff {
  loginName: string;
  /** 岗位 */
  post: string;
  /** 工号: what colleagues see instead of a name. */
  displayName: string;
}

export const DEMO_RESIDENTS = [
  { key: 'resident-1', label: '居民甲', uid: 'demo-resident-1' },
  { key: 'resident-2', label: '居民乙', uid: 'demo-resident-2' },
  { key: 'enterprise-agent', label: '企业经办人', uid: 'demo-enterprise-agent' },
] as const satisfies readonly DemoResident[];

export type DemoResidentKey = (typeof DEMO_RESIDENTS)[number]['key'];

/** Of every demo account; a real county gives each person their own. */
export const DEMO_STAFF_PASSWORD = 'yunxi-demo-2026';

export const DEMO_STAFF = [
  { loginName: 'clerk0101', post: '窗口人员', displayName: '窗口0101' },
  { loginName: 'manager0102', post: '大厅值班长', displayName: '值班0102' },
  { loginName: 'replier0231', post: '答复人', displayName: '经办0231' },
  { loginName: 'replyreviewer0232', post: '答复审核人', displayName: '审核0232' },
  { loginName: 'editor0301', post: '编辑', displayName: '编辑0301' },
  { loginName: 'reviewer0302', post: '审核人', displayName: '审核0302' },
  { loginName: 'admin0001', post: '管理员', displayName: '管理0001' },
  { loginName: 'admin0002', post: '管理员', displayName: '管理0002' },
  { loginName: 'auditor0009', post: '审计员', displayName: '审计0009' },
] as const satisfies readonly DemoStaff[];
