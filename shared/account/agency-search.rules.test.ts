import { agencyMarks, agencyRank, isOfTown, leadingResponsibilities } from './agency-search.rules';
import { AgencyKind } from './model';

const civil = {
  name: '示例县民政局',
  shortName: '县民政局',
  responsibilities: ['低保、特困供养', '高龄津贴、养老机构', '结婚登记'],
};

test.each([
  ['民政', 0, 'the name holds it'],
  ['示例县', 0, 'the full name counts too'],
  ['民政 低保', 1, 'one word in the name, one below it'],
  ['结婚', 2, 'only the responsibilities hold it'],
  ['', 0, 'no words, everyone'],
  ['  ，', 0, 'no words, everyone'],
  ['低保 医保', null, 'every word must stand somewhere'],
  ['.*', null, 'a pattern is only text'],
])('%j ranks %j: %s', (words, rank, _why) => {
  expect(agencyRank(civil, words)).toBe(rank);
});

test('人民政府 is not found by 民政, but by its own name, long or short', () => {
  const government = { name: '示例县人民政府', shortName: '县政府', responsibilities: [] };
  expect(agencyRank(government, '民政')).toBeNull();
  expect(agencyRank(government, '人民政府')).toBe(0);
  expect(agencyRank(government, '示例县政府')).toBe(0);
});

test('full-width and capital letters are the same letters', () => {
  expect(agencyRank({ ...civil, shortName: '12345 ABC' }, 'ａｂｃ')).toBe(0);
});

test('marks stand where the words are', () => {
  expect(agencyMarks('高龄津贴、养老机构', '津贴 养老')).toEqual([
    [2, 4],
    [5, 7],
  ]);
  expect(agencyMarks('高龄津贴', '')).toEqual([]);
});

test('the responsibility that was asked for comes first, none is lost', () => {
  expect(leadingResponsibilities(civil.responsibilities, '结婚')).toEqual([
    '结婚登记',
    '低保、特困供养',
    '高龄津贴、养老机构',
  ]);
  expect(leadingResponsibilities(civil.responsibilities, '')).toEqual(civil.responsibilities);
});

test('towns, townships and subdistricts are one group', () => {
  expect(AgencyKind.options.filter(isOfTown)).toEqual(['town', 'township', 'subdistrict']);
});
