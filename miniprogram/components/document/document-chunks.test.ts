import { Anchor, type Block, type TableBlock } from 'shared/policy/model';
import {
  CHUNK_BLOCKS_MAX,
  CHUNK_CELLS_MAX,
  CHUNK_CHARACTERS_MAX,
  chunkGroups,
  chunkOfAnchor,
  documentChunks,
  estimatedHeightPx,
  inlineRowCount,
} from './document-chunks';

const paragraph = (index: number, text = '正文'): Block => ({
  kind: 'text',
  anchor: Anchor.parse(`p-${index}`),
  role: 'body',
  text,
});

const table = (rowCount: number, columnCount: number): TableBlock => ({
  kind: 'table',
  anchor: Anchor.parse('t-1'),
  caption: null,
  headerRowCount: 1,
  rows: Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => '格')),
});

/** 300 pages: 6000 paragraphs with a table in every fiftieth place. */
const longDocument = Array.from({ length: 6000 }, (_, index) => (index % 50 === 49 ? table(200, 5) : paragraph(index)));

test('covers a 300-page document in order, without gap or overlap', () => {
  const chunks = documentChunks(longDocument);
  expect(chunks[0]?.start).toBe(0);
  chunks.slice(1).forEach((chunk, index) => expect(chunk.start).toBe(chunks[index]?.end));
  expect(chunks.at(-1)?.end).toBe(longDocument.length);
  expect(chunks.map(chunk => chunk.index)).toEqual(chunks.map((_, index) => index));
});

test('keeps every chunk within blocks, cells and characters', () => {
  const blocks = [...longDocument, ...Array.from({ length: 20 }, (_, index) => paragraph(index, '长'.repeat(3000)))];
  for (const { start, end } of documentChunks(blocks)) {
    const held = blocks.slice(start, end);
    const cells = held.reduce((sum, block) => sum + (block.kind === 'table' ? inlineRowCount(block) * 5 : 0), 0);
    const characters = held.reduce((sum, block) => sum + (block.kind === 'text' ? block.text.length : 0), 0);
    expect(held.length).toBeLessThanOrEqual(CHUNK_BLOCKS_MAX);
    expect(cells).toBeLessThanOrEqual(CHUNK_CELLS_MAX);
    expect(characters).toBeLessThanOrEqual(CHUNK_CHARACTERS_MAX);
  }
});

test('gives a block that is beyond the limits a chunk of its own', () => {
  const chunks = documentChunks([paragraph(1), paragraph(2, '长'.repeat(20_000)), paragraph(3)]);
  expect(chunks.map(({ start, end }) => [start, end])).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
});

test('has no chunk for a document without text', () => {
  expect(documentChunks([])).toEqual([]);
});

test('puts at most 60 chunks under one node', () => {
  const groups = chunkGroups(documentChunks(longDocument));
  expect(groups.length).toBeLessThanOrEqual(60);
  expect(Math.max(...groups.map(group => group.length))).toBeLessThanOrEqual(60);
});

test('finds the chunk of an anchor, and none for an unknown one', () => {
  const blocks = Array.from({ length: 100 }, (_, index) => paragraph(index));
  const chunks = documentChunks(blocks);
  expect(chunkOfAnchor(chunks, blocks, 'p-65')).toBe(2);
  expect(chunkOfAnchor(chunks, blocks, 'p-100')).toBeNull();
});

test('shows a small table whole and the first rows of a large one', () => {
  expect(inlineRowCount(table(20, 5))).toBe(20);
  expect(inlineRowCount(table(500, 4))).toBe(30);
  expect(inlineRowCount(table(500, 1))).toBe(40);
  expect(inlineRowCount(table(3, 200))).toBe(1);
});

test('holds a place as high as its lines', () => {
  const blocks = [paragraph(1, '字'.repeat(18)), paragraph(2, '字'.repeat(19))];
  const [chunk] = documentChunks(blocks);
  expect(chunk && estimatedHeightPx(blocks, chunk, { charactersPerLine: 20, lineHeightPx: 32 })).toBe(96);
});
