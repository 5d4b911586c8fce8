import type { Block, ParsedDocument } from '../model';
import { attachmentNames } from './attachments';
import { documentBlocks, outlineOf } from './blocks';
import { excerpt } from './characters';
import { closingFacts } from './closing-facts';
import { withoutContentsPage } from './contents-page';
import { isTitleFact, withoutFurniture } from './furniture';
import { headingNumbers } from './headings';
import { joinedParagraphs } from './paragraphs';
import { issuedTitleOf } from './issued-title';
import { namedDocuments, textsOf } from './named-documents';
import type { Piece } from './role-walk';
import { assignedRoles } from './roles';
import type { SourceDocument } from './source';
import { genreOf } from './structure';
import { withRestoredLines } from './restored-lines';
import { mergedTables, withImprintLines } from './tables';
import { validityFacts } from './validity-term';
import { warningList, type Warn } from './warnings';

/**
 * Reads an official document. In reading order:
 *
 *   source.ts            a file as lines, tables and breaks (made by plain-text, markdown, markup)
 *   restored-lines.ts    breaks a text again that came as one line
 *   furniture.ts         drops page numbers, running heads and what a portal prints around a document
 *   tables.ts            makes tables whole that pages cut
 *   paragraphs.ts        joins the lines of a paragraph
 *   contents-page.ts     drops a printed table of contents
 *   front-matter.ts      发文机关标志 and 发文字号 (letterhead.ts), 标题 (title-lines.ts, uncertain-title.ts), 主送机关
 *   roles.ts             正文, 署名, 日期, 附注, 所印发文件, 版记 (told apart by structure.ts), with attachment-role.ts
 *   headings.ts          the outline (numbers read by numbering.ts)
 *   blocks.ts            blocks and anchors (anchors.ts)
 *   closing-facts.ts, validity-term.ts, attachments.ts, named-documents.ts (citations.ts)   the facts
 *   warnings.ts          what a person should check
 */
export function parseOfficialDocument(source: SourceDocument): ParsedDocument {
  const { warn, warnings } = warningList();
  const lines = withoutFurniture(withRestoredLines(withImprintLines(source.blocks)));
  const units = withoutContentsPage(joinedParagraphs(mergedTables(lines)));
  const assigned = assignedRoles(units, statedTitle(source));
  const { front, pieces } = assigned;
  if (!front.isTitleCertain) warn('title-uncertain', front.title === '' ? null : excerpt(front.title));
  const facts = [...source.facts, ...front.facts];
  const closing = closingFacts(assigned, facts, warn);
  const attachments = attachmentNames(pieces, warn);
  const blocks = documentBlocks(pieces, headingNumbers(pieces, warn));
  const texts = textsOf(pieces);
  const { isUnclear, ...validity } = validityFacts(texts, facts, closing.datedOn);
  if (isUnclear) warn('validity-unclear', excerpt(validity.validityTerm ?? ''));
  warnOfTables(pieces, warn);
  warnOfMissingText(front.title, pieces, attachments.length, warn);
  return {
    title: front.title,
    ...closing,
    recipients: front.recipients,
    attachments,
    ...validity,
    ...namedDocuments(pieces, { title: front.title, documentNumber: closing.documentNumber, attachments }),
    genre: genreOf(front.title),
    blocks,
    outline: outlineOf(blocks),
    warnings,
  };
}

/** The words of a block as printed: what a reader, a search and a comparison of versions see. */
export function blockText(block: Block): string {
  if (block.kind === 'heading') return block.number + block.heading + block.run;
  if (block.kind === 'text') return block.text;
  return [block.caption ?? '', ...block.rows.map(row => row.join('\t'))].filter(line => line !== '').join('\n');
}

function statedTitle(source: SourceDocument): string | null {
  return source.facts.find(isTitleFact)?.value ?? null;
}

function warnOfTables(pieces: readonly Piece[], warn: Warn): void {
  for (const piece of pieces) {
    if (piece.kind !== 'table') continue;
    const width = piece.rows[0]?.length ?? 0;
    const shifted = piece.rows.find(
      row => width >= 4 && row.at(-1) === '' && row.slice(0, -1).every(cell => cell !== ''),
    );
    if (piece.isRagged) warn('table-irregular', excerpt((piece.rows[0] ?? []).join(' ')));
    else if (shifted) warn('table-irregular', excerpt(shifted.filter(cell => cell !== '').join(' ')));
  }
}

function warnOfMissingText(title: string, pieces: readonly Piece[], attachmentCount: number, warn: Warn): void {
  const issued = issuedTitleOf(title);
  const hasIssued = pieces.some(piece => piece.kind === 'text' && piece.role === 'issued-title');
  const isListed = pieces.some(piece => piece.kind === 'table') && /(?:名单|目录|清单|结果|表)$/u.test(issued ?? '');
  if (issued !== null && !hasIssued && !isListed && attachmentCount === 0) warn('title-not-issued', excerpt(issued));
}
