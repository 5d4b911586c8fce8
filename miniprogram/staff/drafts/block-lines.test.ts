import { Anchor, type Block } from 'shared/policy/model';
import { blockText } from 'shared/policy/parsing/parse-official-document';
import { printedText } from './block-lines';

const anchor = Anchor.parse('h-1');
const rows = [
  ['甲', '乙'],
  ['1', ''],
];

test.each<Block>([
  { kind: 'heading', anchor, level: 1, number: '一、', heading: '总则', run: '。照此办理。' },
  { kind: 'text', anchor, role: 'body', text: '照此办理。' },
  { kind: 'table', anchor, caption: '表1', rows, headerRowCount: 1 },
  { kind: 'table', anchor, caption: null, rows, headerRowCount: 1 },
])('a block is shown for correction exactly as the corrections compare it: %#', block => {
  expect(printedText(block)).toBe(blockText(block));
});
