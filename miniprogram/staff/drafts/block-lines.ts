import type { Block } from 'shared/policy/model';

/** What is corrected of a block: as printed, a table with a row a line and tabs between the cells. */
export function printedText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.number + block.heading + block.run;
    case 'text':
      return block.text;
    case 'table':
      return [block.caption ?? '', ...block.rows.map(row => row.join('\t'))].filter(line => line !== '').join('\n');
  }
}

export function isTitle(block: Block): boolean {
  return block.kind === 'text' && block.role === 'title';
}
