import { Anchor } from '../policy/model';
import { decideBlocks, isQuotedFrom, kindsOf, nonTextRate, readingMinutes, sourcesOf } from './interpretation.rules';
import { InterpretationBlock } from './model';

const five = Anchor.parse('h-five');
const seven = Anchor.parse('h-seven');
const nowhere = Anchor.parse('h-nowhere');
const clauses = new Map([
  [five, { text: '第五条　按照每人每月500元的标准给予补贴，\n最长12个月。' }],
  [seven, { text: '第七条　一次性创业补贴8000元。' }],
]);
const quotation = (words: string, source = five) => InterpretationBlock.parse({ kind: 'quotation', words, source });
const text = (words: string, source = five) => InterpretationBlock.parse({ kind: 'text', heading: '', words, source });
const timeline = (...days: string[]) =>
  InterpretationBlock.parse({
    kind: 'timeline',
    heading: '什么时候',
    items: days.map(on => ({ on, event: '受理', note: '', source: seven })),
  });

test.each([
  ['nothing at all', [], { ok: true }],
  ['words of the clause', [quotation('每人每月500元')], { ok: true }],
  ['two days the same', [timeline('2026-07-01', '2026-07-01')], { ok: true }],
  [
    'clauses that are not there, each named once',
    [text('甲', nowhere), text('乙', nowhere), quotation('没有的话')],
    { ok: false, code: 'clause-missing', anchors: [nowhere] },
  ],
  [
    'words of another clause',
    [text('甲'), quotation('一次性创业补贴')],
    { ok: false, code: 'words-not-in-document', block: 2 },
  ],
  ['days that go back', [timeline('2026-07-01', '2026-06-30')], { ok: false, code: 'days-out-of-order', block: 1 }],
])('%s', (_name, blocks, decision) => {
  expect(decideBlocks(blocks, clauses)).toEqual(decision);
});

test.each([
  ['每人每月500元', true],
  ['补贴，最长12个月', true],
  [' 每人 每月500元 ', true],
  ['按照……最长12个月', true],
  ['最长12个月……按照', false],
  ['每人每月600元', false],
  ['……', false],
])('%j is quoted: %s', (words, expected) => {
  expect(isQuotedFrom(clauses.get(five)?.text ?? '', words)).toBe(expected);
});

test('the rate counts what has a form other than text, of all', () => {
  expect(nonTextRate([])).toEqual({ numerator: 0, denominator: 0 });
  expect(
    nonTextRate([{ kinds: ['text', 'quotation'] }, { kinds: ['text', 'timeline'] }, { kinds: ['key-figures'] }]),
  ).toEqual({ numerator: 2, denominator: 3 });
});

test('kinds and sources are named once, in reading order', () => {
  const blocks = [text('甲', seven), timeline('2026-07-01', '2026-07-02'), text('乙', five)];
  expect(kindsOf(blocks)).toEqual(['text', 'timeline']);
  expect(sourcesOf(blocks)).toEqual([seven, five]);
});

test.each([
  [10, 1],
  [449, 1],
  [600, 2],
  [1500, 5],
])('%i characters take %i minutes', (length, minutes) => {
  expect(readingMinutes([text('字'.repeat(length))])).toBe(minutes);
});
