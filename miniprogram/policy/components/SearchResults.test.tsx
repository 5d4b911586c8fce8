import { fireEvent, render, screen } from '@testing-library/react';
import type { PolicySearch } from '../hooks/use-policy-search';
import { SearchResults } from './SearchResults';

const search: PolicySearch = {
  query: { words: '补贴', sort: 'relevance' },
  ask: () => undefined,
  answer: { state: 'loading', data: null, error: null, reload: () => undefined },
  lastAnswer: null,
  pages: [[]],
  leftCount: 34,
  following: { state: 'idle', error: null },
  readOn: () => undefined,
};

test('has a real button for the next page, saying how many it brings', () => {
  let asked = 0;
  render(<SearchResults search={{ ...search, readOn: () => (asked += 1) }} />);
  fireEvent.click(screen.getByText('看下面20件'));
  expect(asked).toBe(1);
});

test('says where the list ends', () => {
  render(<SearchResults search={{ ...search, leftCount: 0 }} />);
  expect(screen.getByText('到底了')).toBeTruthy();
});

test('keeps what was read when the next page fails, with the number to tell and a way to try again', () => {
  const error = { code: 'internal', requestId: 'E-1024-07' };
  const { container } = render(<SearchResults search={{ ...search, following: { state: 'failed', error } }} />);
  expect(container.textContent).toContain('上面的还在');
  expect(container.textContent).toContain('E-1024-07');
  expect(screen.getByText('再试一次')).toBeTruthy();
});
