import type { Block } from './model';

/** The words of a document below its title, a line for each block or table row, in reading order. */
export function plainTextOf(blocks: readonly Block[]): string {
  return blocks.flatMap(block => (isTitle(block) ? [] : linesOf(block))).join('\n');
}

function isTitle(block: Block): boolean {
  return block.kind === 'text' && block.role === 'title';
}

/** The words of one block. */
export function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${block.number}${block.heading}${block.run}`];
    case 'text':
      return [block.text];
    case 'table':
      return [...(block.caption === null ? [] : [block.caption]), ...block.rows.map(row => row.join(' '))];
  }
}
