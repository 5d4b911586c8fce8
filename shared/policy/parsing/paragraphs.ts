import { displayWidth, joinLines } from './characters';
import { factsOf } from './furniture';
import { lineNumber, type NumberStyle } from './numbering';
import type { LineStyle, SourceBlock, SourceTable } from './source';
import { endsLikeTitle, endsSentence, isLabelled, opensStructure, organisations } from './structure';

export type Paragraph = { kind: 'paragraph'; text: string; style: LineStyle };
export type Unit = Paragraph | SourceTable;

/** A sentence broken by the end of a page is longer than a heading. */
const BROKEN_LENGTH_MIN = 42;
const RUN_IN_SHARE = 0.6;
const WRAPPED_LINES_MIN = 5;
const WRAP_WIDTH_MIN = 16;
const WRAPPED_SHARE = 0.45;

type Habits = {
  /** Where the file breaks every line at one width: that width. */
  wrapWidth: number | null;
  indents: boolean;
  /** Numbering styles whose paragraphs go on after the heading, so that one without an end is broken. */
  runIn: Set<NumberStyle>;
};

type Line = { text: string; style: LineStyle; blankBefore: boolean };

/** Lines joined into the paragraphs they were broken from. */
export function joinedParagraphs(blocks: readonly SourceBlock[]): Unit[] {
  const habits = habitsOf(blocks);
  const units: Unit[] = [];
  let open: { text: string; style: LineStyle; last: string } | null = null;
  let blank = false;
  for (const block of blocks) {
    if (block.kind === 'break') {
      blank = true;
      continue;
    }
    if (block.kind === 'table') {
      if (open) units.push({ kind: 'paragraph', text: open.text, style: open.style });
      open = null;
      units.push(block);
    } else {
      const line: Line = { text: block.text.trim(), style: block.style, blankBefore: blank };
      if (open && goesOn(open, line, habits)) {
        open = { text: joinLines(open.text, line.text), style: open.style, last: line.text };
      } else {
        if (open) units.push({ kind: 'paragraph', text: open.text, style: open.style });
        open = { text: line.text, style: block.style, last: line.text };
      }
    }
    blank = false;
  }
  if (open) units.push({ kind: 'paragraph', text: open.text, style: open.style });
  return units;
}

function goesOn(open: { text: string; style: LineStyle; last: string }, next: Line, habits: Habits): boolean {
  if (open.style.heading > 0 && habits.wrapWidth === null && /[^，、,]$/u.test(open.text)) {
    if (!brokenNumbered(open.text, habits)) return false;
  }
  if (next.style.heading > 0 || next.style.align !== null) return false;
  if (isFactRow(open.last) || isFactRow(next.text)) return false;
  if (isResponsibility(next) && /。$/u.test(open.text)) return true;
  const isFull = habits.wrapWidth !== null && displayWidth(open.last) >= habits.wrapWidth - 2;
  if (isFull && habits.indents && !next.style.indent && open.style.align === null) {
    if (!endsSentence(open.text)) return !/^(?:抄送|抄报|附件)/u.test(next.text);
    if (!next.blankBefore && displayWidth(next.text) > 0 && !opensStructure(next.text)) return true;
  }
  if (isDistributionList(open.text) && !opensStructure(next.text) && !isSignature(next.text)) return !next.blankBefore;
  if (startsIndented(open, habits) && !next.style.indent && !next.blankBefore && !endsSentence(open.text)) {
    return !/^(?:抄送|抄报|附件)/u.test(next.text);
  }
  if (opensStructure(next.text) || (next.style.indent && !/[，、,]$/u.test(open.text))) return false;
  if (/[，、,（(《“]$/u.test(open.text)) return !isLabelled(next.text) || !isLabelled(open.text);
  if (endsSentence(open.text) || endsLikeTitle(open.text) || isSignature(next.text)) return false;
  if (habits.wrapWidth !== null && !next.blankBefore) return isFull;
  return !isLabelled(next.text) && !isLabelled(open.text) && isBroken(open.text, habits);
}

/** 【索引号】 … 【发布机构】 … */
function isFactRow(text: string): boolean {
  return factsOf(text).length > 1 || (/^[【[]/u.test(text) && factsOf(text).length > 0);
}

/** 抄送：… goes on, however it is indented, until it ends. */
function isDistributionList(text: string): boolean {
  return /^(?:抄送|抄报|分送|主送)\s*[:：]/u.test(text) && !/。$/u.test(text);
}

function startsIndented(open: { style: LineStyle; last: string }, habits: Habits): boolean {
  return habits.indents && open.style.indent && displayWidth(open.last) >= WRAP_WIDTH_MIN;
}

/** Does a paragraph without an end break off in the middle of a sentence? */
function isBroken(text: string, habits: Habits): boolean {
  if (lineNumber(text)) return brokenNumbered(text, habits) || text.length >= BROKEN_LENGTH_MIN * 1.5;
  if (/。/u.test(text)) return text.length >= 15;
  return text.length >= BROKEN_LENGTH_MIN || (text.length >= 20 && /[，,]/u.test(text));
}

function brokenNumbered(text: string, habits: Habits): boolean {
  const number = lineNumber(text);
  if (!number || endsSentence(text)) return false;
  return /。/u.test(text) || (habits.runIn.has(number.style) && text.length >= 15);
}

/** （责任单位：…） printed on the line below the task it belongs to. */
function isResponsibility(line: Line): boolean {
  return !line.blankBefore && /^[（(](?:责任|牵头|配合|主办|协办)(?:单位|部门)/u.test(line.text);
}

function isSignature(text: string): boolean {
  return organisations(text).length > 0;
}

function habitsOf(blocks: readonly SourceBlock[]): Habits {
  const lines = blocks.filter(block => block.kind === 'line');
  const indented = lines.filter(line => line.style.indent).length;
  return {
    wrapWidth: wrapWidth(blocks),
    indents: indented >= 3 && indented >= lines.length * 0.05,
    runIn: runInStyles(lines.map(line => line.text)),
  };
}

function runInStyles(texts: readonly string[]): Set<NumberStyle> {
  const seen = new Map<NumberStyle, { all: number; runIn: number }>();
  for (const text of texts) {
    const number = lineNumber(text);
    if (!number) continue;
    const count = seen.get(number.style) ?? { all: 0, runIn: 0 };
    count.all += 1;
    if (/[。，,].{5,}/u.test(number.rest) && number.rest.length > 20) count.runIn += 1;
    seen.set(number.style, count);
  }
  return new Set(
    [...seen].filter(([, count]) => count.all >= 3 && count.runIn >= count.all * RUN_IN_SHARE).map(([style]) => style),
  );
}

/** The width at which most lines without an end stop, where there is one. */
function wrapWidth(blocks: readonly SourceBlock[]): number | null {
  const counts = new Map<number, number>();
  let open = 0;
  blocks.forEach((block, index) => {
    if (block.kind !== 'line' || endsSentence(block.text) || blocks[index + 1]?.kind !== 'line') return;
    // Headings stop where they end, which says nothing about the width of the page.
    if (lineNumber(block.text)) return;
    const width = Math.round(displayWidth(block.text) + (block.style.indent ? 2 : 0));
    if (width < WRAP_WIDTH_MIN || width > 60) return;
    open += 1;
    counts.set(width, (counts.get(width) ?? 0) + 1);
  });
  let best = 0;
  let bestCount = 0;
  for (const width of counts.keys()) {
    const near = (counts.get(width) ?? 0) + (counts.get(width - 1) ?? 0) + (counts.get(width + 1) ?? 0);
    if (near > bestCount || (near === bestCount && width > best)) [best, bestCount] = [width, near];
  }
  return bestCount >= WRAPPED_LINES_MIN && bestCount >= open * WRAPPED_SHARE ? best : null;
}
