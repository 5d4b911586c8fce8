import type { LocalDate } from '../kernel/time';
import type { AudienceProfile, EnterpriseFacts, MeasureId, ResidentFacts, TagId } from './model';

/** A number as far as it is known: a year of birth leaves an age open by one. */
export interface MeasureRange {
  least: number;
  most: number;
}

/** 说过的情况: which tags hold, which questions were answered at all, and what can be compared. */
export interface KnownFacts {
  tags: ReadonlySet<TagId>;
  facets: ReadonlySet<string>;
  measures: ReadonlyMap<MeasureId, MeasureRange>;
}

/** `occupation` of `occupation:graduate`: the question that a tag answers. */
export function facetOf(tag: TagId): string {
  return tag.slice(0, tag.indexOf(':'));
}

export function knownFactsOf(profile: AudienceProfile, today: LocalDate): KnownFacts {
  return { ...tagsOf(profile), measures: measuresOf(profile, today) };
}

export function tagsOf(profile: AudienceProfile): Pick<KnownFacts, 'tags' | 'facets'> {
  const said = Object.entries(answersOf(profile)).filter(([, values]) => values !== undefined);
  return {
    tags: new Set(said.flatMap(([facet, values]) => (values ?? []).map(value => `${facet}:${value}`))),
    facets: new Set(said.map(([facet]) => facet)),
  };
}

/** By facet; undefined where the question was left open, empty where the answer was “none of these”. */
function answersOf(profile: AudienceProfile): Record<string, readonly string[] | undefined> {
  if (profile.kind === 'resident') {
    const { town, occupation, household, plans } = profile.facts;
    return { town: one(town), occupation: one(occupation), household, plan: plans };
  }
  const { town, industry, size, qualifications, plans } = profile.facts;
  const single = { town: one(town), industry: one(industry), size: one(size) };
  return { ...single, qualification: qualifications, 'enterprise-plan': plans };
}

function one(value: string | undefined): readonly string[] | undefined {
  return value === undefined ? undefined : [value];
}

/** Ages and months are counted on the day of asking. */
export function measuresOf(profile: AudienceProfile, today: LocalDate): Map<MeasureId, MeasureRange> {
  const ranges =
    profile.kind === 'resident' ? residentRanges(profile.facts, today) : enterpriseRanges(profile.facts, today);
  return new Map(ranges.flatMap(([measure, range]) => (range ? [[measure, range] as const] : [])));
}

type Ranges = readonly (readonly [MeasureId, MeasureRange | null])[];

function residentRanges({ birthYear, graduatedOn }: ResidentFacts, today: LocalDate): Ranges {
  return [
    ['age', birthYear === undefined ? null : ageRange(birthYear, today)],
    ['months-since-graduation', monthsRange(graduatedOn, today)],
  ];
}

function enterpriseRanges(facts: EnterpriseFacts, today: LocalDate): Ranges {
  return [
    ['months-since-founding', monthsRange(facts.foundedOn, today)],
    ['employee-count', exactly(facts.employeeCount)],
    ['graduate-hire-count', exactly(facts.graduateHireCount)],
    ['annual-revenue-wan', exactly(facts.annualRevenueWan)],
    ['research-share', exactly(facts.researchShare)],
  ];
}

function ageRange(birthYear: number, today: LocalDate): MeasureRange {
  const most = Number(today.slice(0, 4)) - birthYear;
  return { least: Math.max(0, most - 1), most: Math.max(0, most) };
}

function monthsRange(since: LocalDate | undefined, today: LocalDate): MeasureRange | null {
  return since === undefined ? null : exactly(monthsBetween(since, today));
}

/** Whole months gone by. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

function exactly(value: number | undefined): MeasureRange | null {
  return value === undefined ? null : { least: value, most: value };
}
