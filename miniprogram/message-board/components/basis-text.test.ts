import { clauseText } from './basis-text';

test.each([
  ['第六条', '第六条'],
  ['一、', '第一部分'],
  ['十二、', '第十二部分'],
  ['（一）', '（一）'],
  [null, ''],
])('the clause %s is called “%s”', (clause, text) => {
  expect(clauseText(clause)).toBe(text);
});
