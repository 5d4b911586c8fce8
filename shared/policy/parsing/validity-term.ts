import { addDays, addMonths, type LocalDate } from '../../kernel/time';
import { numeralValue, squeeze } from './characters';
import { findDates } from './dates';
import type { SourceFact } from './source';

export type ValidityFacts = {
  validityTerm: string | null;
  effectiveOn: LocalDate | null;
  expiresOn: LocalDate | null;
  interpretingBody: string | null;
  /** A term was stated and could not be turned into a day. */
  isUnclear: boolean;
};

const NUMERAL = '[0-9０-９一二两三四五六七八九十]{1,4}';
const DATE_WORDS = '[0-9０-９〇零一二三四五六七八九十年月日\\s]{6,24}日';
/** 有效期5年, 有效期限为三年, 试行期两年, 有效期至2026年12月31日, 有效期自…起至…止 */
const TERMS = [
  new RegExp(
    `有效期限?\\s*[:：]?\\s*(?:为|是|暂定)?\\s*(?:自|从)?\\s*${DATE_WORDS}\\s*起?\\s*(?:至|到)\\s*${DATE_WORDS}(?:止)?`,
    'u',
  ),
  new RegExp(`有效期限?\\s*[:：]?\\s*(?:为|是)?\\s*(?:截止|截至|至|到)\\s*${DATE_WORDS}(?:止)?`, 'u'),
  new RegExp(
    `(?:有效期限?|试行期限?|暂行期|实施期限|施行期限|执行期限?)\\s*[:：]?\\s*(?:为|是|暂定|暂定为)?\\s*(${NUMERAL})\\s*(个月|月|年)`,
    'u',
  ),
  new RegExp(`(?:试行|暂行)\\s*(${NUMERAL})\\s*(个月|年)`, 'u'),
];
const UNTIL = new RegExp(`(?:执行|施行|实施|有效)(?:期)?\\s*(?:截止|截至|至|到)\\s*${DATE_WORDS}`, 'u');
const STARTS = new RegExp(
  `(?:自|从|于)?\\s*(${DATE_WORDS})\\s*(?:起|开始)?\\s*(?:正式)?(?:施行|实施|执行|生效|试行)`,
  'u',
);
const STARTS_WITH_ISSUE =
  /(?:自|从)?\s*(?:印发|发布|公布|发文|下发|颁布|签发)之?日\s*(?:起)?\s*([0-9０-９一二三四五六七八九十]{1,4})?\s*(?:日|天)?(?:后|起)?\s*(?:正式)?(?:施行|实施|执行|生效|试行)/u;
/** The sentence speaks of this document, not of a licence or a contract. */
const SPEAKS_OF_ITSELF =
  /本(?:办法|规定|通知|意见|方案|文件|文|细则|规则|决定|公告|通告|条例|措施|政策|计划|预案|制度|标准|规范|指南|函|规程|要点|清单)|(?:印发|发布|公布|发文|下发|颁布|签发)之日起|日起(?:正式)?(?:施行|实施|执行|生效|试行|有效)/u;
const TERM_LABEL = /^[（(]?(?:有效期限?|施行日期|实施日期|试行期限?)[:：]/u;

const INTERPRETER_LABEL =
  /^[（(【]?(?:政策)?(?:解读(?:机关|单位|主体|部门|机构|责任单位|责任主体)|负责解读(?:单位|部门))[:：]\s*([^，。；,;]{2,40})/u;
const INTERPRETER_SENTENCE =
  /(?:本(?:文件|文|办法|规定|通知|意见|方案|细则|规则|决定|公告|通告|措施|政策|计划|制度|要点)|该文件)?(?:的)?(?:政策)?(?:解读工作)?由([^，。；：]{2,40}?)(?:负责|承担|进行)(?:具体|政策|本文件的?|对外|组织|开展)?(?:的)?(?:解释(?:和|及|与|、|并|以及)(?:政策)?)?解读/u;
const INTERPRETER_NAMED =
  /本(?:文件|文|办法|规定|通知|意见|方案|细则|规则|决定|公告|措施|政策|计划|制度|要点)的?解读(?:机关|单位|主体|部门)(?:为|是|[:：])\s*([^，。；,;]{2,40})/u;

/** 有效期, 施行日期 and 解读主体, from the sentences that state them of the document itself. */
export function validityFacts(
  texts: readonly string[],
  facts: readonly SourceFact[],
  datedOn: LocalDate | null,
): ValidityFacts {
  const sentences = texts
    .flatMap(text => (/有效|试行|施行|实施|执行|生效|暂行/u.test(text) ? text.split(/[。；;]/u) : []))
    .filter(speaksOfItself);
  const stated = facts.find(fact => /^有效期限?$/u.test(fact.label));
  const term = firstOf(sentences, termIn) ?? (stated ? termIn(`有效期${stated.value}`) : null);
  const effectiveOn =
    firstOf(sentences, sentence => effectiveDay(sentence, datedOn)) ??
    factDate(facts, /^(?:施行日期|生效日期|实施日期)$/u);
  const expiresOn =
    (term ? expiryOf(term, effectiveOn ?? datedOn) : null) ??
    firstOf(sentences, untilDay) ??
    factDate(facts, /^失效日期$/u);
  return {
    validityTerm: term,
    effectiveOn,
    expiresOn,
    interpretingBody: interpretingBody(texts, facts),
    isUnclear: term !== null && expiresOn === null,
  };
}

function speaksOfItself(sentence: string): boolean {
  return sentence.length <= 400 && (SPEAKS_OF_ITSELF.test(sentence) || TERM_LABEL.test(sentence.trim()));
}

function firstOf<T>(sentences: readonly string[], read: (sentence: string) => T | null): T | null {
  for (const sentence of sentences) {
    const value = read(sentence);
    if (value !== null) return value;
  }
  return null;
}

function termIn(sentence: string): string | null {
  for (const pattern of TERMS) {
    const match = pattern.exec(sentence);
    if (match) return squeeze(match[0]);
  }
  return null;
}

function effectiveDay(sentence: string, datedOn: LocalDate | null): LocalDate | null {
  const started = STARTS.exec(sentence);
  const day = started ? (findDates(started[1] ?? '').at(-1)?.date ?? null) : null;
  if (day) return day;
  const issued = STARTS_WITH_ISSUE.exec(sentence);
  if (!issued || datedOn === null) return null;
  return issued[1] ? addDays(datedOn, numeralValue(issued[1]) ?? 0) : datedOn;
}

/** The last day in force. */
function expiryOf(term: string, startsOn: LocalDate | null): LocalDate | null {
  const named = findDates(term).at(-1);
  if (named) return named.date;
  const length = /([0-9０-９一二两三四五六七八九十]{1,4})(个月|月|年)/u.exec(term);
  const count = length ? numeralValue(length[1] ?? '') : null;
  if (!length || count === null || startsOn === null || count > 1200) return null;
  return addDays(addMonths(startsOn, length[2] === '年' ? count * 12 : count), -1);
}

function untilDay(sentence: string): LocalDate | null {
  const until = UNTIL.exec(sentence);
  return until ? (findDates(until[0]).at(-1)?.date ?? null) : null;
}

function factDate(facts: readonly SourceFact[], labels: RegExp): LocalDate | null {
  const fact = facts.find(one => labels.test(one.label));
  return fact ? (findDates(fact.value)[0]?.date ?? null) : null;
}

function interpretingBody(texts: readonly string[], facts: readonly SourceFact[]): string | null {
  for (const text of texts) {
    if (!text.includes('解读')) continue;
    const match =
      INTERPRETER_LABEL.exec(text.trim()) ?? INTERPRETER_NAMED.exec(text) ?? INTERPRETER_SENTENCE.exec(text);
    if (match && isNamedBody(match[0], match[1] ?? '')) return squeeze(match[1] ?? '').replace(/[）)】]$/u, '');
  }
  const stated = facts.find(fact => /^解读(?:机关|单位|主体)$/u.test(fact.label));
  return stated ? squeeze(stated.value) || null : null;
}

/** 由牵头部门组织做好解读 speaks of interpreting in general. */
function isNamedBody(matched: string, body: string): boolean {
  if (/^(?:本|该文件)/u.test(matched) || /解读(?:机关|单位|主体|部门|机构)[:：]/u.test(matched))
    return !/^起草/u.test(body);
  return (
    /(?:局|委|办|厅|部|政府|中心|办公室|委员会|院)$/u.test(squeeze(body)) &&
    !/(?:牵头|起草|制定|相关|有关|各|其他)/u.test(body)
  );
}
