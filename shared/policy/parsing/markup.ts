import { contentOf, isPageFurniture, sizesOf, type Sizes } from './page-furniture';
import type { MarkupNode } from './markup-node';
import { headRowsOf, tableRows } from './markup-tables';
import { plainSpaces } from './characters';
import { factOf } from './furniture';
import { takeFacts } from './plain-text';
import {
  sourceLine,
  sourceTable,
  type LineStyle,
  type SourceBlock,
  type SourceDocument,
  type SourceFact,
} from './source';

type Walk = { sizes: Sizes; blocks: SourceBlock[]; facts: SourceFact[]; text: string; style: Partial<LineStyle> };

const BLOCK_NAMES = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'center',
  'body',
  'html',
  'figure',
  'figcaption',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'tr',
  'td',
  'th',
  'hr',
]);

/** A page or a converted .docx as lines, tables and facts; navigation, scripts and hidden parts are left out. */
export function sourceFromMarkup(root: MarkupNode): SourceDocument {
  const sizes = sizesOf(root);
  const walk: Walk = { sizes, blocks: [], facts: [], text: '', style: {} };
  visit(walk, contentOf(root, sizes), {});
  flush(walk);
  return { blocks: walk.blocks, facts: walk.facts };
}

function visit(walk: Walk, node: MarkupNode, inherited: Partial<LineStyle>): void {
  if (node.type === 'text') {
    walk.text += (node.data ?? '').replace(/[\t\r\n]+/gu, ' ');
    return;
  }
  const name = node.name ?? '';
  if (isPageFurniture(node, walk.sizes)) return;
  if (name === 'br') return endLine(walk, inherited);
  if (name === 'table') return visitTable(walk, node, inherited);
  if (!BLOCK_NAMES.has(name)) {
    const style = name === 'b' || name === 'strong' ? { ...inherited, bold: true } : inherited;
    for (const child of node.children ?? []) visit(walk, child, style);
    return;
  }
  flush(walk);
  const style = styleOf(node, name, inherited);
  walk.style = style;
  for (const child of node.children ?? []) {
    walk.style = style;
    visit(walk, child, style);
  }
  walk.style = style;
  flush(walk);
}

function styleOf(node: MarkupNode, name: string, inherited: Partial<LineStyle>): Partial<LineStyle> {
  const { style = '', align = '' } = node.attribs ?? {};
  const declared = `${style};text-align:${align}`;
  const side = /text-align\s*:\s*(center|right)/iu.exec(declared)?.[1]?.toLowerCase();
  const heading = /^h[1-6]$/u.test(name) ? Number(name[1]) : (inherited.heading ?? 0);
  const isCentred = side === 'center' || name === 'center';
  return {
    heading,
    align: isCentred ? 'centre' : side === 'right' ? 'right' : (inherited.align ?? null),
    bold: inherited.bold ?? false,
  };
}

function endLine(walk: Walk, style: Partial<LineStyle>): void {
  pushText(walk, style);
}

function flush(walk: Walk): void {
  pushText(walk, walk.style);
  if (walk.blocks.at(-1)?.kind !== 'break') walk.blocks.push({ kind: 'break', page: false });
}

function pushText(walk: Walk, style: Partial<LineStyle>): void {
  const spaced = plainSpaces(walk.text.replace(/^ +/u, ''));
  walk.text = '';
  const text = spaced.trim();
  if (text === '') return;
  const fact = factOf(text);
  const hasBody = walk.blocks.length > 30;
  if (fact && !hasBody && fact.value !== '' && fact.value.length <= 120 && style.heading !== 1) walk.facts.push(fact);
  walk.blocks.push(sourceLine(text, { ...style, indent: spaced.startsWith('  ') }));
}

function visitTable(walk: Walk, node: MarkupNode, inherited: Partial<LineStyle>): void {
  flush(walk);
  const nested = (walk.sizes.get(node)?.tables ?? 1) > 1;
  const rows = nested ? [] : tableRows(node);
  const width = rows[0]?.length ?? 0;
  if (nested || width < 2 || rows.length < 2) {
    // A table that only lays out the page: its cells are read as ordinary text.
    if (!(rows.length === 1 && width >= 2 && takeFacts(rows, walk.facts)))
      for (const child of node.children ?? []) visit(walk, child, inherited);
    return flush(walk);
  }
  if (!takeFacts(rows, walk.facts)) walk.blocks.push(sourceTable(rows, headRowsOf(node, rows)));
}
