import { formatLocalDate, type LocalDate } from '../kernel/time';
import type { Anchor } from '../policy/model';
import type { InterpretationBlock } from './model';

type BlockOf<Kind extends InterpretationBlock['kind']> = Extract<InterpretationBlock, { kind: Kind }>;
type ComparisonBlock = BlockOf<'comparison'>;

/** What a block says without being drawn: one sentence for each thing in it, with the clause it comes from. */
export interface TextEquivalent {
  heading: string;
  lines: readonly { text: string; source: Anchor }[];
}

/** 文字说明 of a block, for screen readers, for searching and for counting how long it takes to read. */
export function textEquivalentOf(block: InterpretationBlock): TextEquivalent {
  switch (block.kind) {
    case 'key-figures':
      return withLines(block, keyFigureLine);
    case 'checklist':
      return withLines(block, ({ condition, note }) => joined(condition, note));
    case 'steps':
      return withLines(block, ({ step, note }, at) => joined(`第${at + 1}步：${step}`, note));
    case 'timeline':
      return withLines(block, timelineLine);
    case 'comparison':
      return { heading: block.heading, lines: [...barLines(block), ...aspectLines(block)] };
    case 'duties':
      return withLines(block, ({ body, duty }) => `${body}：${duty}`);
    case 'questions':
      return withLines(block, ({ question, answer }) => `问：${question}答：${answer}`);
    case 'quotation':
      return { heading: '原文怎么说', lines: [{ text: `原文：“${block.words}”`, source: block.source }] };
    case 'text':
      return { heading: block.heading, lines: [{ text: block.words, source: block.source }] };
  }
}

/** One text of all blocks. */
export function plainTextOf(blocks: readonly InterpretationBlock[]): string {
  return blocks
    .map(textEquivalentOf)
    .map(({ heading, lines }) => [heading, ...lines.map(({ text }) => text)].filter(part => part !== '').join('\n'))
    .join('\n');
}

export function keyFigureLine({ caption, value, unit, note }: BlockOf<'key-figures'>['items'][number]): string {
  return joined(`${caption}${value}${unit}`, note);
}

export function timelineLine({ on, event, note }: { on: LocalDate; event: string; note: string }): string {
  return joined(`${formatLocalDate(on)}，${event}`, note);
}

/** 一个人最多领：以前1800元，现在6000元，增加4200元。 */
export function barLine({ measure, unit, before, after }: ComparisonBlock['bars'][number]): string {
  return `${measure}：以前${before}${unit}，现在${after}${unit}，${differenceOf(before, after, unit)}`;
}

function aspectLine({ aspect, before, after }: ComparisonBlock['aspects'][number], nameOfBefore: string): string {
  return `${aspect}：${nameOfBefore}是${before}，现在是${after}`;
}

const MONTHS_DRAWN_MAX = 12;

/** 比月份用格子: whole months, a year at most; everything else is a strip. */
export function isOfMonths({ unit, before, after }: ComparisonBlock['bars'][number]): boolean {
  return unit.includes('月') && [before, after].every(value => Number.isInteger(value) && value <= MONTHS_DRAWN_MAX);
}

function differenceOf(before: number, after: number, unit: string): string {
  if (before === after) return '没有变';
  // Fractions such as 0.1 + 0.2 must not show what the machine makes of them.
  const difference = Number(Math.abs(after - before).toPrecision(12));
  return `${after > before ? '增加' : '减少'}${difference}${unit}`;
}

function barLines({ bars }: ComparisonBlock): TextEquivalent['lines'] {
  return bars.map(bar => ({ text: barLine(bar), source: bar.source }));
}

function aspectLines({ aspects, before }: ComparisonBlock): TextEquivalent['lines'] {
  return aspects.map(aspect => ({ text: aspectLine(aspect, before), source: aspect.source }));
}

function withLines<Item extends { source: Anchor }>(
  { heading, items }: { heading: string; items: readonly Item[] },
  lineOf: (item: Item, at: number) => string,
): TextEquivalent {
  return { heading, lines: items.map((item, at) => ({ text: lineOf(item, at), source: item.source })) };
}

function joined(words: string, note: string): string {
  return note === '' ? words : `${words}，${note}`;
}
