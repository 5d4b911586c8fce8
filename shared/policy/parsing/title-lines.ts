import { findDocumentNumbers } from '../document-number.rules';
import type { DocumentNumber } from '../model';
import { squeeze } from './characters';
import type { Unit } from './paragraphs';
import { endsLikeTitle, organisations } from './structure';

const REPEAT_LINES_MAX = 6;
const REPEAT_LENGTH_MAX = 160;
const REPEAT_PREFIX_MAX = 40;
const PAGE_TITLE_LENGTH_MAX = 300;

/**
 * A page prints its title and the paper below it prints it again, perhaps broken into lines or with the issuing body
 * before it: how many lines from `start` do, and the title as the paper has it.
 */
export function repeatedTitle(
  units: readonly Unit[],
  start: number,
  title: string,
): { count: number; title: string } | null {
  if (title.length <= 8) return null;
  let text = '';
  for (let count = 1; count <= REPEAT_LINES_MAX; count += 1) {
    const unit = units[start + count - 1];
    if (unit?.kind !== 'paragraph') return null;
    text += squeeze(unit.text);
    if (text.length > REPEAT_LENGTH_MAX) return null;
    if (text.endsWith(title) && text.length - title.length <= REPEAT_PREFIX_MAX && !/[。：:]/u.test(text))
      return { count, title: text };
    if (title.endsWith(text) && text.length > 8) return { count, title };
  }
  return null;
}

/** `<title>` of a page, without the name of the site: the part that reads like the title of a document. */
export function titleOfPage(text: string): string | null {
  const parts = text
    .slice(0, PAGE_TITLE_LENGTH_MAX)
    .split(/[_|｜]|\s[-–—]+\s|\s{2,}/u)
    .map(squeeze);
  return parts.find(part => part.length >= 8 && endsLikeTitle(part)) ?? null;
}

/** What a page prints over the title is no part of it, where the page itself says what the title is. */
export function withoutPageHead(title: string, known: string): string {
  const head = title.endsWith(known) ? title.slice(0, -known.length) : '';
  return head === '' || !endsLikeTitle(known) || organisations(head).length > 0 ? title : known;
}

/** 云政发〔2024〕3号-关于…的通知, 关于…的通知（云政发〔2024〕3号）: the number beside the title is no part of it. */
export function withoutNumber(title: string): { title: string; numbers: DocumentNumber[] } {
  const found = findDocumentNumbers(title);
  for (const one of found) {
    const before = title.slice(0, one.index);
    const after = title.slice(one.index + one.length);
    if (/^[（(【[]?$/u.test(before) && after.length >= 6)
      return { title: after.replace(/^[）)】\]—－\-:：、，]+/u, ''), numbers: [one.number] };
    if (/^[）)】\]]?$/u.test(after) && endsLikeTitle(before.replace(/[（(【[—－\-]+$/u, '')))
      return { title: before.replace(/[（(【[—－\-]+$/u, ''), numbers: [one.number] };
  }
  return { title, numbers: [] };
}
