import type { LocalDate } from '../../kernel/time';
import { findDates } from './dates';
import type { Piece } from './role-walk';

const NOTE = /^[（(].{8,600}[）)]$/u;
const DELIVERED = /^[—－-]{1,4}.{4,120}会(?:议)?上$/u;
const ACT = /通过|批准|公布|发布|修正|修订/u;
const BY_ORDER = /(\p{Script=Han}{2,24}(?:人民政府|委员会|人民代表大会|[局厅部署]))(?:令|公告)第/u;
const BY_CONGRESS = /(\p{Script=Han}{2,12}?)第[零一二三四五六七八九十百]{1,5}届(人民代表大会(?:常务委员会)?)/u;

export type AdoptionNote = { adoptedOn: LocalDate | null; body: string | null };

/** 题注 under the title of a 条例, 决议 or 办法: who adopted or promulgated it, and the last day on which it was. */
export function adoptionNote(pieces: readonly Piece[]): AdoptionNote {
  for (const piece of pieces.slice(0, 4)) {
    // ——2024年12月20日在…会议上, under the title of a report: the day, not the body that heard it.
    if (piece.kind === 'text' && DELIVERED.test(piece.text))
      return { adoptedOn: findDates(piece.text)[0]?.date ?? null, body: null };
    if (piece.kind !== 'text' || !NOTE.test(piece.text) || !ACT.test(piece.text)) continue;
    const text = piece.text;
    const dates = findDates(text);
    const acts = dates.filter(({ index }, at) => ACT.test(text.slice(index, dates[at + 1]?.index ?? text.length)));
    const congress = BY_CONGRESS.exec(text);
    const order = BY_ORDER.exec(text);
    const named = congress ? `${congress[1] ?? ''}${congress[2] ?? ''}` : (order?.[1] ?? null);
    return { adoptedOn: acts.at(-1)?.date ?? null, body: named?.replace(/^日/u, '') ?? null };
  }
  return { adoptedOn: null, body: null };
}
