import { PolicyId } from 'shared/policy/model';
import { highlightSpans, pieces } from './pieces';

const policyId = PolicyId.parse('pd_00000000000000000001');

test('cuts a text at its highlights and keeps every character', () => {
  const cut = pieces(
    '困难高校毕业生补贴',
    highlightSpans([
      [4, 7],
      [7, 9],
    ]),
  );
  expect(cut.map(piece => [piece.text, piece.mark])).toEqual([
    ['困难高校', null],
    ['毕业生', 'hit'],
    ['补贴', 'hit'],
  ]);
});

test('leaves a text without highlights whole', () => {
  expect(pieces('补贴', []).map(piece => piece.text)).toEqual(['补贴']);
});

test('ignores ranges that lie outside the text', () => {
  const cut = pieces(
    '补贴',
    highlightSpans([
      [1, 9],
      [-1, 1],
      [1, 1],
    ]),
  );
  expect(cut.map(piece => piece.text).join('')).toBe('补贴');
  expect(cut.some(piece => piece.mark)).toBe(false);
});

test('keeps a link where part of it is marked, and the current hit above the others', () => {
  const cut = pieces('见某办法第五条', [
    { start: 1, end: 4, policyId },
    { start: 2, end: 4, mark: 'hit' },
    { start: 2, end: 4, mark: 'current' },
  ]);
  expect(cut).toEqual([
    { start: 0, text: '见', mark: null, policyId: null },
    { start: 1, text: '某', mark: null, policyId },
    { start: 2, text: '办法', mark: 'current', policyId },
    { start: 4, text: '第五条', mark: null, policyId: null },
  ]);
});
