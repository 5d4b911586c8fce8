import type { Block, HeadingBlock, TableBlock } from 'shared/policy/model';

/** One separately shown text of a block: its heading, the words after it, a caption, a cell. */
export interface BlockField {
  field: string;
  text: string;
}

/** An article begins bold with its number alone; what the contents call its heading is the start of its text. */
function isArticle(block: Pick<HeadingBlock, 'number'>): boolean {
  return /^第.+条$/.test(block.number);
}

/** The bold beginning of a heading block. */
export function leadText(block: Pick<HeadingBlock, 'number' | 'heading'>): string {
  return isArticle(block) ? block.number : headingText(block);
}

/** `第一章` stands apart from what follows it; `一、` and `3.` bring their own distance. */
export function headingText(block: Pick<HeadingBlock, 'number' | 'heading'>): string {
  return block.number.startsWith('第') && block.heading
    ? `${block.number}　${block.heading}`
    : block.number + block.heading;
}

/** What follows the bold beginning in the same paragraph. */
export function runText(block: HeadingBlock): string {
  const text = isArticle(block) ? block.heading + block.run : block.run;
  return isArticle(block) && text ? `　${text}` : text;
}

export function cellField(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

export function blockFields(block: Block): BlockField[] {
  switch (block.kind) {
    case 'heading':
      return [
        { field: 'heading', text: leadText(block) },
        { field: 'run', text: runText(block) },
      ];
    case 'text':
      return [{ field: 'text', text: block.text }];
    case 'table':
      return [...(block.caption ? [{ field: 'caption', text: block.caption }] : []), ...cells(block)];
  }
}

function cells(table: TableBlock): BlockField[] {
  return table.rows.flatMap((row, rowIndex) =>
    row.map((text, column) => ({ field: cellField(rowIndex, column), text })),
  );
}

/** The element that an anchor scrolls to. */
export function anchorElementId(anchor: string): string {
  return `at-${anchor}`;
}
