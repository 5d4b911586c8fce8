import { findRanges, foldText, searchTerms } from './text-search.rules';

test('folding keeps every place where it was', () => {
  const printed = 'ＡＢＣ　Ｗｅｂ１２（试行）……〔2026〕';
  const folded = foldText(printed);
  expect(folded).toBe('abc web12(试行)……〔2026〕');
  expect(folded).toHaveLength(printed.length);
});

test.each([
  ['毕业生 补贴', ['毕业生', '补贴']],
  ['毕业生，补贴？', ['毕业生', '补贴']],
  ['  ', []],
  ['电梯 电梯', ['电梯']],
])('%j is the words %j', (words, expected) => {
  expect(searchTerms(words)).toEqual(expected);
});

test('overlapping and touching marks are joined', () => {
  expect(findRanges('毕业生，毕业', ['毕业', '业生'])).toEqual([
    [0, 3],
    [4, 6],
  ]);
  expect(findRanges('毕业毕业', ['毕业'])).toEqual([[0, 4]]);
});
