import { findDocumentNumbers } from '../document-number.rules';
import { halfWidth, squeeze } from './characters';
import { findDates, wholeDate } from './dates';
import { lineNumber } from './numbering';

/** The ends of sentences; a line that ends so is complete. */
const TERMINAL = /[。；！？：:;!?…）)】」』”"’]$/u;
const DISPLAY_LENGTH_MAX = 70;

const GENRE_WORDS = [
  '通知',
  '决定',
  '决议',
  '意见',
  '公告',
  '通告',
  '公报',
  '通报',
  '批复',
  '函',
  '复函',
  '纪要',
  '令',
  '命令',
  '报告',
  '请示',
  '议案',
  '办法',
  '规定',
  '条例',
  '细则',
  '规则',
  '方案',
  '要点',
  '规划',
  '计划',
  '制度',
  '预案',
  '指南',
  '指引',
  '目录',
  '清单',
  '措施',
  '标准',
  '规范',
  '规程',
  '章程',
  '准则',
  '公约',
  '名单',
  '分工',
  '分解',
  '说明',
  '工作安排',
  '通则',
  '导则',
  '政策',
  '表',
  '图',
  '书',
  '安排',
  '机制',
  '流程',
  '总结',
  '行动',
  '职责',
  '答复',
  '倡议',
  '须知',
  '申报',
  '公示',
  '预告',
  '简报',
  '总则',
];
const GENRE_TAIL =
  /[（(【〔[](?:试行|暂行|修订|修正|修订版|修订稿|征求意见稿|草案|代拟稿|送审稿|[^（()）]{0,16}(?:年)?版|[^（()）]{0,10}修[订正])[）)】〕\]]$/u;

const ORGANISATION =
  /^[\p{Script=Han}（）()、·“”]{2,60}(?:政府|办公室|办公厅|委员会|局|厅|部|委|院|署|会|办|中心|处|站|所|公司|组|指挥部|专班|总队|支队|大队|大学|学校|银行|分行|支行|司|机制|联社|集团|府|区|园|社)$|^国务院$/u;
const NOT_AN_ORGANISATION = /(?:关于|通知|如下|负责|责任|以及|会议$|机会|社会$|全部|内部|干部|部门$|有关)/u;
const PERSON_SIGNING =
  /^(?:代理?)?(?:省长|市长|县长|区长|州长|镇长|乡长|主任|局长|厅长|部长|委员长|主席|总理|旗长|盟长)(?:（代）)?[:：]?\p{Script=Han}{2,4}$/u;

export function endsSentence(text: string): boolean {
  return TERMINAL.test(text.trimEnd());
}

/** 附件, 附件1, 附件 2:, 附件一、附表1 — the mark that opens an attachment; the rest is on the same line or below. */
const ATTACHMENT_MARK =
  /^附\s*(?:件|表|录)\s*([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})?\s*(?:[-—－]\s*[0-9]{1,2})?\s*[:：.、]?\s*/u;
const ATTACHMENT_LIST = /^附\s{0,6}件?\s*[:：]\s*/u;

export type AttachmentMark = { number: number | null; rest: string; hasColon: boolean };

export function attachmentMark(text: string): AttachmentMark | null {
  if (!text.startsWith('附') && !/^[【[（(]附/u.test(text)) return null;
  const bare = text.replace(/^[【[（(](附\s*(?:件|表|录)?\s*[0-9]{0,2})[】\]）)]/u, '$1');
  const list = ATTACHMENT_LIST.exec(bare);
  if (list) return { number: null, rest: bare.slice(list[0].length), hasColon: true };
  const mark = ATTACHMENT_MARK.exec(bare);
  if (!mark) return null;
  const rest = bare.slice(mark[0].length);
  const isBareWord = !mark[1] && rest !== '' && !/[:：\s]$/u.test(mark[0]);
  // 附件中的…, 附件所列… are sentences about an attachment.
  if (isBareWord || rest.length > 80 || /[。；]$/u.test(rest)) return null;
  const number = mark[1] ? Number(halfWidth(mark[1])) : null;
  return {
    number: number !== null && Number.isNaN(number) ? null : number,
    rest,
    hasColon: /[:：]\s*$/u.test(mark[0]),
  };
}

/** 此件公开发布, 信息公开形式：主动公开, 联系人：… — what stands under the date. */
export function isAnnotation(text: string): boolean {
  const bare = squeeze(text);
  if (bare.length > 80) return false;
  if (/^[（(【]?(?:此件|本件|此文|本文件?)(?:主动)?(?:公开|不公开|不予|依申请|删减|部分|可|发|免)/u.test(bare))
    return true;
  if (/^[（(【]?(?:主动|依申请|不予)公开[）)】]?$/u.test(bare)) return true;
  return /^[（(【]?(?:信息|文件|政府信息|公文)?公开(?:形式|属性|方式|选项|类别|类型)[:：为]/u.test(bare);
}

/** Any short bracketed line: an annotation where it stands under a date. */
export function isBracketed(text: string): boolean {
  const bare = squeeze(text);
  return bare.length <= 80 && /^[（(].{2,}[）)]$/u.test(bare);
}

/** 抄送, 印发机关, 印发日期, 份数. */
export function isImprint(text: string): boolean {
  const bare = squeeze(text);
  if (
    /^(?:抄送|抄报|分送|报送|主题词|印发份数|印发单位|印发机关|印发日期|印发时间|校对|打字|报|送|发)[:：]/u.test(bare)
  )
    return bare.length <= 600;
  if (/^抄送\p{Script=Han}{3,}/u.test(bare) && bare.length <= 200) return true;
  if (bare.length <= 24 && /^[（(]?(?:共印|印数|印)[:：]?[0-9０-９一二三四五六七八九十百]{1,6}份[）)]?$/u.test(bare))
    return true;
  return isPrintedLine(text);
}

/** 某县人民政府办公室 2021年10月18日印发 */
export function isPrintedLine(text: string): boolean {
  const bare = squeeze(text);
  return (
    bare.length <= 70 &&
    /印[发制]?[。]?(?:[（(]?共印.{1,8}份[）)]?)?$/u.test(bare) &&
    findDates(bare).length === 1 &&
    !/[。，；].{2,}$/u.test(bare.slice(0, -1))
  );
}

/** A line that stands alone like a title: short, unnumbered, no sentence. */
export function isDisplay(text: string): boolean {
  if (text.length > DISPLAY_LENGTH_MAX || text === '') return false;
  if (/[。；;！？?!、，,：:]$/u.test(text) || /[。；]/u.test(text)) return false;
  if (lineNumber(text) || wholeDate(text) || attachmentMark(text) || isAnnotation(text) || isImprint(text))
    return false;
  return !/^[（(](?:盖章|公章|印章)/u.test(text) && /\p{Script=Han}{2}/u.test(squeeze(text));
}

export function endsLikeTitle(text: string): boolean {
  const bare = squeeze(text).replace(GENRE_TAIL, '').replace(/》$/u, '');
  return GENRE_WORDS.some(word => bare.endsWith(word));
}

/** 文种 of a title: the last words before （试行）. */
export function genreOf(title: string): string | null {
  const bare = squeeze(title).replace(GENRE_TAIL, '');
  const inOrder = [...GENRE_WORDS]
    .filter(word => word.length > 1 || word === '函' || word === '令')
    .sort((a, b) => b.length - a.length);
  return inOrder.find(word => bare.endsWith(word)) ?? null;
}

/** The bodies named in a line of signatures; empty where the line is none. Letters may be spaced out. */
export function organisations(text: string): string[] {
  const bare = squeeze(text).replace(/[（(](?:盖章|公章|印章|章|代章)[）)]$/u, '');
  if (bare.length < 3 || bare.length > 120) return [];
  const parts = text.trim().split(/\s+/u);
  const several = parts.length > 1 && parts.every(part => part.length >= 3 && isOrganisation(part));
  if (several) return parts;
  return isOrganisation(bare) ? [bare] : [];
}

function isOrganisation(text: string): boolean {
  return ORGANISATION.test(text) && !NOT_AN_ORGANISATION.test(text);
}

export function isPersonSigning(text: string): boolean {
  const bare = squeeze(text);
  return bare.length <= 12 && bare !== text.trim() && PERSON_SIGNING.test(bare);
}

/** 某县人民政府　2021年8月20日 */
export function signedAndDated(text: string): boolean {
  if (text.length > 80) return false;
  const date = findDates(text)[0];
  if (!date || date.index === 0 || squeeze(text.slice(date.index + date.length)) !== '') return false;
  return organisations(text.slice(0, date.index)).length > 0;
}

/** A 发文字号 and nothing else, printed under the date. */
export function isLoneNumber(text: string): boolean {
  const found = text.length <= 40 ? findDocumentNumbers(text)[0] : undefined;
  return found !== undefined && found.index === 0 && squeeze(text.slice(found.length)) === '';
}

/** Could this line open a paragraph of its own, whatever stands before it? */
export function opensStructure(text: string): boolean {
  if (lineNumber(text) || attachmentMark(text) || isAnnotation(text) || isImprint(text) || wholeDate(text)) return true;
  return /^(?:备注|注)[:：0-9]/u.test(text);
}

/** 组　长：…, 联系电话：… — a line of a list, not of a paragraph. */
export function isLabelled(text: string): boolean {
  return /^[\p{Script=Han} ]{2,8}[:：]/u.test(text) && !/。/u.test(text);
}
