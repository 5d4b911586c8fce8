import type { LocalDate } from '../kernel/time';
import { facetOf, tagsOf } from './facts.rules';
import type { AudienceClause, AudienceProfile, MeasureId } from './model';
import { facets, tagLabel } from './tags';

/** 您的情况，用话说 — what of it a clause asks about; null where nothing was said. */
export function factText(clause: AudienceClause, profile: AudienceProfile): string | null {
  if (clause.kind === 'compare') return measureText(clause.measure, profile);
  const said = [...new Set(clause.tags.map(facetOf))].flatMap(facet => facetText(facet, profile) ?? []);
  return said.length === 0 ? null : said.join('；');
}

function facetText(facet: string, profile: AudienceProfile): string | null {
  const known = tagsOf(profile);
  if (!known.facets.has(facet)) return null;
  const own = [...known.tags].filter(tag => facetOf(tag) === facet).map(tagLabel);
  if (own.length > 0) return own.join('、');
  return `${facets.find(one => one.facet === facet)?.label ?? ''}：都没有`;
}

function measureText(measure: MeasureId, { kind, facts }: AudienceProfile): string | null {
  return (kind === 'resident' ? residentTexts(facts) : enterpriseTexts(facts))[measure] ?? null;
}

type Texts = Partial<Record<MeasureId, string | null>>;
type Facts<Kind> = Extract<AudienceProfile, { kind: Kind }>['facts'];

function residentTexts({ birthYear, graduatedOn }: Facts<'resident'>): Texts {
  return {
    age: said(birthYear, year => `${year}年出生`),
    'months-since-graduation': said(graduatedOn, day => `${yearAndMonth(day)}毕业`),
  };
}

function enterpriseTexts(facts: Facts<'enterprise'>): Texts {
  return {
    'months-since-founding': said(facts.foundedOn, day => `${yearAndMonth(day)}成立`),
    'employee-count': said(facts.employeeCount, count => `职工${count}人`),
    'graduate-hire-count': said(facts.graduateHireCount, count => `新招毕业生${count}人`),
    'annual-revenue-wan': said(facts.annualRevenueWan, amount => `年营业收入${amount}万元`),
    'research-share': said(facts.researchShare, share => `研发投入占${share}%`),
  };
}

function said<T>(value: T | undefined, text: (value: T) => string): string | null {
  return value === undefined ? null : text(value);
}

function yearAndMonth(day: LocalDate): string {
  const [year, month] = day.split('-').map(Number);
  return `${year}年${month}月`;
}
