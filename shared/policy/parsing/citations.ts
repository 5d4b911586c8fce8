import { findDocumentNumbers, type FoundNumber } from '../document-number.rules';
import type { Citation } from '../model';
import { squeeze } from './characters';

type Named = { title: string; index: number; end: number };
type Placed = Citation & { index: number; end: number };

export type CitationContext = { ownTitles: ReadonlySet<string>; ownNumber: string | null };
export type Citations = { cites: Citation[]; repeals: Citation[] };

const TITLE_LENGTH_MAX = 160;
const DOCUMENT_WORDS =
  /(?:法|法典|条例|规定|办法|意见|通知|方案|要点|决定|决议|规划|纲要|细则|规则|标准|规范|指南|指引|目录|清单|批复|函|公告|通告|令|章程|制度|预案|计划|措施|准则|解释|报告|纪要|政策|分工|任务|公约|规程)$/u;
const VERSION_TAIL = /[（(【〔](?:试行|暂行|修订|修正|[^（）()]{0,16}(?:版|稿|年|草案))[）)】〕]$/u;
const SHORT_NAME = /(?:简称|以下称)为?[“"]?《([^《》]{2,30})》/gu;
const REPEAL_WORDS = /(?:废止|停止执行|停止施行|不再执行|自行失效|即行失效|同时失效)/u;
/** 废止 as a subject in general, not an act of this document. */
const NO_REPEAL = /(?:修改、废止|废止、失效|废止和失效|废止或者?|或者?废止|尚未废止|未废止|不废止|废止工作|废止情况)/u;

/** The documents that a text names, and those among them that it repeals. */
export function citationsIn(texts: readonly string[], context: CitationContext): Citations {
  const cites: Citation[] = [];
  const repeals: Citation[] = [];
  const shortNames = new Set(texts.flatMap(shortNamesIn));
  for (const text of texts) {
    const placed = placedCitations(text).filter(
      citation =>
        !isOwn(citation, context) && !(citation.documentNumber === null && shortNames.has(citation.title ?? '')),
    );
    for (const citation of placed) add(cites, citation);
    if (REPEAL_WORDS.test(text)) for (const citation of repealed(text, placed)) add(repeals, citation);
  }
  return { cites, repeals: repeals.map(repeal => cites.find(cite => isSame(cite, repeal)) ?? repeal) };
}

/** 以下简称《规划》: from there on 《规划》 is the document named before it. */
function shortNamesIn(text: string): string[] {
  return [...text.matchAll(SHORT_NAME)].map(([, name = '']) => squeeze(name));
}

function placedCitations(text: string): Placed[] {
  const numbers = findDocumentNumbers(text);
  const used = new Set<FoundNumber>();
  const titled = namedDocuments(text).flatMap((named): Placed[] => {
    const number = numbers.find(one => !used.has(one) && follows(text, named.end, one.index));
    if (number) used.add(number);
    if (!number && !isDocumentTitle(named.title)) return [];
    const end = number ? number.index + number.length : named.end;
    return [{ title: named.title, documentNumber: number?.number ?? null, index: named.index, end }];
  });
  const bare = numbers
    .filter(one => !used.has(one) && !titled.some(named => one.index > named.index && one.index < named.end))
    .map(one => ({ title: null, documentNumber: one.number, index: one.index, end: one.index + one.length }));
  return [...titled, ...bare].sort((a, b) => a.index - b.index);
}

function follows(text: string, end: number, index: number): boolean {
  return index >= end && index - end <= 4 && /^[\s（(【〔[，,]*$/u.test(text.slice(end, index));
}

/** Titles between 《 and 》, the outer pair where they are nested. */
function namedDocuments(text: string): Named[] {
  const found: Named[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '《') {
      if (depth === 0) start = index;
      depth += 1;
    } else if (character === '》' && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ title: squeeze(text.slice(start + 1, index)), index: start, end: index + 1 });
    }
    // An opening mark that is never closed must not swallow the rest.
    if (depth > 0 && index - start > TITLE_LENGTH_MAX) [depth, index] = [0, start];
  }
  // 以下简称《…》 is another name of the document before it.
  return found.filter(
    named =>
      named.title.length >= 2 &&
      !/(?:简称|以下称)为?[“"]?$/u.test(text.slice(Math.max(0, named.index - 6), named.index).trimEnd()),
  );
}

function isDocumentTitle(title: string): boolean {
  return DOCUMENT_WORDS.test(title.replace(VERSION_TAIL, ''));
}

function isOwn(citation: Citation, context: CitationContext): boolean {
  if (citation.documentNumber !== null && citation.documentNumber === context.ownNumber) return true;
  return citation.title !== null && citation.documentNumber === null && context.ownTitles.has(citation.title);
}

/** Sentence by sentence: what stands in the clause of 废止, or in the clauses before it that name nothing else. */
function repealed(text: string, placed: readonly Placed[]): Placed[] {
  return sentences(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    if (!REPEAL_WORDS.test(sentence) || NO_REPEAL.test(sentence)) return [];
    const here = placed.filter(one => one.index >= start && one.index < end);
    const wordAt = start + sentence.search(REPEAL_WORDS);
    const basisEnd = start + lastBasisEnd(sentence);
    const acts = here.filter(one => one.index >= basisEnd);
    const before = acts.filter(one => one.index < wordAt);
    return before.length > 0 && !/(?:废止|停止执行)(?:以下|下列)?[：:《]/u.test(sentence) ? before : acts;
  });
}

/** Where 根据《…》… ends: the act begins after its comma. */
function lastBasisEnd(sentence: string): number {
  const basis = /(?:根据|依据|依照|按照|遵照|落实)[^，。；]{0,300}，/u.exec(sentence);
  return basis ? basis.index + basis[0].length : 0;
}

function sentences(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === '《') depth += 1;
    else if (character === '》') depth = Math.max(0, depth - 1);
    else if ('。；;'.includes(character) && depth === 0) {
      found.push({ start, end: index });
      start = index + 1;
    }
  }
  found.push({ start, end: text.length });
  return found;
}

function add(list: Citation[], { title, documentNumber }: Citation): void {
  const known = list.find(one => isSame(one, { title, documentNumber }));
  if (!known) list.push({ title, documentNumber });
  else if (known.title === null) known.title = title;
  else known.documentNumber ??= documentNumber;
}

function isSame(one: Citation, other: Citation): boolean {
  if (one.documentNumber !== null && other.documentNumber !== null) return one.documentNumber === other.documentNumber;
  return one.title !== null && one.title === other.title;
}
