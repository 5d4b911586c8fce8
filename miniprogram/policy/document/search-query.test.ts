import { fewerWords, queryOf, requestOf, withElement, withoutElements } from './search-query';

test('asks for nothing where the address names nothing', () => {
  expect(queryOf({})).toBeNull();
  expect(queryOf({ words: '  ' })).toBeNull();
});

test('takes words and elements from the address', () => {
  expect(queryOf({ words: ' 毕业生 补贴 ', validity: 'in-force', year: '2026' })).toMatchObject({
    words: '毕业生 补贴',
    validity: 'in-force',
    year: 2026,
    sort: 'relevance',
  });
});

test('drops what makes no sense in an address, and cuts words that are too long', () => {
  const query = queryOf({ words: '字'.repeat(80), validity: 'valid', year: '12' });
  expect(query?.words).toHaveLength(60);
  expect(query?.validity).toBeUndefined();
  expect(query?.year).toBeUndefined();
});

test('sends no empty words', () => {
  expect(requestOf({ words: '', subjectCategory: '教育', sort: 'newest' })).toEqual({
    subjectCategory: '教育',
    sort: 'newest',
  });
});

test('chooses one element and clears them all, keeping words and order', () => {
  const chosen = withElement({ words: '补贴', sort: 'newest' }, 'year', '2026');
  expect(chosen.year).toBe(2026);
  expect(withElement(chosen, 'year', null).year).toBeUndefined();
  expect(withoutElements(chosen)).toEqual({ words: '补贴', documentNumber: undefined, sort: 'newest' });
});

test('offers fewer words only where there is more than one', () => {
  expect(fewerWords('毕业生 搬家 补贴')).toBe('毕业生 搬家');
  expect(fewerWords('搬家')).toBeNull();
});
