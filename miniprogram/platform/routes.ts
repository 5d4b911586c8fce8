/** Every address in the app. Domains link to one another through these, never by importing. */
export const tabPaths = {
  home: '/tabs/home/index',
  policy: '/tabs/policy/index',
  mine: '/tabs/mine/index',
} as const;
export type TabName = keyof typeof tabPaths;

export const notFoundPath = '/tabs/not-found/index';

function withParameters(path: string, parameters: Record<string, string | number | undefined>): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}

export interface SearchParameters {
  words?: string;
  documentNumber?: string;
  subjectCategory?: string;
  issuingAuthority?: string;
  year?: number;
  validity?: string;
  sort?: 'relevance' | 'newest';
}
/** 搜政策 */
export function searchPath(parameters: SearchParameters = {}): string {
  return withParameters('/policy/pages/search/index', { ...parameters });
}

/** 政策原文; with an anchor, opened at that clause. */
export function policyPath(policyId: string, anchor?: string): string {
  return withParameters('/policy/pages/policy-detail/index', { policyId, anchor });
}

/** 我的数据 */
export const myDataPath = '/account/pages/my-data/index';

/** 个人信息保护规则 */
export const privacyPath = '/account/pages/privacy/index';

export interface AgencyParameters {
  words?: string;
  group?: string;
}
/** 找部门 */
export function agenciesPath(parameters: AgencyParameters = {}): string {
  return withParameters('/account/pages/agencies/index', { ...parameters });
}
