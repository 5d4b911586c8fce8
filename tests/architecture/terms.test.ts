import { chineseTextsOf, isTest, read, sourceFiles } from './sources';

/** The 不用 column of docs/terms.md. */
const avoided = read('docs/terms.md')
  .split('\n')
  .filter(line => line.startsWith('|') && !/^\|\s*(用这个|-)/.test(line))
  .flatMap(line => line.split('|')[2]?.split('、') ?? [])
  .map(word => word.trim())
  .filter(Boolean);

/** What people read: pages, components, and the texts of codes. Parsers name words of other people's documents. */
const files = [
  ...sourceFiles(['miniprogram'], /\.(ts|tsx)$/),
  ...sourceFiles(['shared'], /texts\.ts$/),
  ...sourceFiles(['localcloud', 'config'], /\.(ts|tsx)$/),
].filter(file => !isTest(file) && !file.startsWith('localcloud/seed/'));
const texts = files.flatMap(file => chineseTextsOf(file).map(text => ({ file, text })));

test('the table and the interface are really read', () => {
  expect(avoided).toContain('系统繁忙');
  expect(avoided.length).toBeGreaterThan(25);
  expect(texts.length).toBeGreaterThan(60);
});

test.each(avoided)('no interface text says %s', word => {
  expect(texts.filter(({ text }) => text.includes(word)).map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
});

test('no button says only 提交, 确定, 更多, 取消 or 确认', () => {
  expect(texts.filter(({ text }) => /^(提交|确定|确认|更多|取消)$/.test(text))).toEqual([]);
});

test('Chinese and digits stand together without a typed space, and sentences use Chinese punctuation', () => {
  const wrong = texts.filter(({ text }) =>
    /\p{Script=Han} [0-9]|[0-9] \p{Script=Han}|\p{Script=Han}[,;!?](\p{Script=Han}|$)/u.test(text),
  );
  expect(
    wrong.filter(({ file }) => file.startsWith('miniprogram/')).map(({ file, text }) => `${file}: ${text}`),
  ).toEqual([]);
});
