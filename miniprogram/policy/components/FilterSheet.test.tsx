import { fireEvent, render, screen } from '@testing-library/react';
import type { SearchQuery } from '../document/search-query';
import { FilterSheet } from './FilterSheet';

const facets = {
  validity: [{ value: 'in-force', count: 10 }],
  subjectCategory: [{ value: '劳动、人事', count: 14 }],
  issuingAuthority: [{ value: '甲县教育局', count: 0 }],
  year: [{ value: '2026', count: 5 }],
};

function open(query: SearchQuery, totalCount: number | null = 10): SearchQuery[] {
  const asked: SearchQuery[] = [];
  const ask = (next: SearchQuery): void => void asked.push(next);
  render(
    <FilterSheet open onClose={() => undefined} query={query} onAsk={ask} facets={facets} totalCount={totalCount} />,
  );
  return asked;
}

test('keeps all four validity states in sight, those without documents with their 0', () => {
  open({ words: '补贴', sort: 'relevance' });
  expect(screen.getByLabelText('现行有效，10件')).toBeTruthy();
  expect(screen.getByLabelText('已失效，0件').getAttribute('aria-disabled')).toBe('true');
});

test('asks at once for what is tapped, and says how many there are', () => {
  const asked = open({ words: '补贴', sort: 'relevance' });
  fireEvent.click(screen.getByLabelText('2026，5件'));
  expect(asked[0]?.year).toBe(2026);
  expect(screen.getByText('看这10件')).toBeTruthy();
});

test('does not ask for what has nothing behind it', () => {
  const asked = open({ words: '补贴', sort: 'relevance' });
  fireEvent.click(screen.getByLabelText('甲县教育局，0件'));
  expect(asked).toEqual([]);
});

test('takes a choice back when it is tapped again, and all of them with 清空', () => {
  const asked = open({ words: '补贴', year: 2026, sort: 'relevance' });
  fireEvent.click(screen.getByLabelText('2026，5件'));
  fireEvent.click(screen.getByText('清空'));
  expect(asked.map(query => query.year)).toEqual([undefined, undefined]);
});
