import { Anchor, type Block } from 'shared/policy/model';
import { findInDocument, MATCHES_MAX, matchSpans, spanKey } from './find-in-document';

const blocks: Block[] = [
  {
    kind: 'heading',
    anchor: Anchor.parse('h-1'),
    level: 3,
    number: '第五条',
    heading: '',
    run: '补贴按季度发放，补贴到账后通知本人。',
  },
  {
    kind: 'table',
    anchor: Anchor.parse('t-1'),
    caption: '补贴标准',
    headerRowCount: 1,
    rows: [
      ['项目', '补贴'],
      ['A类', '500元'],
    ],
  },
];

test('finds every place in reading order: after a heading, in a caption, in a cell', () => {
  expect(findInDocument(blocks, ' 补贴 ').map(match => [match.anchor, match.field, match.start])).toEqual([
    ['h-1', 'run', 1],
    ['h-1', 'run', 9],
    ['t-1', 'caption', 0],
    ['t-1', 'cell-0-1', 0],
  ]);
});

test('does not mind upper and lower case', () => {
  expect(findInDocument(blocks, 'a类')).toHaveLength(1);
});

test('finds nothing for blanks', () => {
  expect(findInDocument(blocks, '  ')).toEqual([]);
});

test('stops counting where a number no longer helps', () => {
  const text: Block = { kind: 'text', anchor: Anchor.parse('p-1'), role: 'body', text: '的'.repeat(2000) };
  expect(findInDocument([text], '的')).toHaveLength(MATCHES_MAX);
});

test('sets the place being looked at apart from the others', () => {
  const spans = matchSpans(findInDocument(blocks, '补贴'), 1);
  expect(spans.get(spanKey('h-1', 'run'))?.map(span => span.mark)).toEqual(['hit', 'current']);
});
