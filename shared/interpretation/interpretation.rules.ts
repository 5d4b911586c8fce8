import type { LocalDate } from '../kernel/time';
import type { Anchor } from '../policy/model';
import { textKinds, type InterpretationBlock, type InterpretationBlockKind } from './model';
import { plainTextOf, textEquivalentOf } from './text-equivalent.rules';

export type BlocksRefusal = 'clause-missing' | 'words-not-in-document' | 'days-out-of-order';
/** `block` is the block's number, counted from 1, as the editor shows it. */
export type BlocksDecision =
  | { ok: true }
  | { ok: false; code: 'clause-missing'; anchors: Anchor[] }
  | { ok: false; code: 'words-not-in-document' | 'days-out-of-order'; block: number };

/** 出处 of everything that blocks say, each once. */
export function sourcesOf(blocks: readonly InterpretationBlock[]): Anchor[] {
  return [...new Set(blocks.flatMap(block => textEquivalentOf(block).lines.map(({ source }) => source)))];
}

/** Whether blocks say nothing that the document's clauses do not bear out, as far as a machine can tell. */
export function decideBlocks(
  blocks: readonly InterpretationBlock[],
  clauses: ReadonlyMap<Anchor, { text: string }>,
): BlocksDecision {
  const anchors = sourcesOf(blocks).filter(anchor => !clauses.has(anchor));
  if (anchors.length > 0) return { ok: false, code: 'clause-missing', anchors };
  const misquoting = blocks.findIndex(
    block => block.kind === 'quotation' && !isQuotedFrom(clauses.get(block.source)?.text ?? '', block.words),
  );
  if (misquoting >= 0) return { ok: false, code: 'words-not-in-document', block: misquoting + 1 };
  const disordered = blocks.findIndex(
    block => block.kind === 'timeline' && !isAscending(block.items.map(({ on }) => on)),
  );
  return disordered >= 0 ? { ok: false, code: 'days-out-of-order', block: disordered + 1 } : { ok: true };
}

/** Word for word but for white space; …… stands for words left out. */
export function isQuotedFrom(text: string, words: string): boolean {
  const whole = withoutSpace(text);
  const parts = withoutSpace(words)
    .split('……')
    .filter(part => part !== '');
  let from = 0;
  for (const part of parts) {
    const at = whole.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return parts.length > 0;
}

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '');
}

/** Two things may fall on one day. */
function isAscending(days: readonly LocalDate[]): boolean {
  return days.every((day, at) => at === 0 || (days[at - 1] ?? day) <= day);
}

export function kindsOf(blocks: readonly InterpretationBlock[]): InterpretationBlockKind[] {
  return [...new Set(blocks.map(({ kind }) => kind))];
}

/** 多样化解读: has a form other than text. */
export function isNonText(kinds: readonly InterpretationBlockKind[]): boolean {
  return kinds.some(kind => !textKinds.includes(kind));
}

/** 多样化解读率, with the numbers it is made of. */
export function nonTextRate(interpretations: readonly { kinds: readonly InterpretationBlockKind[] }[]) {
  const numerator = interpretations.filter(({ kinds }) => isNonText(kinds)).length;
  return { numerator, denominator: interpretations.length };
}

/** 一分钟约读三百字 */
const CHARACTERS_A_MINUTE = 300;

export function readingMinutes(blocks: readonly InterpretationBlock[]): number {
  const characters = [...withoutSpace(plainTextOf(blocks))].length;
  return Math.max(1, Math.round(characters / CHARACTERS_A_MINUTE));
}
