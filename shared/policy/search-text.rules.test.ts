import { bigrams, countOccurrences, snippetOf } from './search-text.rules';

test('pieces are pairs of neighbours, and single characters stay', () => {
  expect(bigrams(['毕业生', '税'])).toEqual(['毕业', '业生', '税']);
});

test('counts without overlapping', () => {
  expect(countOccurrences('ababab', 'abab')).toBe(1);
});

describe('snippets', () => {
  const text = '第一句没有。\n第五条 毕业两年内到乡镇就业的，每人每月给予500元生活补贴。\n只有毕业。';

  test('show the sentence with most of the words, marked', () => {
    const snippet = snippetOf('', text, ['毕业', '补贴']);
    expect(snippet?.text).toContain('生活补贴');
    expect(snippet?.highlights.map(([from, to]) => snippet.text.slice(from, to))).toEqual(['毕业', '补贴']);
  });

  test('are cut around the first word in a long sentence', () => {
    const snippet = snippetOf('', `${'甲'.repeat(100)}电梯${'乙'.repeat(100)}`, ['电梯']);
    expect(snippet?.text.length).toBeLessThan(72);
    expect(snippet?.text).toMatch(/^……甲+电梯乙+……$/);
  });

  test('pass over the formula of the notice where the matter itself has the words', () => {
    const notice = '《电梯管理办法》已经同意，现印发给你们。\n加装电梯由业主申请。';
    expect(snippetOf('', notice, ['电梯'])?.text).toBe('加装电梯由业主申请');
    expect(snippetOf('', '《电梯管理办法》现印发给你们。', ['电梯'])?.text).toContain('电梯管理办法');
  });

  test('say more than the title, where the text does', () => {
    const repeated = '示例县加装电梯管理办法\n第三条 加装电梯由业主申请。';
    expect(snippetOf('示例县加装电梯管理办法', repeated, ['电梯'])?.text).toBe('第三条 加装电梯由业主申请');
    expect(snippetOf('示例县加装电梯管理办法', '加装电梯管理办法', ['电梯'])?.text).toBe('加装电梯管理办法');
  });

  test('are absent when no sentence holds a word', () => {
    expect(snippetOf('', text, ['电梯'])).toBeNull();
  });
});
