import type { Block, TableBlock } from 'shared/policy/model';

/** WeChat: under 1000 nodes a page, 60 children a node. Three chunks are mounted at a time. */
export const CHUNK_BLOCKS_MAX = 30;
export const CHUNK_CELLS_MAX = 150;
/** Keeps what one chunk sends to the page far below the 256 KB of one setData. */
export const CHUNK_CHARACTERS_MAX = 8000;
/** A larger table shows its first rows and opens alone. */
export const TABLE_INLINE_CELLS_MAX = 120;
export const TABLE_INLINE_ROWS_MAX = 40;

/** A run of blocks that is mounted and unmounted as one: blocks `[start, end)`. */
export interface Chunk {
  index: number;
  start: number;
  end: number;
}

/** How many characters fit on a line of the page, and how high a line is. */
export interface ReadingMeasure {
  charactersPerLine: number;
  lineHeightPx: number;
}

export function inlineRowCount(table: Pick<TableBlock, 'rows'>): number {
  const columnCount = Math.max(1, table.rows[0]?.length ?? 1);
  const fitting = Math.max(1, Math.floor(TABLE_INLINE_CELLS_MAX / columnCount));
  return Math.min(table.rows.length, TABLE_INLINE_ROWS_MAX, fitting);
}

function cellCount(block: Block): number {
  return block.kind === 'table' ? inlineRowCount(block) * (block.rows[0]?.length ?? 0) : 0;
}

function characterCount(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return block.number.length + block.heading.length + block.run.length;
    case 'text':
      return block.text.length;
    case 'table':
      return block.rows.slice(0, inlineRowCount(block)).reduce((sum, row) => sum + row.join('').length, 0);
  }
}

/** Cuts a document into chunks that cover it in order, each within the limits unless one block alone is beyond them. */
export function documentChunks(blocks: readonly Block[]): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  let cells = 0;
  let characters = 0;
  blocks.forEach((block, index) => {
    const full =
      index - start >= CHUNK_BLOCKS_MAX ||
      cells + cellCount(block) > CHUNK_CELLS_MAX ||
      characters + characterCount(block) > CHUNK_CHARACTERS_MAX;
    if (full && index > start) {
      chunks.push({ index: chunks.length, start, end: index });
      start = index;
      cells = 0;
      characters = 0;
    }
    cells += cellCount(block);
    characters += characterCount(block);
  });
  if (blocks.length > start) chunks.push({ index: chunks.length, start, end: blocks.length });
  return chunks;
}

/** A wrapper holds at most this many chunks, so that no node has more than 60 children. */
const CHUNKS_PER_GROUP = 40;

export function chunkGroups(chunks: readonly Chunk[]): Chunk[][] {
  const groups: Chunk[][] = [];
  for (let from = 0; from < chunks.length; from += CHUNKS_PER_GROUP)
    groups.push(chunks.slice(from, from + CHUNKS_PER_GROUP));
  return groups;
}

/** The chunk an anchor lies in, or null where the document has no such anchor. */
export function chunkOfAnchor(chunks: readonly Chunk[], blocks: readonly Block[], anchor: string): number | null {
  const at = blocks.findIndex(block => block.anchor === anchor);
  return at < 0 ? null : (chunks.find(chunk => at >= chunk.start && at < chunk.end)?.index ?? null);
}

/** Holds the place of a chunk that was never mounted; a mounted one is measured instead. */
export function estimatedHeightPx(blocks: readonly Block[], chunk: Chunk, measure: ReadingMeasure): number {
  const lines = blocks.slice(chunk.start, chunk.end).reduce((sum, block) => sum + lineCount(block, measure), 0);
  return Math.round(lines * measure.lineHeightPx);
}

function lineCount(block: Block, measure: ReadingMeasure): number {
  if (block.kind === 'table') return inlineRowCount(block) * 1.5 + 3;
  const indent = 2;
  const lines = Math.max(1, Math.ceil((characterCount(block) + indent) / Math.max(1, measure.charactersPerLine)));
  return block.kind === 'heading' && block.level === 1 ? lines + 0.5 : lines;
}
