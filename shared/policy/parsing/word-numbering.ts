import { chineseNumeral } from './characters';
import { nodesIn, type MarkupNode } from './markup-node';

/** How a list of Word counts at one level: its format, the pattern of its label, its first number. */
type ListLevel = { format: string; label: string; start: number };
type Lists = Map<string, ListLevel[]>;

const CIRCLED_FIRST = 0x2460;
const LEVELS_MAX = 9;

/**
 * The labels that Word prints before automatically numbered paragraphs (一、 （一） 1.), which the text of the file does
 * not contain: for each paragraph element its label, in the order of the document.
 */
export function automaticLabels(
  document: MarkupNode,
  numbering: MarkupNode | null,
  styles: MarkupNode | null,
): Map<MarkupNode, string> {
  const lists = numbering ? listsOf(numbering) : new Map<string, ListLevel[]>();
  const styleNumbers = styles ? styleNumbering(styles) : new Map<string, { list: string; level: number }>();
  const counters = new Map<string, number[]>();
  const labels = new Map<MarkupNode, string>();
  for (const paragraph of inOrder(document, 'w:p')) {
    const place = placeOf(paragraph, styleNumbers);
    const levels = place ? lists.get(place.list) : undefined;
    if (!place || !levels) continue;
    const counts = counters.get(place.list) ?? levels.map(() => 0);
    counters.set(place.list, counts);
    advance(counts, place.level, levels);
    const label = labelText(levels, counts, place.level);
    if (label !== '') labels.set(paragraph, label);
  }
  return labels;
}

function inOrder(node: MarkupNode, name: string): MarkupNode[] {
  return nodesIn(node, one => one.name === name);
}

function child(node: MarkupNode | undefined, name: string): MarkupNode | undefined {
  return node?.children?.find(one => one.name === name);
}

function value(node: MarkupNode | undefined): string {
  return node?.attribs?.['w:val'] ?? '';
}

function listsOf(numbering: MarkupNode): Lists {
  const abstracts = new Map(
    inOrder(numbering, 'w:abstractNum').map(one => [one.attribs?.['w:abstractNumId'] ?? '', levelsOf(one)]),
  );
  const lists: Lists = new Map();
  for (const number of inOrder(numbering, 'w:num')) {
    const levels = abstracts.get(value(child(number, 'w:abstractNumId')));
    if (levels) lists.set(number.attribs?.['w:numId'] ?? '', levels);
  }
  return lists;
}

function levelsOf(abstract: MarkupNode): ListLevel[] {
  return (abstract.children ?? [])
    .filter(one => one.name === 'w:lvl')
    .slice(0, LEVELS_MAX)
    .map(level => ({
      format: value(child(level, 'w:numFmt')) || 'decimal',
      label: value(child(level, 'w:lvlText')),
      start: Number(value(child(level, 'w:start')) || '1'),
    }));
}

function styleNumbering(styles: MarkupNode): Map<string, { list: string; level: number }> {
  const found = new Map<string, { list: string; level: number }>();
  for (const style of inOrder(styles, 'w:style')) {
    const numbering = child(child(style, 'w:pPr'), 'w:numPr');
    const list = value(child(numbering, 'w:numId'));
    if (list !== '')
      found.set(style.attribs?.['w:styleId'] ?? '', { list, level: Number(value(child(numbering, 'w:ilvl')) || '0') });
  }
  return found;
}

function placeOf(
  paragraph: MarkupNode,
  styleNumbers: ReadonlyMap<string, { list: string; level: number }>,
): { list: string; level: number } | null {
  const properties = child(paragraph, 'w:pPr');
  const numbering = child(properties, 'w:numPr');
  if (!numbering) return styleNumbers.get(value(child(properties, 'w:pStyle'))) ?? null;
  const list = value(child(numbering, 'w:numId'));
  const level = Number(value(child(numbering, 'w:ilvl')) || '0');
  // List 0 takes the paragraph out of the list of its style.
  return list === '' || list === '0' || !Number.isInteger(level) || level < 0 || level >= LEVELS_MAX
    ? null
    : { list, level };
}

function advance(counts: number[], level: number, levels: readonly ListLevel[]): void {
  const before = counts[level] ?? 0;
  counts[level] = before === 0 ? (levels[level]?.start ?? 1) : before + 1;
  for (let below = level + 1; below < counts.length; below += 1) counts[below] = 0;
}

function labelText(levels: readonly ListLevel[], counts: readonly number[], level: number): string {
  const own = levels[level];
  if (!own || own.format === 'bullet' || own.format === 'none') return '';
  return own.label.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    return numeral(levels[at]?.format ?? 'decimal', Math.max(1, counts[at] ?? 1));
  });
}

function numeral(format: string, count: number): string {
  if (
    /^(?:chineseCounting|chineseCountingThousand|japaneseCounting|ideographTraditional|taiwaneseCounting|chineseLegalSimplified)$/u.test(
      format,
    )
  )
    return chineseNumeral(Math.min(count, 999));
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese')
    return count <= 20 ? String.fromCharCode(CIRCLED_FIRST + count - 1) : String(count);
  if (format === 'decimalEnclosedParen') return `（${count}）`;
  return String(count);
}
