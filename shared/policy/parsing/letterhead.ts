import { findDocumentNumbers } from '../document-number.rules';
import type { DocumentNumber } from '../model';
import { squeeze } from './characters';
import { findDates } from './dates';
import type { Unit } from './paragraphs';
import type { TextPiece } from './role-walk';
import type { SourceFact } from './source';
import { endsLikeTitle, isDisplay, organisations, signedAndDated } from './structure';

/** What stands above the first sentence. */
export type Front = {
  title: string;
  isTitleCertain: boolean;
  numbers: DocumentNumber[];
  /** 索引号, 公开方式 … printed over the title. */
  facts: SourceFact[];
  /** 发文机关标志, without 文件. */
  letterhead: string[];
  recipients: string | null;
  /** A day printed between title and text. */
  date: string | null;
  pieces: TextPiece[];
  /** Where the text begins. */
  next: number;
};

export const ORDER_NUMBER = /^[（(]?第[0-9０-９零〇一二三四五六七八九十百]{1,5}[号期][）)]?$/u;
const BARE_NUMBER = /^[〔[【（(][0-9０-９]{4}[〕\]】）)]第?[0-9０-９]{1,4}[号期]$/u;

/** 文件 below the bodies that issue it; body and day below the name of a series of 会议纪要 or 简报. */
export function takeSeries(front: Front, text: string, titleLines: string[], next: Unit | undefined): boolean {
  const bare = squeeze(text);
  const areBodies = titleLines.length > 0 && titleLines.every(line => organisations(line).length > 0);
  const isHead = (bare === '文件' && areBodies) || (signedAndDated(text) && titleFollows(next));
  if (!isHead) return false;
  front.letterhead.push(...titleLines.splice(0));
  if (bare !== '文件') {
    front.date ??= text;
    front.letterhead.push(...organisations(text.slice(0, findDates(text)[0]?.index ?? 0)));
  }
  return true;
}

/** 〔2024〕8号 or 第3期 below the name of a series (会议纪要, 简报): the name is a letterhead, the title follows. */
export function takeIssueNumber(front: Front, text: string, titleLines: string[], next: Unit | undefined): boolean {
  const bare = squeeze(text);
  if (titleLines.length === 0 || !(ORDER_NUMBER.test(bare) || BARE_NUMBER.test(bare))) return false;
  if (titleFollows(next) || (next?.kind === 'paragraph' && signedAndDated(next.text)))
    front.letterhead.push(...titleLines.splice(0));
  return true;
}

function titleFollows(next: Unit | undefined): boolean {
  return next?.kind === 'paragraph' && isDisplay(next.text) && endsLikeTitle(next.text);
}

/** 某县人民政府文件, 某县人民政府办公室（函）, 某县人民政府令. */
export function takeLetterhead(front: Front, text: string): boolean {
  const bare = squeeze(text);
  if (bare.length > 60 || /关于/u.test(bare)) return false;
  const match = /^(.{4,50}?)(?:(?:行政)?规范性文件|文件|[（(]函[）)]|公文|令)$/u.exec(bare);
  if (match && organisations(match[1] ?? '').length > 0) {
    front.letterhead.push(bare.endsWith('令') ? bare : (match[1] ?? ''));
    return true;
  }
  return false;
}

/** A line that is a 发文字号, alone or with 文件, 签发人 or its label. */
export function takeNumber(front: Front, text: string, titleLines: string[], next: Unit | undefined): boolean {
  if (text.length > 120) return false;
  const found = findDocumentNumbers(text);
  if (found.length === 0) return false;
  let rest = text;
  for (const one of found) rest = rest.replace(text.slice(one.index, one.index + one.length), '');
  const date = findDates(rest)[0];
  const day = date ? rest.slice(date.index, date.index + date.length) : '';
  rest = rest.replace(day, '');
  const others = squeeze(rest)
    .replace(/签发人[:：].{0,30}$/u, '')
    .replace(/^.{4,30}文件/u, '')
    .replace(/[（(）)[\]【】、,，:：]|发文字号|文号|号$/gu, '');
  const besideNumber = organisations(others);
  if (others.length > 2 && besideNumber.length === 0) return false;
  front.letterhead.push(...besideNumber);
  if (day !== '') front.date ??= day;
  const hasTitleBelow = next?.kind === 'paragraph' && isDisplay(next.text.trim());
  if (titleLines.every(line => organisations(line).length > 0 || (hasTitleBelow && isSeriesHead(line)))) {
    front.letterhead.push(...titleLines.splice(0));
  }
  front.numbers.push(...found.map(one => one.number));
  return true;
}

/** 某县人民政府通告 over its number is the head of the series; the title follows. */
function isSeriesHead(line: string): boolean {
  const body = /^(.{4,40})(?:公告|通告|通报|公报|通知|令)$/u.exec(squeeze(line))?.[1] ?? '';
  return !body.includes('关于') && organisations(body).length > 0;
}
