import type { Anchor, Block, HeadingBlock, ParsedDocument, TableBlock } from './model';
import { anchorBeside } from './parsing/anchors';
import { attachmentNames } from './parsing/attachments';
import { outlineOf } from './parsing/blocks';
import { plainSpaces } from './parsing/characters';
import { headingAndRun } from './parsing/headings';
import { namedDocuments } from './parsing/named-documents';
import { lineNumber } from './parsing/numbering';
import { blockText } from './parsing/parse-official-document';
import type { Piece } from './parsing/role-walk';
import { PLAIN_STYLE } from './parsing/source';
import type { BlockCorrection } from './publishing-model';

/** What a draft says below its elements. */
export type DraftContent = Pick<
  ParsedDocument,
  'recipients' | 'attachments' | 'cites' | 'repeals' | 'blocks' | 'outline' | 'warnings'
>;
type Corrected<T> = { ok: true; value: T } | { ok: false; code: 'block-missing' | 'table-uneven' };

/**
 * 更正正文 — the content with blocks put right by hand and the title as the elements say. What follows from the words
 * is read again where they changed; blocks that nobody touched keep their anchors.
 */
export function correctedContent(
  before: DraftContent,
  corrections: readonly BlockCorrection[],
  { title, documentNumber }: Pick<ParsedDocument, 'title' | 'documentNumber'>,
): Corrected<DraftContent> {
  const titled = titleCorrections(before.blocks, title);
  const corrected = correctedBlocks(before.blocks, [...corrections, ...titled]);
  if (!corrected.ok) return corrected;
  const blocks = corrected.value;
  if (blocks.every((block, at) => block === before.blocks[at]) && blocks.length === before.blocks.length) {
    return { ok: true, value: before };
  }
  const pieces = blocks.map(pieceOf);
  const attachments = attachmentNames(pieces, () => undefined);
  const recipients = blocks.find(block => block.kind === 'text' && block.role === 'recipients');
  return {
    ok: true,
    value: {
      recipients: recipients
        ? blockText(recipients)
            .replace(/[:：]$/u, '')
            .trim()
        : null,
      attachments,
      ...namedDocuments(pieces, { title, documentNumber, attachments }),
      blocks,
      outline: outlineOf(blocks),
      warnings: before.warnings,
    },
  };
}

/** The title stands over the text as well as among the elements; the elements are what is edited. */
function titleCorrections(blocks: readonly Block[], title: string): BlockCorrection[] {
  const printed = blocks.find(block => block.kind === 'text' && block.role === 'title');
  return printed ? [{ anchor: printed.anchor, text: title }] : [];
}

function correctedBlocks(blocks: readonly Block[], corrections: readonly BlockCorrection[]): Corrected<Block[]> {
  const texts = new Map(corrections.map(({ anchor, text }) => [anchor, text]));
  const known = new Set(blocks.map(({ anchor }) => anchor));
  if ([...texts.keys()].some(anchor => !known.has(anchor))) return { ok: false, code: 'block-missing' };
  const isChanged = (block: Block) => (texts.get(block.anchor) ?? blockText(block)) !== blockText(block);
  const taken = new Set<Anchor>(blocks.filter(block => !isChanged(block)).map(({ anchor }) => anchor));
  const corrected: Block[] = [];
  for (const block of blocks) {
    if (!isChanged(block)) {
      corrected.push(block);
      continue;
    }
    const written = writtenAnew(block, texts.get(block.anchor) ?? '', taken);
    if (written === 'uneven') return { ok: false, code: 'table-uneven' };
    // A block without words is one that was taken out.
    if (written === null) continue;
    taken.add(written.anchor);
    corrected.push(written);
  }
  return { ok: true, value: corrected };
}

function writtenAnew(block: Block, text: string, taken: ReadonlySet<Anchor>): Block | null | 'uneven' {
  if (text.trim() === '') return null;
  if (block.kind === 'table') return tableAnew(block, text, taken);
  const words = plainSpaces(text)
    .replace(/\s*\n\s*/gu, '')
    .trim();
  const number = block.kind === 'heading' ? lineNumber(words) : null;
  if (block.kind === 'heading' && number) return headingAnew(block, number, taken);
  const role = block.kind === 'text' ? block.role : 'body';
  return { kind: 'text', anchor: anchorBeside(taken, 'text', words), role, text: words };
}

function headingAnew(
  { level, number: before }: HeadingBlock,
  number: NonNullable<ReturnType<typeof lineNumber>>,
  taken: ReadonlySet<Anchor>,
): Block {
  // Where it stands among the others was settled by all of them together; only another kind of number moves it.
  const isSameStyle = lineNumber(`${before}字`)?.style === number.style;
  return {
    kind: 'heading',
    anchor: anchorBeside(taken, 'heading', number.rest),
    level: isSameStyle ? level : number.level,
    number: number.printed,
    ...headingAndRun(number.rest),
  };
}

/** A row a line, tabs between the cells, the caption above where there is one: as `blockText` prints it. */
function tableAnew({ caption, rows, headerRowCount }: TableBlock, text: string, taken: ReadonlySet<Anchor>) {
  const lines = text.split('\n');
  const head = caption === null ? null : (lines.shift() ?? '').trim();
  const cells = lines.map(line => line.split('\t').map(cell => plainSpaces(cell).trim()));
  const width = rows[0]?.length ?? 0;
  if (cells.length < Math.max(headerRowCount, 1) || cells.some(row => row.length !== width)) return 'uneven';
  const anchor = anchorBeside(taken, 'table', cells.map(row => row.join('\t')).join('\n'));
  return { kind: 'table', anchor, caption: head === '' ? null : head, rows: cells, headerRowCount } satisfies Block;
}

function pieceOf(block: Block): Piece {
  if (block.kind === 'table') {
    const { rows, headerRowCount } = block;
    return { kind: 'table', rows, headerRowCount, isRagged: false };
  }
  const role = block.kind === 'text' ? block.role : 'body';
  return { kind: 'text', role, text: blockText(block), style: PLAIN_STYLE };
}
