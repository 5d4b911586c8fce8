import type { Anchor, Block, ParsedDocument } from './model';
import { parseOfficialDocument } from './parsing/parse-official-document';
import { sourceFromText } from './parsing/plain-text';
import { correctedContent } from './publishing-corrections';

const text = `示例县人民政府文件
示政发〔2026〕5号

示例县人民政府
关于印发示例办法的通知

各乡镇人民政府：
　　现将示例办法印发给你们，请认真执行。
　　一、总体要求
　　坚持公开。
　　二、工作任务
　　（一）编制清单
　　坚持公开。

序号	任务	时限
1	编制	6月
2	公开	7月

　　　　　　　　示例县人民政府
　　　　　　　　2026年6月18日
`;
const parsed = parseOfficialDocument(sourceFromText(text));
const blockOf = (is: (block: Block) => boolean): Block => {
  const block = parsed.blocks.find(is);
  if (!block) throw new Error('the sample has such a block');
  return block;
};
const heading = blockOf(block => block.kind === 'heading' && block.number === '二、');
const paragraph = blockOf(block => block.kind === 'text' && block.text === '坚持公开。');
const table = blockOf(block => block.kind === 'table');
const correct = (corrections: { anchor: Anchor; text: string }[], own: Partial<ParsedDocument> = {}) => {
  const corrected = correctedContent(parsed, corrections, { ...parsed, ...own });
  if (!corrected.ok) throw new Error(corrected.code);
  return corrected.value;
};
const others = (blocks: readonly Block[], at: number) => blocks.filter((_block, index) => index !== at);

test.each([
  ['a paragraph', paragraph, '坚持依法公开。', { kind: 'text', role: 'body', text: '坚持依法公开。' }],
  ['a heading', heading, '三、重点任务', { kind: 'heading', level: 1, number: '三、', heading: '重点任务' }],
  ['a heading that is none any more', heading, '工作任务如下。', { kind: 'text', role: 'body' }],
  ['a table', table, '序号\t任务\t时限\n1\t编制\t8月', { kind: 'table', headerRowCount: 1 }],
])('%s reads as corrected, under a new anchor; all others stay', (_name, block, words, expected) => {
  const at = parsed.blocks.indexOf(block);
  const { blocks } = correct([{ anchor: block.anchor, text: words }]);
  expect(blocks[at]).toMatchObject(expected);
  expect(blocks[at]?.anchor).not.toBe(block.anchor);
  expect(others(blocks, at)).toEqual(others(parsed.blocks, at));
});

test('a corrected block has the anchor that parsing would have given it', () => {
  const again = parseOfficialDocument(sourceFromText(text.replace('二、工作任务', '二、重点任务')));
  const { blocks, outline } = correct([{ anchor: heading.anchor, text: '二、重点任务' }]);
  expect(blocks).toEqual(again.blocks);
  expect(outline).toEqual(again.outline);
});

test('words that stand there already keep their anchor; the corrected block is the second of them', () => {
  const issued = blockOf(block => block.kind === 'text' && block.text.startsWith('现将'));
  const { blocks } = correct([{ anchor: issued.anchor, text: '坚持公开。' }]);
  expect(new Set(blocks.map(({ anchor }) => anchor)).size).toBe(blocks.length);
  expect(blocks.find(({ anchor }) => anchor === paragraph.anchor)).toEqual(paragraph);
});

test('without words a block is taken out', () => {
  expect(correct([{ anchor: paragraph.anchor, text: ' ' }]).blocks).toHaveLength(parsed.blocks.length - 1);
});

test('what the text repeals is read again where it changed, and only there', () => {
  const clause = '《示例旧办法》（示政发〔2020〕1号）同时废止。';
  const repeal = { title: '示例旧办法', documentNumber: '示政发〔2020〕1号' };
  expect(correct([{ anchor: paragraph.anchor, text: clause }]).repeals).toEqual([repeal]);
  expect(correct([])).toBe(parsed);
});

test('the title over the text follows the elements', () => {
  const title = '示例县人民政府关于印发示例新办法的通知';
  const { blocks } = correct([], { title });
  expect(blocks.find(block => block.kind === 'text' && block.role === 'title')).toMatchObject({ text: title });
});

test.each([
  ['block-missing', { anchor: 'p-none' as Anchor, text: '无处可放。' }],
  ['table-uneven', { anchor: table.anchor, text: '序号\t任务\t时限\n1\t编制' }],
])('%s', (code, correction) => {
  expect(correctedContent(parsed, [correction], parsed)).toEqual({ ok: false, code });
});
