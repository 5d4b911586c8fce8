import { squeeze } from './characters';
import { lineNumber } from './numbering';
import type { Unit } from './paragraphs';
import { attachmentMark, isAnnotation, isImprint } from './structure';

const PLACES_MAX = 6;
const LINE_LENGTH_MAX = 100;
const CLAUSE_LENGTH_MAX = 60;
/** 关于…的通知 in a sentence, with the body before it where that begins the sentence. */
const NAMED_INSIDE =
  /(?:^|[。，：；\s])([^。，：；\s《》]{0,40}关于[^。，：；]{4,100}?的(?:紧急)?(?:通知|决定|意见|公告|通告|通报|批复|复函|函|请示|报告|公示))(?=[。，：；\s]|$)/u;

/** 现将…情况报告如下 */
const REPORTED = /现(?:将|就)([^。，；]{6,50}?)(报告|通报|公告|通告|公示)如下/u;
const BASIS = /^(?:根据|按照|依据|经)/u;

export type FoundTitle = { title: string; lineCount: 0 | 1 };

/**
 * The best title of a text that has no line that looks like one: its first line where that is short, what it calls
 * itself, the beginning of its first sentence. A person is asked to check it.
 */
export function uncertainTitle(units: readonly Unit[], start: number): FoundTitle | null {
  const lines = units
    .slice(start, start + PLACES_MAX)
    .flatMap(unit => (unit.kind === 'paragraph' ? [unit.text.trim()] : []));
  const first = units[start]?.kind === 'paragraph' ? (lines[0] ?? '') : '';
  if (isShortLine(first)) return { title: squeeze(first), lineCount: 1 };
  for (const line of lines) {
    const named = NAMED_INSIDE.exec(line);
    if (named) return { title: squeeze(named[1] ?? ''), lineCount: 0 };
  }
  for (const line of lines) {
    const reported = REPORTED.exec(line);
    if (reported && !/有关|以下|相关/u.test(reported[1] ?? ''))
      return { title: squeeze(`${reported[1] ?? ''}${reported[2] ?? ''}`), lineCount: 0 };
  }
  const words = lines.find(line => /\p{Script=Han}{4}/u.test(line) && !/[:：]$/u.test(line) && !isAnnotation(line));
  const clauses = squeeze(words ?? lines[0] ?? '').split(/[。，；：！？,;:!?]/u);
  const clause = clauses.find(one => !BASIS.test(one)) ?? clauses[0] ?? '';
  const bare = clause === '' ? '' : (lineNumber(clause)?.rest ?? clause);
  return bare === '' ? null : { title: [...bare].slice(0, CLAUSE_LENGTH_MAX).join(''), lineCount: 0 };
}

function isShortLine(text: string): boolean {
  if (text.length < 4 || text.length > LINE_LENGTH_MAX || /[。；;：:，,、]$/u.test(text) || /。/u.test(text))
    return false;
  return lineNumber(text) === null && attachmentMark(text) === null && !isAnnotation(text) && !isImprint(text);
}
