import { plainSpaces, squeeze } from './characters';
import { factLabel, factOf } from './furniture';
import { takeFacts } from './plain-text';
import {
  sourceLine,
  sourceTable,
  type LineStyle,
  type SourceBlock,
  type SourceDocument,
  type SourceFact,
} from './source';
import { headerRowCount } from './tables';

/** An element or text of a parsed page; the shape that HTML parsers share. */
export type MarkupNode = {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: MarkupNode[];
};

type Walk = { blocks: SourceBlock[]; facts: SourceFact[]; text: string; style: Partial<LineStyle> };

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'nav',
  'footer',
  'header',
  'aside',
  'form',
  'button',
  'select',
  'iframe',
  'svg',
  'object',
  'input',
  'textarea',
  'img',
  'video',
  'audio',
]);
const SKIPPED_NAMES =
  /(?:^|[\s_-])(?:nav|navbar|menu|footer|foot|breadcrumbs?|crumb|share|bdshare|toolbar|tools|print|qrcode|sidebar|side|copyright|position|location|dqwz|related|recommend|header|head|topbar|top|logo|lanmu|subnav|crumbs|pagination|hidden|banner|search|toplink|links)(?:$|[\s_-]|\d)/iu;
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
const SKIPPED_LENGTH_MAX = 400;
const SPAN_MAX = 200;
const CELLS_MAX = 50_000;

/** A page or a converted .docx as lines, tables and facts; navigation, scripts and hidden parts are left out. */
export function sourceFromMarkup(root: MarkupNode): SourceDocument {
  const walk: Walk = { blocks: [], facts: [], text: '', style: {} };
  visit(walk, contentOf(root), {});
  flush(walk);
  return { blocks: walk.blocks, facts: walk.facts };
}

/** The <article>, <main> or the portal's content box, where it holds nearly all of the text; the page otherwise. */
function contentOf(root: MarkupNode): MarkupNode {
  const all = textLength(root);
  for (const name of ['article', 'main']) {
    const found = findAll(root, node => node.name === name);
    if (found.length === 1 && found[0] && textLength(found[0]) > all * 0.5) return found[0];
  }
  return root;
}

function findAll(node: MarkupNode, test: (node: MarkupNode) => boolean): MarkupNode[] {
  const found: MarkupNode[] = [];
  const queue = [node];
  for (let one = queue.pop(); one; one = queue.pop()) {
    if (test(one)) found.push(one);
    queue.push(...(one.children ?? []));
  }
  return found;
}

function textLength(node: MarkupNode): number {
  return findAll(node, one => one.type === 'text').reduce((sum, one) => sum + squeeze(one.data ?? '').length, 0);
}

function visit(walk: Walk, node: MarkupNode, inherited: Partial<LineStyle>): void {
  if (node.type === 'text') {
    walk.text += (node.data ?? '').replace(/[\t\r\n]+/gu, ' ');
    return;
  }
  const name = node.name ?? '';
  if (isSkipped(node, name)) return;
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

function isSkipped(node: MarkupNode, name: string): boolean {
  if (node.type === 'comment' || node.type === 'directive' || SKIPPED.has(name))
    return name !== 'header' || !holdsTitle(node);
  const { class: classes = '', id = '', style = '', hidden } = node.attribs ?? {};
  if (hidden !== undefined || /display\s*:\s*none/iu.test(style)) return true;
  if (name === 'body' || name === 'html' || name === 'main' || name === 'article') return false;
  return (
    (SKIPPED_NAMES.test(`${classes} ${id}`) && textLength(node) < SKIPPED_LENGTH_MAX && !holdsTitle(node)) ||
    isLinkList(node)
  );
}

/** Two or more links and nothing beside them are a menu, unless they are the attachments. */
function isLinkList(node: MarkupNode): boolean {
  const links = findAll(node, one => one.name === 'a');
  if (links.length < 2) return false;
  const all = textLength(node);
  const linked = links.reduce((sum, link) => sum + textLength(link), 0);
  if (all > SKIPPED_LENGTH_MAX || linked < all * 0.9 || holdsTitle(node)) return false;
  return !links.some(link => /附件|附表|\.(?:docx?|xlsx?|pdf|wps|ofd|zip|rar)$/iu.test(squeeze(wordsIn(link))));
}

function wordsIn(node: MarkupNode): string {
  return findAll(node, one => one.type === 'text')
    .map(one => one.data ?? '')
    .reverse()
    .join('');
}

function holdsTitle(node: MarkupNode): boolean {
  return findAll(node, one => one.name === 'h1').length > 0;
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
  const nested = findAll(node, one => one !== node && one.name === 'table').length > 0;
  const rows = nested ? [] : tableRows(node);
  const width = rows[0]?.length ?? 0;
  if (nested || width < 2 || rows.length < 2) {
    // A table that only lays out the page: its cells are read as ordinary text.
    if (!(rows.length === 1 && width >= 2 && takeFacts(rows, walk.facts)))
      for (const child of node.children ?? []) visit(walk, child, inherited);
    return flush(walk);
  }
  if (!takeFacts(rows, walk.facts)) walk.blocks.push(sourceTable(rows, headRows(node, rows)));
}

function headRows(node: MarkupNode, rows: readonly string[][]): number {
  const heads = findAll(node, one => one.name === 'thead').flatMap(head =>
    findAll(head, one => one.name === 'tr'),
  ).length;
  if (heads > 0) return Math.min(heads, rows.length);
  return headerRowCount(rows);
}

/** Rows of one length: a cell over several columns is followed by empty cells, one over several rows is repeated. */
function tableRows(node: MarkupNode): string[][] {
  const rows: string[][] = [];
  const carried: { text: string; rows: number }[] = [];
  let cellCount = 0;
  for (const row of findAll(node, one => one.name === 'tr').reverse()) {
    const cells: string[] = [];
    const takeCarried = (): void => {
      for (let above = carried[cells.length]; above && above.rows > 0; above = carried[cells.length]) {
        above.rows -= 1;
        cells.push(above.text);
      }
    };
    for (const cell of (row.children ?? []).filter(one => one.name === 'td' || one.name === 'th')) {
      takeCarried();
      const columns = spanOf(cell.attribs?.['colspan']);
      const down = spanOf(cell.attribs?.['rowspan']);
      const text = cellText(cell);
      for (let column = 0; column < columns; column += 1) {
        carried[cells.length] = { text: column === 0 ? text : '', rows: down - 1 };
        cells.push(column === 0 ? text : '');
      }
    }
    takeCarried();
    cellCount += cells.length;
    if (cellCount > CELLS_MAX) break;
    if (cells.length > 0) rows.push(cells);
  }
  return withoutEmptyRows(rows);
}

function withoutEmptyRows(rows: readonly string[][]): string[][] {
  return rows.filter(row => row.some(cell => cell !== ''));
}

function spanOf(value: string | undefined): number {
  const span = Number(value ?? '1');
  return Number.isInteger(span) && span > 0 ? Math.min(span, SPAN_MAX) : 1;
}

function cellText(cell: MarkupNode): string {
  let text = '';
  const read = (node: MarkupNode): void => {
    if (node.type === 'text') text += (node.data ?? '').replace(/[\t\r\n]+/gu, ' ');
    if (node.name === 'br' || node.name === 'p' || node.name === 'div') text += ' ';
    if (!SKIPPED.has(node.name ?? '')) (node.children ?? []).forEach(read);
  };
  read(cell);
  const plain = plainSpaces(text)
    .trim()
    .replace(/\s{2,}/gu, ' ');
  return factLabel(plain) ? squeeze(plain) : plain;
}
