import { LocalDate } from '../kernel/time';
import { DocumentNumber, PolicyId } from './model';
import { compareRanked, rankKeyOf, searchEntries, type SearchCriteria, type SearchEntry } from './search.rules';

let count = 0;
function anEntry(
  facts: Omit<Partial<SearchEntry>, 'documentOn' | 'documentNumber'> & { documentOn?: string; number?: string } = {},
): SearchEntry {
  const { documentOn = '2026-01-01', number, ...given } = facts;
  return {
    policyId: PolicyId.parse(`pd_${String(++count).padStart(20, '0')}`),
    title: '示例文件',
    documentNumber: number === undefined ? null : DocumentNumber.parse(number),
    authorities: ['示例县人民政府'],
    subjectCategory: null,
    documentOn: LocalDate.parse(documentOn),
    validityState: 'in-force',
    text: '',
    ...given,
  };
}

const search = (entries: SearchEntry[], criteria: Partial<SearchCriteria>) =>
  searchEntries(entries, { sort: 'relevance', ...criteria });
const titles = (entries: SearchEntry[], criteria: Partial<SearchCriteria>) =>
  search(entries, criteria).ranked.map(({ entry }) => entry.title);

describe('words', () => {
  test('every word must occur, in title or body', () => {
    const entries = [
      anEntry({ title: '毕业生补贴办法' }),
      anEntry({ title: '毕业生', text: '发放补贴' }),
      anEntry({ title: '毕业生' }),
    ];
    expect(titles(entries, { words: '毕业生 补贴' })).toEqual(['毕业生补贴办法', '毕业生']);
  });

  test('a title that holds them comes before a body that does', () => {
    const entries = [anEntry({ title: '甲', text: '电梯'.repeat(8) }), anEntry({ title: '加装电梯' })];
    expect(titles(entries, { words: '电梯' })).toEqual(['加装电梯', '甲']);
  });

  test('a repealed document is demoted, never hidden', () => {
    const entries = [
      anEntry({ title: '旧电梯办法', validityState: 'repealed', documentOn: '2026-05-01' }),
      anEntry({ title: '新电梯办法' }),
    ];
    expect(titles(entries, { words: '电梯办法' })).toEqual(['新电梯办法', '旧电梯办法']);
  });

  test('full-width and upper-case letters are the same words', () => {
    expect(titles([anEntry({ title: 'ＶＲ展示' })], { words: 'vr' })).toEqual(['ＶＲ展示']);
  });

  test('the name of an agency finds its documents', () => {
    expect(titles([anEntry({ authorities: ['示例县教育局'] })], { words: '教育局' })).toEqual(['示例文件']);
  });

  test('pattern characters are plain text', () => {
    expect(titles([anEntry({ text: '(a+)+$' }), anEntry({ title: 'aaaa' })], { words: '(a+)+$ .*' })).not.toContain(
      'aaaa',
    );
  });
});

describe('a 文号 typed as words', () => {
  const entries = [
    anEntry({ title: '本件', number: '示政办发〔2026〕12号' }),
    anEntry({ title: '引用它的', text: '根据示政办发〔2026〕12号' }),
    anEntry({ title: '别的', number: '示政办发〔2026〕13号' }),
  ];

  test.each([
    '示政办发〔2026〕12号',
    '示政办发[2026]12号',
    '示政办发（2026）12号',
    '示政办发【２０２６】１２号',
    '示政办发 2026 12',
  ])('%s finds the document itself first', words => {
    expect(titles(entries, { words })[0]).toBe('本件');
    expect(titles(entries, { words })).not.toContain('别的');
  });

  test('a year alone is a word, not a number', () => {
    expect(titles(entries, { words: '2026' })).toEqual(['引用它的']);
  });
});

describe('when nothing holds every word', () => {
  const entries = [
    anEntry({ title: '高校毕业生就业补贴' }),
    anEntry({ title: '农机购置补贴' }),
    anEntry({ title: '烟花爆竹' }),
  ];

  test('documents that share most pieces are shown, and it is said', () => {
    const result = search(entries, { words: '毕业生补贴怎么领' });
    expect(result.relaxed).toBe(true);
    expect(result.ranked.map(({ entry }) => entry.title)).toEqual(['高校毕业生就业补贴']);
  });

  test('words of another world find nothing', () => {
    const result = search(entries, { words: '量子纠缠通信' });
    expect(result.ranked).toEqual([]);
    expect(result.relaxed).toBe(false);
  });
});

describe('elements', () => {
  const entries = [
    anEntry({
      title: '甲',
      subjectCategory: '科技、教育/教育',
      authorities: ['教育局', '财政局'],
      documentOn: '2025-03-01',
      number: '示教发〔2025〕3号',
    }),
    anEntry({
      title: '乙',
      subjectCategory: '综合政务',
      authorities: ['办公室'],
      documentOn: '2026-03-01',
      validityState: 'expired',
    }),
  ];

  test.each<[Partial<SearchCriteria>, string[]]>([
    [{ validity: 'expired' }, ['乙']],
    [{ subjectCategory: '科技、教育' }, ['甲']],
    [{ subjectCategory: '科技' }, []],
    [{ issuingAuthority: '财政局' }, ['甲']],
    [{ year: 2026 }, ['乙']],
    [{ documentNumber: '[2025]3' }, ['甲']],
    [{ documentNumber: '示教发' + '2025' }, ['甲']],
    [{ year: 2025, validity: 'expired' }, []],
    [{}, ['乙', '甲']],
  ])('%j finds %j', (criteria, expected) => {
    expect(titles(entries, criteria)).toEqual(expected);
  });

  test('a facet counts over the other elements chosen, and keeps its zeros', () => {
    const { facets } = search(entries, { year: 2026 });
    expect(Object.fromEntries(facets.year)).toEqual({ '2025': 1, '2026': 1 });
    expect(Object.fromEntries(facets.issuingAuthority)).toEqual({ 教育局: 0, 财政局: 0, 办公室: 1 });
    expect(Object.fromEntries(facets.subjectCategory)).toEqual({ '科技、教育': 0, 综合政务: 1 });
  });
});

test('the order is total, so that a page can begin after any entry', () => {
  const entries = Array.from({ length: 30 }, (_, at) =>
    anEntry({ title: `电梯${at % 3}`, documentOn: `2026-01-0${(at % 4) + 1}` }),
  );
  const { ranked } = search(entries, { words: '电梯' });
  const keys = ranked.map(rankKeyOf);
  for (let at = 1; at < keys.length; at++) {
    const [before, after] = [keys[at - 1], keys[at]];
    expect(before && after && compareRanked('relevance', before, after)).toBeLessThan(0);
  }
});
