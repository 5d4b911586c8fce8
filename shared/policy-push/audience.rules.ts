import type { AudienceClause, MeasureId } from './model';

/**
 * Whether nobody at all could meet the clauses: a tag that must be there and must not, or a number that must be at least
 * more than it may be at most.
 */
export function doClausesContradict(clauses: readonly AudienceClause[]): boolean {
  return isTagTorn(clauses) || isMeasureTorn(clauses);
}

function isTagTorn(clauses: readonly AudienceClause[]): boolean {
  const barred = new Set(clauses.flatMap(clause => (clause.kind === 'none' ? clause.tags : [])));
  return clauses.some(clause => {
    if (clause.kind === 'any') return clause.tags.every(tag => barred.has(tag));
    return clause.kind === 'all' && clause.tags.some(tag => barred.has(tag));
  });
}

function isMeasureTorn(clauses: readonly AudienceClause[]): boolean {
  const comparisons = clauses.flatMap(clause => (clause.kind === 'compare' ? [clause] : []));
  const measures = new Set<MeasureId>(comparisons.map(({ measure }) => measure));
  return [...measures].some(measure => {
    const own = comparisons.filter(clause => clause.measure === measure);
    const least = Math.max(...own.map(({ operator, value }) => (operator === 'at-least' ? value : -Infinity)));
    const most = Math.min(...own.map(({ operator, value }) => (operator === 'at-most' ? value : Infinity)));
    return least > most;
  });
}
