import type { Block, OutlineEntry, TableBlock } from '../model';
import { anchorGiver } from './anchors';
import { headingAndRun, plainHeading } from './headings';
import type { LineNumber } from './numbering';
import type { Piece } from './role-walk';

const CAPTION = /^(?:附?表|续表)\s*[0-9一二三四五六七八九十]{0,3}(?:[-—.][0-9]{1,2})?\s*[:：]?\s*\S{0,50}$/u;

/** Pieces as the blocks of the model, in reading order, each with its anchor. */
export function documentBlocks(pieces: readonly Piece[], numbers: ReadonlyMap<number, LineNumber>): Block[] {
  const anchor = anchorGiver();
  const blocks: Block[] = [];
  pieces.forEach((piece, index) => {
    if (piece.kind === 'table') {
      const caption = captionBefore(blocks);
      if (caption !== null) blocks.pop();
      const words = piece.rows.map(row => row.join('\t')).join('\n');
      blocks.push(
        table({ anchor: anchor('table', words), caption, rows: piece.rows, headerRowCount: piece.headerRowCount }),
      );
      return;
    }
    const number = numbers.get(index);
    if (!number) {
      if (piece.text !== '')
        blocks.push({ kind: 'text', anchor: anchor('text', piece.text), role: piece.role, text: piece.text });
      return;
    }
    const { heading, run } = headingAndRun(number.rest);
    blocks.push({
      kind: 'heading',
      anchor: anchor('heading', number.rest),
      level: number.level,
      number: number.printed,
      heading,
      run,
    });
  });
  return blocks;
}

function table(parts: Omit<TableBlock, 'kind'>): TableBlock {
  return { kind: 'table', ...parts };
}

/** 表1 … directly over a table is its caption. */
function captionBefore(blocks: readonly Block[]): string | null {
  const last = blocks[blocks.length - 1];
  return last?.kind === 'text' && last.role === 'body' && CAPTION.test(last.text) ? last.text : null;
}

export function outlineOf(blocks: readonly Block[]): OutlineEntry[] {
  return blocks.flatMap(block =>
    block.kind === 'heading'
      ? [{ anchor: block.anchor, level: block.level, number: block.number, heading: plainHeading(block.heading) }]
      : [],
  );
}
