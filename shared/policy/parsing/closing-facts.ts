import type { DisclosureType, DocumentNumber } from '../model';
import type { LocalDate } from '../../kernel/time';
import { parseDocumentNumber } from '../document-number.rules';
import { adoptionNote } from './adoption-note';
import { excerpt, squeeze } from './characters';
import { findDates, firstDate } from './dates';
import { factOf } from './furniture';
import type { Piece, TextPiece } from './role-walk';
import type { Assigned } from './roles';
import type { SourceFact } from './source';
import { isLoneNumber, isPersonSigning, isPrintedLine, organisations } from './structure';
import type { Warn } from './warnings';

export type ClosingFacts = {
  documentNumber: DocumentNumber | null;
  issuingAuthority: string | null;
  coIssuingAuthorities: string[];
  datedOn: LocalDate | null;
  printedOn: LocalDate | null;
  disclosureType: DisclosureType | null;
};

const PRINTING_DAYS_MAX = 92;
const DAY_MS = 86_400_000;

/** Who issued the document, when, under which number, and who may see it. */
export function closingFacts(assigned: Assigned, facts: readonly SourceFact[], warn: Warn): ClosingFacts {
  const texts = assigned.pieces.filter(piece => piece.kind === 'text');
  const printedOn = printedDate(texts);
  const datedOn = signedDate(assigned, facts, warn);
  if (datedOn === null) warn('no-date');
  else if (printedOn !== null && !isNear(datedOn, printedOn)) warn('date-mismatch', `${datedOn} ${printedOn}`);
  const [issuingAuthority = null, ...coIssuingAuthorities] = authorities(assigned, facts, warn);
  return {
    documentNumber: ownNumber(assigned, facts, warn),
    issuingAuthority,
    coIssuingAuthorities,
    datedOn,
    printedOn,
    disclosureType: disclosure(texts, facts, warn),
  };
}

function isNear(datedOn: LocalDate, printedOn: LocalDate): boolean {
  const days = (Date.parse(printedOn) - Date.parse(datedOn)) / DAY_MS;
  return days >= 0 && days <= PRINTING_DAYS_MAX;
}

function ownNumber({ front, pieces }: Assigned, facts: readonly SourceFact[], warn: Warn): DocumentNumber | null {
  const distinct = [...new Set(front.numbers)];
  if (distinct.length > 1) warn('several-document-numbers', excerpt(distinct.join('、')));
  const stated = facts.find(fact => /^(?:发文字号|发布文号|公文字号|文号|文件编号)$/u.test(fact.label));
  const statedNumber = stated ? parseDocumentNumber(stated.value) : null;
  const below = pieces.find(piece => piece.kind === 'text' && piece.role === 'annotation' && isLoneNumber(piece.text));
  const number = distinct[0] ?? (below?.kind === 'text' ? parseDocumentNumber(below.text) : null);
  if (number !== null && statedNumber !== null && number !== statedNumber)
    warn('document-number-mismatch', excerpt(statedNumber));
  return number ?? statedNumber;
}

/** The first run of signatures: what stands over the first date. */
function signers(title: string, pieces: readonly Piece[]): string[] {
  const first = pieces.findIndex(piece => piece.kind === 'text' && piece.role === 'signature');
  if (first < 0) return [];
  const names: string[] = [];
  for (const piece of pieces.slice(first)) {
    if (piece.kind !== 'text' || piece.role !== 'signature') break;
    if (!isPersonSigning(piece.text)) names.push(...organisations(piece.text));
  }
  const before = pieces[first - 1];
  const whole = before?.kind === 'text' ? squeeze(before.text) + (names[0] ?? '') : '';
  // A long name that stands on two lines: the title has it whole.
  if (names.length === 1 && whole !== '' && title.startsWith(whole)) return [whole];
  return [...new Set(names)];
}

function authorities({ front, pieces }: Assigned, facts: readonly SourceFact[], warn: Warn): string[] {
  const signed = signers(front.title, pieces);
  if (signed.length > 0) return signed;
  const stated = facts.find(
    fact =>
      /^(?:发文机关|发文机构|发文单位|制发机关|制发单位|发布机构|发布机关|发布单位)$/u.test(fact.label) &&
      organisations(fact.value).length > 0,
  );
  if (stated) return stated.value.split(/[\s、，,]+/u).filter(name => name.length >= 3);
  const headed = front.letterhead.map(line => line.replace(/令$/u, '')).filter(line => organisations(line).length > 0);
  if (headed.length > 0) {
    warn('issuing-authority-from-letterhead', excerpt(headed.join('、')));
    return headed;
  }
  const named = /^(.{3,40}?)关于/u.exec(front.title)?.[1] ?? '';
  const joint = /^(中共.{2,12}?委(?:员会)?)(.{2,12}人民政府)$/u.exec(named);
  if (organisations(named).length > 0) {
    warn('issuing-authority-from-title', excerpt(named));
    return joint ? [joint[1] ?? '', joint[2] ?? ''] : [named];
  }
  const { body } = adoptionNote(pieces);
  if (body !== null) {
    warn('issuing-authority-from-title', excerpt(body));
    return [body];
  }
  warn('no-issuing-authority');
  return [];
}

function signedDate({ front, pieces }: Assigned, facts: readonly SourceFact[], warn: Warn): LocalDate | null {
  const dated = pieces.find(
    (piece): piece is TextPiece => piece.kind === 'text' && piece.role === 'date' && piece.text !== front.date,
  );
  const stated = facts.find(fact => /^(?:成文日期|发文日期|生成日期)$/u.test(fact.label));
  const statedOn = stated ? firstDate(stated.value) : null;
  const signedOn = dated ? firstDate(dated.text) : null;
  if (signedOn !== null && statedOn !== null && signedOn !== statedOn) warn('date-mismatch', `${signedOn} ${statedOn}`);
  return signedOn ?? statedOn ?? (front.date === null ? adoptionNote(pieces).adoptedOn : firstDate(front.date));
}

function printedDate(texts: readonly TextPiece[]): LocalDate | null {
  const imprint = texts.filter(piece => piece.role === 'imprint');
  const printed = imprint.find(piece => isPrintedLine(piece.text) || /^印发(?:日期|时间)/u.test(squeeze(piece.text)));
  return printed ? (findDates(printed.text).at(-1)?.date ?? null) : null;
}

function disclosure(texts: readonly TextPiece[], facts: readonly SourceFact[], warn: Warn): DisclosureType | null {
  const annotations = texts
    .filter(piece => piece.role === 'annotation' || piece.role === 'imprint')
    .map(piece => squeeze(piece.text));
  const stated = facts.filter(fact => isDisclosureLabel(fact.label)).map(fact => fact.value);
  const onPaper = texts.flatMap(piece => {
    const fact = piece.text.length <= 40 ? factOf(piece.text) : null;
    return fact && isDisclosureLabel(fact.label) ? [fact.value] : [];
  });
  const spoken = [...annotations.filter(text => /公开/u.test(text)), ...onPaper, ...stated];
  for (const text of spoken) {
    const type = disclosureType(text);
    if (type) return type;
  }
  if (spoken.length > 0) warn('disclosure-unclear', excerpt(spoken[0] ?? ''));
  else warn('disclosure-not-stated');
  return null;
}

function isDisclosureLabel(label: string): boolean {
  return /^(?:公开属性|公开方式|信息公开形式|公开形式|公开类型)$/u.test(label);
}

export function disclosureType(text: string): DisclosureType | null {
  const bare = squeeze(text);
  if (/依申请/u.test(bare)) return 'on-request';
  if (/(?:不予|不宜|不)公开|免于公开/u.test(bare)) return 'withheld';
  return /主动公开|公开发布|公开$|公开[）)】。]|全文公开|可公开|公开刊登/u.test(bare) ? 'proactive' : null;
}
