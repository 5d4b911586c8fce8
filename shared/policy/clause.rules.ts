import type { Anchor, Block, HeadingBlock } from './model';
import { linesOf } from './plain-text.rules';

/** 条款: one block of a document as another text refers to it. */
export interface Clause {
  anchor: Anchor;
  /** Where it stands: `第五条`, `一、（二）`, `附件1 二、`; empty where nothing numbered stands above it. */
  label: string;
  /** Its first words, for choosing it. */
  excerpt: string;
  text: string;
}

const EXCERPT_LENGTH_MAX = 60;

/** Every block with the nearest numbered heading that encloses it, in reading order. */
export function clausesOf(blocks: readonly Block[]): Clause[] {
  let attachment = '';
  let path: HeadingBlock[] = [];
  return blocks.map(block => {
    if (block.kind === 'heading') {
      path = [...path.filter(({ level }) => level < block.level), block];
    } else if (block.kind === 'text' && endsSection(block.role)) {
      if (block.role === 'attachment-title') attachment = attachmentNumber(block.text) ?? attachment;
      if (block.role === 'imprint') attachment = '';
      path = [];
    }
    const text = linesOf(block).join('\n');
    return { anchor: block.anchor, label: labelOf(attachment, path), excerpt: excerptOf(text), text };
  });
}

/** The clause of an anchor; null where the document has no such block. */
export function clauseAt(blocks: readonly Block[], anchor: Anchor): Clause | null {
  return clausesOf(blocks).find(clause => clause.anchor === anchor) ?? null;
}

/** No clause goes on below the signature, or into the text that is issued or attached. */
function endsSection(role: Extract<Block, { kind: 'text' }>['role']): boolean {
  return role !== 'body';
}

function labelOf(attachment: string, path: readonly HeadingBlock[]): string {
  return [attachment, numberOf(path)].filter(part => part !== '').join(' ');
}

/** 条 are counted through the whole document, so that one names its place alone; everything else needs what is above. */
function numberOf(path: readonly HeadingBlock[]): string {
  const article = path.filter(({ number }) => /^第.{1,9}条/u.test(number)).at(-1);
  const named = article === undefined ? path : path.slice(path.indexOf(article));
  return named.map(({ number }) => number).join('');
}

function attachmentNumber(text: string): string | null {
  const found = /^附\s*件\s*([0-9０-９一二三四五六七八九十]{0,2})/u.exec(text);
  return found ? `附件${found[1] ?? ''}` : null;
}

function excerptOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  return characters.length <= EXCERPT_LENGTH_MAX ? line : `${characters.slice(0, EXCERPT_LENGTH_MAX).join('')}……`;
}
