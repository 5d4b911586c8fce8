import { squeeze } from './characters';
import type { Unit } from './paragraphs';

/** Without a printed 目录: its lines are headings that the text itself repeats. */
export function withoutContentsPage(units: readonly Unit[]): Unit[] {
  const start = units.findIndex(unit => unit.kind === 'paragraph' && squeeze(unit.text) === '目录');
  if (start < 0) return [...units];
  const counts = new Map<string, number>();
  for (const unit of units)
    if (unit.kind === 'paragraph') counts.set(entryText(unit), (counts.get(entryText(unit)) ?? 0) + 1);
  const seen = new Set<string>();
  let end = start + 1;
  for (let unit = units[end]; unit?.kind === 'paragraph'; unit = units[end]) {
    const text = entryText(unit);
    if (seen.has(text) || (counts.get(text) ?? 0) < 2) break;
    seen.add(text);
    end += 1;
  }
  return seen.size === 0 ? [...units] : [...units.slice(0, start), ...units.slice(end)];
}

/** An entry without its dots and page number. */
function entryText(unit: Unit): string {
  return unit.kind === 'paragraph' ? squeeze(unit.text).replace(/[.…·．]{2,}-?\d{0,4}-?$/u, '') : '';
}
