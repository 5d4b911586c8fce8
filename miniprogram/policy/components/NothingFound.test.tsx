import { fireEvent, render, screen } from '@testing-library/react';
import type { SearchQuery } from '../document/search-query';
import { NothingFound } from './NothingFound';

test('says what was not found, and offers fewer words and the telephone', () => {
  const asked: SearchQuery[] = [];
  render(<NothingFound query={{ words: '毕业生 搬家', sort: 'relevance' }} onAsk={query => asked.push(query)} />);
  expect(screen.getByText('没找到“毕业生 搬家”')).toBeTruthy();
  fireEvent.click(screen.getByText('只搜“毕业生”'));
  expect(asked[0]?.words).toBe('毕业生');
  expect(screen.getByText(/^打/)).toBeTruthy();
});

test('offers to drop the filter first, keeping the words', () => {
  const asked: SearchQuery[] = [];
  render(<NothingFound query={{ words: '搬家', year: 2026, sort: 'newest' }} onAsk={query => asked.push(query)} />);
  fireEvent.click(screen.getByText('去掉筛选再找'));
  expect(asked[0]).toMatchObject({ words: '搬家', sort: 'newest' });
  expect(asked[0]?.year).toBeUndefined();
});
