import type { LocalDate } from '../kernel/time';
import { facetOf, type KnownFacts } from './facts.rules';
import type { AudienceClause, ClauseAnswer, MuteTarget } from './model';

export interface Match {
  /** No clause fails; those not answered are to be checked. */
  matched: boolean;
  /** One for each clause. */
  answers: ClauseAnswer[];
  fitCount: number;
  unknownCount: number;
}

/** 对得上吗: clause by clause. What was muted counts as if the clause did not ask for it. */
export function matchOf(
  clauses: readonly AudienceClause[],
  known: KnownFacts,
  mutes: readonly MuteTarget[] = [],
): Match {
  const answers = clauses.map(clause => {
    const left = withoutMuted(clause, mutes);
    return left === null ? 'fails' : clauseAnswer(left, known);
  });
  return {
    matched: !answers.includes('fails'),
    answers,
    fitCount: answers.filter(answer => answer === 'fits').length,
    unknownCount: answers.filter(answer => answer === 'unknown').length,
  };
}

/** 符合、不符合、待核实: an unsaid fact is never a no. */
export function clauseAnswer(clause: AudienceClause, known: KnownFacts): ClauseAnswer {
  switch (clause.kind) {
    case 'any':
      if (clause.tags.some(tag => known.tags.has(tag))) return 'fits';
      return allSaid(clause.tags, known) ? 'fails' : 'unknown';
    case 'all':
      if (clause.tags.some(tag => isDenied(tag, known))) return 'fails';
      return allSaid(clause.tags, known) ? 'fits' : 'unknown';
    case 'none':
      if (clause.tags.some(tag => known.tags.has(tag))) return 'fails';
      return allSaid(clause.tags, known) ? 'fits' : 'unknown';
    case 'compare':
      return comparison(clause, known);
  }
}

function allSaid(tags: readonly string[], { facets }: KnownFacts): boolean {
  return tags.every(tag => facets.has(facetOf(tag)));
}

function isDenied(tag: string, { tags, facets }: KnownFacts): boolean {
  return facets.has(facetOf(tag)) && !tags.has(tag);
}

function comparison(
  { measure, operator, value }: Extract<AudienceClause, { kind: 'compare' }>,
  { measures }: KnownFacts,
): ClauseAnswer {
  const range = measures.get(measure);
  if (!range) return 'unknown';
  const holds = (said: number): boolean => (operator === 'at-least' ? said >= value : said <= value);
  const [least, most] = [holds(range.least), holds(range.most)];
  if (least && most) return 'fits';
  return least || most ? 'unknown' : 'fails';
}

/**
 * The clause without what was muted; null where nothing of it is left. A `none` clause is no reason to be sent
 * anything, so muting does not change it.
 */
export function withoutMuted(clause: AudienceClause, mutes: readonly MuteTarget[]): AudienceClause | null {
  const isTagMuted = (tag: string): boolean => mutes.some(mute => mute.kind === 'tag' && mute.tag === tag);
  switch (clause.kind) {
    case 'any': {
      const tags = clause.tags.filter(tag => !isTagMuted(tag));
      return tags.length === 0 ? null : { ...clause, tags };
    }
    case 'all':
      return clause.tags.some(isTagMuted) ? null : clause;
    case 'none':
      return clause;
    case 'compare':
      return mutes.some(mute => mute.kind === 'measure' && mute.measure === clause.measure) ? null : clause;
  }
}

/** 主题 by its class: 劳动、人事、监察 of 劳动、人事、监察/劳动就业. */
export function topicOf(subjectCategory: string | null): string | null {
  return subjectCategory === null ? null : (subjectCategory.split('/')[0] ?? null);
}

export function isTopicMuted(topic: string | null, mutes: readonly MuteTarget[]): boolean {
  return mutes.some(mute => mute.kind === 'subject-category' && mute.subjectCategory === topic);
}

/** What “不再推” of this clause mutes: what the person has of it, or all of it while that is not said. */
export function mutesOf(clause: AudienceClause, known: KnownFacts, topic: string | null): MuteTarget[] {
  if (clause.kind === 'compare') return [{ kind: 'measure', measure: clause.measure }];
  if (clause.kind === 'none') return topic === null ? [] : [{ kind: 'subject-category', subjectCategory: topic }];
  const held = clause.tags.filter(tag => known.tags.has(tag));
  return (held.length > 0 ? held : clause.tags).map(tag => ({ kind: 'tag', tag }));
}

interface Ranked {
  fitCount: number;
  deadlineOn: LocalDate | null;
}

/** More that fits first, then what ends sooner; what has no end last. */
export function compareMatches(a: Ranked, b: Ranked): number {
  return b.fitCount - a.fitCount || (a.deadlineOn ?? '9').localeCompare(b.deadlineOn ?? '9');
}
