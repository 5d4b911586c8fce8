import { load } from 'cheerio';
import type { ImportRefusalCode } from 'shared/policy/import-texts';
import type { ParsedDocument } from 'shared/policy/model';
import { sourceFromMarkdown } from 'shared/policy/parsing/markdown';
import { sourceFromMarkup } from 'shared/policy/parsing/markup';
import type { MarkupNode } from 'shared/policy/parsing/markup-node';
import { parseOfficialDocument } from 'shared/policy/parsing/parse-official-document';
import { sourceFromText } from 'shared/policy/parsing/plain-text';
import type { SourceDocument } from 'shared/policy/parsing/source';
import { titleOfPage } from 'shared/policy/parsing/title-lines';

const TEXT_LENGTH_MAX = 600_000;
const NESTING_MAX = 1000;
const HAN_MIN = 20;
const HAN_SHARE_MIN = 0.2;
const HAN_SHARE_UNTITLED_MIN = 0.5;

/** Why a file or a text is no document; never leaves the reading. */
export class FileRefusal extends Error {
  constructor(readonly code: ImportRefusalCode) {
    super(code);
  }
}

export type TextFormat = 'text' | 'markdown' | 'html';

/** Reads what somebody pasted: the document it makes, null where it is none. Never throws on what it holds. */
export function readSourceText(format: TextFormat, text: string): ParsedDocument | null {
  try {
    return documentIn(format === 'html' ? sourceFromHtml(text) : sourceFromWords(format, text));
  } catch (error) {
    if (error instanceof FileRefusal) return null;
    throw error;
  }
}

export function sourceFromWords(format: Exclude<TextFormat, 'html'>, text: string): SourceDocument {
  refuseLongText(text.length);
  return format === 'markdown' ? sourceFromMarkdown(text) : sourceFromText(text);
}

function refuseLongText(length: number): void {
  if (length > TEXT_LENGTH_MAX) throw new FileRefusal('too-large');
}

/** The document, if there is one: a title and at least a sentence of Chinese. */
export function documentIn(source: SourceDocument): ParsedDocument | null {
  const words = wordsOf(source);
  const hanCount = [...words].filter(character => /\p{Script=Han}/u.test(character)).length;
  const share = hanCount / words.replace(/\s/gu, '').length;
  if (hanCount < HAN_MIN || share < HAN_SHARE_MIN) return null;
  const document = parseOfficialDocument(source);
  // Without a title that reads like one it must at least be Chinese prose, not data or a program with remarks.
  if (share < HAN_SHARE_UNTITLED_MIN && document.warnings.some(({ code }) => code === 'title-uncertain')) return null;
  const hasBody = document.blocks.some(block => block.kind !== 'text' || block.role === 'body');
  return document.title !== '' && hasBody ? document : null;
}

function wordsOf(source: SourceDocument): string {
  return source.blocks
    .map(block => (block.kind === 'line' ? block.text : block.kind === 'table' ? block.rows.flat().join(' ') : ''))
    .join('\n');
}

export function sourceFromHtml(html: string): SourceDocument {
  if (nestingDepth(html) > NESTING_MAX) throw new FileRefusal('damaged-file');
  const page = load(html);
  const source = sourceFromMarkup(asMarkup(page.root().get(0)));
  refuseLongText(wordsOf(source).length);
  const metaTitle = page('meta[name="ArticleTitle" i]').attr('content')?.trim();
  const title = metaTitle || titleOfPage(page('title').first().text());
  if (title) source.facts.push({ label: '标题', value: title });
  return source;
}

/** The HTML parser's time grows with the square of the depth; no page that people wrote is this deep. */
function nestingDepth(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const tag of html.matchAll(
    /<(\/?)(?:div|span|font|b|i|u|em|strong|a|section|article|table|ul|ol|blockquote|center)\b/giu,
  )) {
    depth = Math.max(0, depth + (tag[1] === '/' ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

export function asMarkup(node: unknown): MarkupNode {
  // The parser's nodes have every field of MarkupNode; its own types add what the walk does not use.
  return node as MarkupNode;
}
