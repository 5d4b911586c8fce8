import { Anchor, type Block } from './model';
import { plainTextOf } from './plain-text.rules';

const anchor = Anchor.parse('p-1');

test('every word below the title is searched, a line for each block or row', () => {
  const blocks: Block[] = [
    { kind: 'text', anchor, role: 'title', text: '标题' },
    { kind: 'heading', anchor, level: 1, number: '一、', heading: '总体要求', run: '。提高质量。' },
    {
      kind: 'table',
      anchor,
      caption: '附表',
      rows: [
        ['序号', '任务'],
        ['1', '公开'],
      ],
      headerRowCount: 1,
    },
    { kind: 'text', anchor, role: 'body', text: '正文。' },
  ];
  expect(plainTextOf(blocks)).toBe('一、总体要求。提高质量。\n附表\n序号 任务\n1 公开\n正文。');
});
