import { markdownParts } from './markdown-tables';
import { sourceFromText, takeFacts } from './plain-text';
import type { SourceBlock, SourceDocument, SourceFact } from './source';

const ESCAPED = /\\([!-/:-@[-`{-~])/gu;

/** A .md file: the marks of Markdown become hints or go; the words stay. */
export function sourceFromMarkdown(text: string): SourceDocument {
  const facts: SourceFact[] = [];
  const blocks = markdownParts(withoutFrontMatter(text).replace(/\r\n?/gu, '\n')).flatMap((part): SourceBlock[] => {
    if (part.kind === 'table') return takeFacts(part.table.rows, facts) ? [] : [part.table];
    const source = sourceFromText(part.text);
    facts.push(...source.facts);
    return source.blocks;
  });
  return { blocks: blocks.map(plainBlock), facts };
}

function plainBlock(block: SourceBlock): SourceBlock {
  if (block.kind === 'table') return { ...block, rows: block.rows.map(row => row.map(plainInline)) };
  if (block.kind === 'break') return block;
  const isBold = /^\*\*[^*]+\*\*$|^__[^_]+__$/u.test(block.text);
  const words = block.text.replace(/^>\s?/u, '').replace(/^[-*+]\s+(?=\S)/u, '');
  return { ...block, text: plainInline(words).trim(), style: { ...block.style, bold: isBold } };
}

function plainInline(text: string): string {
  return text
    .replace(/!\[[^\]]{0,200}\]\([^)]{0,500}\)/gu, '')
    .replace(/\[([^\]]{1,300})\]\([^)]{0,500}\)/gu, '$1')
    .replace(/\*\*([^*]{1,2000})\*\*/gu, '$1')
    .replace(/__([^_]{1,2000})__/gu, '$1')
    .replace(/(?<![*\w])\*([^*\s][^*]{0,500})\*(?![*\w])/gu, '$1')
    .replace(/`([^`]{1,500})`/gu, '$1')
    .replace(/<br\s*\/?>/giu, ' ')
    .replace(/<\/?[a-z][^<>]{0,200}>/giu, '')
    .replace(ESCAPED, '$1');
}

function withoutFrontMatter(text: string): string {
  const start = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  if (!start.startsWith('---\n')) return text;
  const end = start.indexOf('\n---\n', 4);
  const matter = end > 0 ? start.slice(4, end) : '';
  const isMatter = matter !== '' && matter.split('\n').every(line => /^\s*(?:[\w-]+\s*:|-\s|#|$)/u.test(line));
  return isMatter ? start.slice(end + 5) : text;
}
