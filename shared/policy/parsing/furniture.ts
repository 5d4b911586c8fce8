import { plainSpaces, squeeze } from './characters';
import type { SourceBlock, SourceFact } from './source';

const REPEATS_MIN = 3;
const REPEATED_LENGTH_MAX = 40;
const WEB_LINE_LENGTH_MAX = 60;
const WEB_META_LENGTH_MAX = 140;
const FACT_LINE_LENGTH_MAX = 200;

/** — 3 —, -3-, 第 3 页 共 9 页, 3/9 */
const PAGE_NUMBERS = [
  /^[-—－–―·•~～]{1,4}\d{1,4}[-—－–―·•~～]{1,4}$/u,
  /^第\d{1,4}页(?:[，,/]?共\d{1,4}页)?$/u,
  /^共\d{1,4}页(?:[，,/]?第\d{1,4}页)?$/u,
  /^\d{1,4}\/\d{1,4}$/u,
];

/** What a portal prints around a document. */
const WEB_LINES = [
  /^[【[（(]?(?:打印|关闭|收藏|分享|下载|我要纠错|纠错|返回顶部|返回|无障碍|朗读|语音播报)(?:本页|此页|页面|窗口|文章|到|至|文件)?[:：]?[】\])）]?$/u,
  /^(?:[【[]?(?:打印|关闭|收藏|分享|下载|纠错)(?:本页|此页|页面|窗口)?[】\]]?[|｜/]?){2,6}$/u,
  /^(?:分享到|扫一扫|扫码|微信扫|用手机|手机扫|手机查看|手机浏览).{0,40}$/u,
  /^(?:浏览次数|浏览量|阅读次数|阅读量|点击数|点击量|访问量|访问次数|点击次数)[:：].{0,20}$/u,
  /^[【[（(]?(?:字号|字体|字体大小)[:：]?(?:大中小|小中大|\[?大\]?\[?中\]?\[?小\]?|A\+?A?-?|默认|超大).{0,12}$/u,
  /^(?:当前位置|您的位置|您现在的位置|所在位置|您当前的位置|当前所在位置)(?:是)?[:：]?.{0,60}$/u,
  /^(?:跳转到|跳到|跳过).{2,10}$/u,
  /^\p{Script=Han}{2,20}(?:门户网站|政府网站|政府网|政务网|官方网站|信息公开平台|信息公开网)$/u,
  /^首页[>＞»›/|\\].{0,60}$/u,
  /^(?:上一篇|下一篇|上一条|下一条|相关链接|相关文档|相关文件|相关解读|相关附件|政策解读链接|解读链接|附件下载|文件下载)[:：]?.{0,60}$/u,
  /^(?:信息来源|来源|稿源|文章来源|责任编辑|编辑|审核人?|发布人|录入|作者)[:：].{0,30}$/u,
  /^(?:版权所有|Copyright|©|主办单位[:：].{0,30}承办|网站标识码|政府网站标识码|.{0,4}ICP备|.{0,4}公网安备|网站地图|联系我们|关于我们|技术支持[:：]).{0,60}$/iu,
];

/** 发布时间：2024-06-12 来源：县政府办 浏览次数：12 字号：大 中 小, on one line under the title of a page. */
const WEB_META =
  /^[【[]?(?:(?:发布|更新|发稿|公开)?(?:日期|时间)|(?:信息|文章|稿件)?来源|作者|编辑)[:：]|^20[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?:[0-9]{1,2}[:：][0-9]{2}|来源|作者|浏览|分享)/u;
const WEB_META_LABELS =
  /(?:日期|时间|来源|作者|编辑|点击|点击数|点击量|次数|浏览|浏览量|阅读|阅读量|访问量|字号|字体|分享|分享到)[:：]|打印|关闭|20[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}/gu;

/** Labels of the table of facts that a portal puts over a document. */
const FACT_LABELS = new Set([
  '索引号',
  '索取号',
  '信息索引号',
  '主题分类',
  '体裁分类',
  '组配分类',
  '服务对象',
  '发文机关',
  '发布机构',
  '发布机关',
  '发文单位',
  '制发机关',
  '公开主体',
  '成文日期',
  '发文日期',
  '生成日期',
  '发布日期',
  '发布时间',
  '公开日期',
  '公布日期',
  '生效日期',
  '实施日期',
  '施行日期',
  '失效日期',
  '废止日期',
  '标题',
  '文件标题',
  '信息名称',
  '名称',
  '文件名称',
  '发文字号',
  '文号',
  '文件编号',
  '发布文号',
  '公文字号',
  '发文机构',
  '制发单位',
  '发布单位',
  '主题词',
  '关键词',
  '有效性',
  '文件有效性',
  '时效性',
  '效力状态',
  '公开属性',
  '公开方式',
  '信息公开形式',
  '公开形式',
  '公开类型',
  '公开范围',
  '公开时限',
  '统一编号',
  '规范性文件编号',
  '统一登记号',
  '登记号',
  '信息分类',
  '内容概述',
  '文件类型',
  '公文种类',
  '来源',
  '信息来源',
  '浏览次数',
  '解读机关',
  '解读单位',
  '解读主体',
  '有效期',
  '有效期限',
]);

/** Labels that also occur as the closing lines of the paper itself: read from there, not dropped. */
const FACTS_ON_PAPER = new Set([
  '有效期',
  '有效期限',
  '解读机关',
  '解读单位',
  '解读主体',
  '公开属性',
  '公开方式',
  '信息公开形式',
  '公开形式',
  '名称',
  '来源',
  '关键词',
  '主题词',
  '标题',
  '公开范围',
  '公开时限',
  '服务对象',
]);

/** `发文字号：云政办发〔2026〕12号` as a fact, where the label is one that portals use. */
export function factOf(text: string): SourceFact | null {
  const bracketed = /^[【[]([\p{Script=Han}\s]{2,10})[】\]]\s?(?![:：])(.*)$/u.exec(text);
  if (bracketed) return labelledFact(bracketed[1] ?? '', bracketed[2] ?? '');
  const colon = text.search(/[:：]/u);
  if (colon < 2 || colon > 10) return null;
  return labelledFact(text.slice(0, colon), text.slice(colon + 1));
}

/** The facts on a line, which is nothing but facts: 【索引号】 … 【发布机构】 …. */
export function factsOf(text: string): SourceFact[] {
  if (text.length > FACT_LINE_LENGTH_MAX) return [];
  const parts = text.split(/\s+(?=[【[]?[\p{Script=Han} ]{2,10}[】\]:：])/u).map(factOf);
  const facts = parts.filter(fact => fact !== null);
  const whole = factOf(text);
  return facts.length > 1 && facts.length === parts.length ? facts : whole ? [whole] : [];
}

function labelledFact(words: string, value: string): SourceFact | null {
  const label = factLabel(words);
  return label ? { label, value: value.trim() } : null;
}

export function factLabel(text: string): string | null {
  const label = squeeze(plainSpaces(text)).replace(/^[【[*·•]+|[】\]*:：]+$/gu, '');
  return FACT_LABELS.has(label) ? label : null;
}

export function isFactLine(text: string): boolean {
  const fact = factOf(text);
  return fact !== null && !FACTS_ON_PAPER.has(fact.label) && text.length <= 200;
}

export function isTitleFact({ label }: SourceFact): boolean {
  return /^(?:标题|文件标题|信息名称|名称|文件名称)$/u.test(label);
}

export function isPageNumber(text: string): boolean {
  const bare = squeeze(text);
  return bare.length <= 16 && PAGE_NUMBERS.some(pattern => pattern.test(bare));
}

export function isWebLine(text: string): boolean {
  const bare = squeeze(text);
  if (bare.length === 0) return false;
  if (bare.length <= WEB_LINE_LENGTH_MAX && WEB_LINES.some(pattern => pattern.test(bare))) return true;
  return bare.length <= WEB_META_LENGTH_MAX && WEB_META.test(bare) && (bare.match(WEB_META_LABELS)?.length ?? 0) >= 2;
}

/** Blocks without page numbers, running heads and the furniture of a web page. */
export function withoutFurniture(blocks: readonly SourceBlock[]): SourceBlock[] {
  const marked = blocks.map((block): SourceBlock => {
    if (block.kind !== 'line') return block;
    if (isPageNumber(block.text)) return { kind: 'break', page: true };
    return isWebLine(block.text) ? { kind: 'break', page: false } : block;
  });
  const runningHeads = repeatedBesidePageEnds(marked);
  return marked.map((block): SourceBlock =>
    block.kind === 'line' && runningHeads.has(squeeze(block.text)) ? { kind: 'break', page: true } : block,
  );
}

/** Short lines that come back at three or more ends of pages. */
function repeatedBesidePageEnds(blocks: readonly SourceBlock[]): Set<string> {
  const counts = new Map<string, number>();
  blocks.forEach((block, index) => {
    if (block.kind !== 'line' || block.text.length > REPEATED_LENGTH_MAX) return;
    if (!isBesidePageEnd(blocks, index)) return;
    const bare = squeeze(block.text);
    counts.set(bare, (counts.get(bare) ?? 0) + 1);
  });
  return new Set([...counts].filter(([, count]) => count >= REPEATS_MIN).map(([text]) => text));
}

function isBesidePageEnd(blocks: readonly SourceBlock[], index: number): boolean {
  for (const step of [-1, 1]) {
    let at = index + step;
    while (isPlainBreak(blocks[at])) at += step;
    const neighbour = blocks[at];
    if (neighbour?.kind === 'break' && neighbour.page) return true;
  }
  return false;
}

function isPlainBreak(block: SourceBlock | undefined): boolean {
  return block?.kind === 'break' && !block.page;
}
