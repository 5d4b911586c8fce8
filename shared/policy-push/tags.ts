import { county } from '../county/county';
import type { AudienceKind, EnterpriseFacts, MeasureId, MuteTarget, ResidentFacts, TagId } from './model';

/** 标签 and what people call it; `facet` is the question it answers. */
export interface Tag {
  tag: TagId;
  label: string;
  facet: string;
  kinds: readonly AudienceKind[];
}

type One<T> = NonNullable<T> extends readonly (infer Item)[] ? Item : NonNullable<T>;

const occupations = {
  farmer: '务农',
  employee: '在职',
  'self-employed': '个体经营、灵活就业',
  student: '在校学生',
  graduate: '高校毕业生',
  unemployed: '正在找工作',
  retired: '已退休',
} as const satisfies Record<One<ResidentFacts['occupation']> & string, string>;

const households = {
  elderly: '家里有老人',
  'small-child': '家里有三岁以下的孩子',
  pupil: '家里有上学的孩子',
  disabled: '家里有残疾人',
  'low-income': '低保、低收入家庭',
  veteran: '家里有退役军人',
} as const satisfies Record<One<ResidentFacts['household']>, string>;

const residentPlans = {
  job: '打算找工作',
  business: '打算创业',
  housing: '打算买房、租房、改善住房',
  farming: '打算发展种植、养殖',
  medical: '打算看病、办医保',
  training: '打算学技能',
} as const satisfies Record<One<ResidentFacts['plans']>, string>;

const industries = {
  agriculture: '农业',
  'food-processing': '食品加工',
  manufacturing: '制造业',
  construction: '建筑业',
  trade: '批发零售',
  'catering-lodging': '餐饮住宿',
  logistics: '物流运输',
  software: '软件和信息服务',
  'tourism-culture': '旅游文化',
  other: '其他行业',
} as const satisfies Record<One<EnterpriseFacts['industry']> & string, string>;

const sizes = {
  micro: '微型企业',
  small: '小型企业',
  medium: '中型企业',
  large: '大型企业',
} as const satisfies Record<One<EnterpriseFacts['size']> & string, string>;

const qualifications = {
  'high-tech': '高新技术企业',
  specialised: '专精特新企业',
  'agricultural-leader': '农业产业化龙头企业',
  cooperative: '农民合作社',
  export: '有进出口资格',
} as const satisfies Record<One<EnterpriseFacts['qualifications']>, string>;

const enterprisePlans = {
  'new-line': '打算新上生产线',
  hire: '打算招人',
  borrow: '打算贷款',
  research: '打算搞研发',
  export: '打算出口',
  relocate: '打算搬迁、扩建',
} as const satisfies Record<One<EnterpriseFacts['plans']>, string>;

const towns = Object.fromEntries(county.divisions.map(({ name }) => [name, name]));

/** 住在、开在哪个乡镇: the county's own. */
export const townNames: readonly string[] = county.divisions.map(({ name }) => name);

interface Facet {
  facet: string;
  label: string;
  kinds: readonly AudienceKind[];
  labels: Readonly<Record<string, string>>;
}

/** 每一问和它的答案 */
export const facets: readonly Facet[] = [
  { facet: 'occupation', label: '身份', kinds: ['resident'], labels: occupations },
  { facet: 'household', label: '家里的情况', kinds: ['resident'], labels: households },
  { facet: 'plan', label: '近期打算', kinds: ['resident'], labels: residentPlans },
  { facet: 'town', label: '乡镇', kinds: ['resident', 'enterprise'], labels: towns },
  { facet: 'industry', label: '行业', kinds: ['enterprise'], labels: industries },
  { facet: 'size', label: '企业划型', kinds: ['enterprise'], labels: sizes },
  { facet: 'qualification', label: '资质', kinds: ['enterprise'], labels: qualifications },
  { facet: 'enterprise-plan', label: '近期打算', kinds: ['enterprise'], labels: enterprisePlans },
];

/** The whole vocabulary; what is not in it can be in no audience. */
export const tags: readonly Tag[] = facets.flatMap(({ facet, kinds, labels }) =>
  Object.entries(labels).map(([value, label]) => ({ tag: `${facet}:${value}`, label, facet, kinds })),
);

const tagsById = new Map(tags.map(tag => [tag.tag, tag]));

export function isTagOf(tag: TagId, kind: AudienceKind): boolean {
  return tagsById.get(tag)?.kinds.includes(kind) ?? false;
}

/** A tag that has left the vocabulary is shown by its value. */
export function tagLabel(tag: TagId): string {
  return tagsById.get(tag)?.label ?? tag.slice(tag.indexOf(':') + 1);
}

/** 数值 that can be compared, with the unit they are said in. */
export const measures = {
  age: { label: '年龄', unit: '岁', kinds: ['resident'] },
  'months-since-graduation': { label: '毕业了多久', unit: '个月', kinds: ['resident'] },
  'months-since-founding': { label: '成立了多久', unit: '个月', kinds: ['enterprise'] },
  'employee-count': { label: '职工人数', unit: '人', kinds: ['enterprise'] },
  'graduate-hire-count': { label: '新招的毕业生', unit: '人', kinds: ['enterprise'] },
  'annual-revenue-wan': { label: '年营业收入', unit: '万元', kinds: ['enterprise'] },
  'research-share': { label: '研发投入占比', unit: '%', kinds: ['enterprise'] },
} as const satisfies Record<MeasureId, { label: string; unit: string; kinds: readonly AudienceKind[] }>;

export function isMeasureOf(measure: MeasureId, kind: AudienceKind): boolean {
  const { kinds }: { kinds: readonly AudienceKind[] } = measures[measure];
  return kinds.includes(kind);
}

/** What “不再推” is called in the list of what was muted. */
export function muteLabel(target: MuteTarget): string {
  switch (target.kind) {
    case 'tag':
      return tagLabel(target.tag);
    case 'measure':
      return measures[target.measure].label;
    case 'subject-category':
      return target.subjectCategory;
  }
}
