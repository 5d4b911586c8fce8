import { clauseAt, clausesOf } from './clause.rules';
import { Anchor, type Block, type HeadingLevel, type TextRole } from './model';

let count = 0;
const anchor = () => Anchor.parse(`p-${++count}`);
const heading = (level: HeadingLevel, number: string, words = '总体要求。'): Block => ({
  kind: 'heading',
  anchor: anchor(),
  level,
  number,
  heading: words,
  run: '',
});
const text = (words: string, role: TextRole = 'body'): Block => ({ kind: 'text', anchor: anchor(), role, text: words });
const labels = (...blocks: Block[]) => clausesOf(blocks).map(({ label }) => label);

test('a paragraph is named by the headings that enclose it, from the outermost', () => {
  expect(
    labels(
      text('为了……'),
      heading(1, '一、'),
      text('甲'),
      heading(2, '（二）'),
      text('乙'),
      heading(3, '1.'),
      text('丙'),
    ),
  ).toEqual(['', '一、', '一、', '一、（二）', '一、（二）', '一、（二）1.', '一、（二）1.']);
});

test('a heading of a higher level ends those below it', () => {
  expect(
    labels(heading(1, '一、'), heading(2, '（一）'), heading(2, '（二）'), heading(1, '二、'), text('甲')),
  ).toEqual(['一、', '一、（一）', '一、（二）', '二、', '二、']);
});

test('an article names its place alone, whatever chapter it is in', () => {
  expect(labels(heading(1, '第二章'), heading(3, '第五条'), text('第二款'), heading(3, '第六条'))).toEqual([
    '第二章',
    '第五条',
    '第五条',
    '第六条',
  ]);
});

test('attachments are named before what is numbered in them, and nothing goes on below the signature', () => {
  const table: Block = { kind: 'table', anchor: anchor(), caption: null, rows: [['序号', '任务']], headerRowCount: 1 };
  expect(
    labels(
      heading(1, '三、'),
      text('示例县人民政府', 'signature'),
      text('附件1', 'attachment-title'),
      text('申请流程', 'attachment-title'),
      heading(3, '2.'),
      table,
      text('抄送：县委办公室', 'imprint'),
    ),
  ).toEqual(['三、', '', '附件1', '附件1', '附件1 2.', '附件1 2.', '']);
});

test('the text of an anchor is there whole, its excerpt on one line and cut', () => {
  const block = heading(1, '一、', '长'.repeat(80));
  const clause = clauseAt([text('前'), block], block.anchor);
  expect(clause?.text).toBe(`一、${'长'.repeat(80)}`);
  expect(clause?.excerpt).toBe(`一、${'长'.repeat(58)}……`);
  expect(clauseAt([text('前')], Anchor.parse('p-none'))).toBeNull();
});
