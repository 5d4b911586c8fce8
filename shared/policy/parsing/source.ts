/** How a line stands on the page, where the file says so. */
export type LineStyle = {
  /** Heading level of the file format (`#`, `<h1>`, Word's 标题 1); 0 where it is none. */
  heading: number;
  align: 'centre' | 'right' | null;
  bold: boolean;
  /** Begins with the two-character indent of a paragraph. */
  indent: boolean;
};

export type SourceLine = { kind: 'line'; text: string; style: LineStyle };
/** `isRagged`: the file gave its rows different lengths. */
export type SourceTable = { kind: 'table'; rows: string[][]; headerRowCount: number; isRagged: boolean };
/** A blank line, the end of a paragraph in the file, or the end of a page. */
export type SourceBreak = { kind: 'break'; page: boolean };
export type SourceBlock = SourceLine | SourceTable | SourceBreak;

/** A fact that a portal states beside the document, with its own label: 发文字号, 成文日期. */
export type SourceFact = { label: string; value: string };

/** A file as read, before anything is known about what its lines are. */
export type SourceDocument = { blocks: SourceBlock[]; facts: SourceFact[] };

export const PLAIN_STYLE: LineStyle = { heading: 0, align: null, bold: false, indent: false };

export function sourceLine(text: string, style: Partial<LineStyle> = {}): SourceLine {
  return { kind: 'line', text, style: { ...PLAIN_STYLE, ...style } };
}

/** Rows of one length; short rows are filled with empty cells. */
export function sourceTable(rows: string[][], headerRowCount: number): SourceTable {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const padded = rows.map(row => [...row, ...Array.from({ length: width - row.length }, () => '')]);
  return { kind: 'table', rows: padded, headerRowCount, isRagged: rows.some(row => row.length !== width) };
}
