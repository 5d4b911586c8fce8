import type { Mask } from './model';

const NUMERAL = '(?:[0-9]{1,5}(?:-[0-9]{1,5}){0,2}|[a-z]|[一二三四五六七八九十百零〇]{1,5})';
const UNIT = '(号楼|号院|单元|号|栋|幢|座|室|户|楼|层)';
/** Fixed and bounded, asked at one place: the time grows with the length of the text. */
const part = new RegExp(`${NUMERAL} ?${UNIT}[ -]?`, 'y');
const numeral = /[0-9a-z一二三四五六七八九十百零〇]/;
/** What a number stands behind when 号 is a door and not a day or a document. */
const streets = ['路', '街', '巷', '弄', '胡同', '大道', '村', '组', '庄', '屯', '门牌', '门牌号', '门牌：', '门牌:'];
const STREET_LENGTH_MAX = 3;
/** 12号文件、12号窗口、20号前 */
const NO_DOOR = /^(?:文|令|公告|通知|线|窗|柜|起|前|后|以|之|至|到|上午|下午|早|晚|开)/;
/** Each of these names a home by itself or with one more. */
const homes: readonly string[] = ['单元', '室', '户'];
const buildings: readonly string[] = ['号楼', '栋', '幢', '座', '号院'];

/** 门牌 in a folded text: 和平路12号3栋2单元501室, 3栋2单元501, 门牌12号. The street itself stays. */
export function findHouseNumbers(folded: string): Mask[] {
  const found: Mask[] = [];
  for (let at = 0; at < folded.length;) {
    const starts = numeral.test(folded.charAt(at)) && !(at > 0 && numeral.test(folded.charAt(at - 1)));
    const place = starts ? placeAt(folded, at) : null;
    if (place && isHome(folded, at, place)) found.push({ start: at, end: place.end, kind: 'house-number' });
    at = place ? place.end : at + 1;
  }
  return found;
}

interface Place {
  end: number;
  units: string[];
}

function placeAt(folded: string, start: number): Place | null {
  const units: string[] = [];
  let end = start;
  let from = start;
  for (;;) {
    part.lastIndex = from;
    const match = part.exec(folded);
    const unit = match?.[1];
    if (!match || unit === undefined) break;
    units.push(unit);
    from += match[0].length;
    end = from - (/[ -]$/.test(match[0]) ? 1 : 0);
  }
  return units.length === 0 ? null : { end: withFlat(folded, from, end, units), units };
}

/** 2单元501: the flat that follows without 室. */
function withFlat(folded: string, from: number, end: number, units: readonly string[]): number {
  if (!units.some(unit => homes.includes(unit) || buildings.includes(unit))) return end;
  const flat = /^[0-9]{3,4}(?![0-9])/.exec(folded.slice(from, from + 5));
  return flat ? from + flat[0].length : end;
}

function isHome(folded: string, start: number, { end, units }: Place): boolean {
  const home = units.some(unit => homes.includes(unit));
  const building = units.some(unit => buildings.includes(unit));
  if (home && (units.length > 1 || units[0] === '室'))
    return units[0] !== '室' || /[0-9]{3}/.test(folded.slice(start, end));
  if (building && units.length > 1) return true;
  return (
    units[0]?.startsWith('号') === true && isBehindStreet(folded, start) && !NO_DOOR.test(folded.slice(end, end + 2))
  );
}

function isBehindStreet(folded: string, start: number): boolean {
  const before = folded.slice(Math.max(0, start - STREET_LENGTH_MAX - 1), start).replace(/ $/, '');
  return streets.some(street => before.endsWith(street));
}

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
/** 普通号牌五位，新能源六位；末位可以是 挂、学、警、港、澳 */
const plate = new RegExp(
  `[${PROVINCES}][a-hj-np-z][ ·•.-]?[a-hj-np-z0-9]{4}(?:[a-hj-np-z0-9]{1,2}|[挂学警港澳])(?![a-z0-9])`,
  'g',
);

/** 车牌: at least one digit in it, so that no word can be taken for one. */
export function findPlates(folded: string): Mask[] {
  return [...folded.matchAll(plate)]
    .filter(([text]) => /[0-9]/.test(text))
    .map(({ 0: text, index }) => ({ start: index, end: index + text.length, kind: 'plate' as const }));
}

const LOCAL_PART_MAX = 64;
const DOMAIN_MAX = 255;

/** 邮箱: from each @ as far to both sides as an address can go. */
export function findEmails(folded: string): Mask[] {
  const found: Mask[] = [];
  for (let at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < LOCAL_PART_MAX && /[a-z0-9._%+-]/.test(folded.charAt(start - 1))) start -= 1;
    const domain = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/.exec(folded.slice(at + 1, at + 1 + DOMAIN_MAX));
    if (start < at && domain) found.push({ start, end: at + 1 + domain[0].length, kind: 'email' });
  }
  return found;
}
