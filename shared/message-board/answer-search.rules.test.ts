import { rankAnswers } from './answer-search.rules';

const library = [
  { id: 'lift', question: '老楼加装电梯要多少业主同意？', answer: '参与表决四分之三以上同意。补助另有规定。' },
  { id: 'rent', question: '公租房租金怎么算？', answer: '按照保障对象分档，电梯房一样。' },
  { id: 'age', question: '高龄津贴从几岁开始发？', answer: '年满80周岁当月起。' },
  { id: 'firework', question: '城区哪里不能放烟花爆竹？', answer: '禁放区域内全年不得燃放。' },
];
const idsFor = (words: string) => rankAnswers(words, library).map(({ item }) => item.id);

test.each([
  ['我们楼想加装电梯，有一户不同意怎么办', 'lift'],
  ['公租房的租金是多少', 'rent'],
  ['高龄津贴', 'age'],
  ['过年能在城区放烟花吗', 'firework'],
])('%s finds its answer first', (words, id) => {
  expect(idsFor(words)[0]).toBe(id);
});

test('a question weighs more than an answer', () => {
  expect(idsFor('电梯')).toEqual(['lift', 'rent']);
});

test('what has no subject in common is not shown', () => {
  expect(idsFor('请问怎么办')).toEqual([]);
  expect(idsFor('孩子上学要交什么')).toEqual([]);
  expect(idsFor('')).toEqual([]);
});

test('text that looks like a pattern is only text', () => {
  expect(idsFor('(a+)+$ [ \\ .*')).toEqual([]);
});
