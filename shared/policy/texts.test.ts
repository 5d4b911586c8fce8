import type { PolicyView } from './contract';
import type { ValidityView } from './model';
import { LocalDate } from '../kernel/time';
import { countNote, elementRows, summaryNote, validityLine } from './texts';

const day = (text: string): LocalDate => LocalDate.parse(text);
const replacedBy = {
  policyId: 'pd_00000000000000000001',
  title: '新办法',
  documentNumber: '甲政办发〔2026〕12号',
} as ValidityView['replacedBy'];

function validity(part: Partial<ValidityView>): ValidityView {
  return { state: 'in-force', since: null, expiresOn: null, replacedBy: null, ...part };
}

test.each([
  [validity({ expiresOn: day('2029-06-30') }), day('2026-07-01'), '2026年7月1日起施行，到2029年6月30日'],
  [validity({ since: day('2026-07-01') }), null, '2026年7月1日起施行'],
  [validity({ expiresOn: day('2029-06-30') }), null, '有效期到2029年6月30日'],
  [validity({}), null, '原文没有写施行日期和有效期'],
  [validity({ state: 'not-yet-effective' }), day('2027-01-01'), '2027年1月1日起施行，现在还不能照它办'],
  [
    validity({ state: 'repealed', since: day('2026-07-01'), replacedBy }),
    null,
    '2026年7月1日起不再执行，由甲政办发〔2026〕12号替代',
  ],
  [validity({ state: 'repealed' }), null, '不再执行'],
  [validity({ state: 'expired', expiresOn: day('2025-12-31') }), null, '有效期到2025年12月31日，已过'],
])('says how long a document counts, and what took its place: %#', (view, effectiveOn, line) => {
  expect(validityLine(view, effectiveOn)).toBe(line);
});

test('names a replacement without a number by its title', () => {
  const unnumbered = replacedBy && { ...replacedBy, documentNumber: null };
  expect(validityLine(validity({ state: 'repealed', replacedBy: unnumbered }), null)).toBe(
    '不再执行，由《新办法》替代',
  );
});

test('says of a repealed document since when it no longer counts, of others what they are', () => {
  const summary = { genre: '通知', normative: false, validity: validity({}) };
  expect(summaryNote({ ...summary, validity: validity({ state: 'repealed', since: day('2026-07-01') }) })).toBe(
    '2026年7月1日起不再执行',
  );
  expect(summaryNote(summary)).toBe('通知');
  expect(summaryNote({ ...summary, normative: true })).toBe('行政规范性文件');
});

test('mentions repealed documents only when there are some', () => {
  expect(countNote(3)).toBe('件，其中3件已废止');
  expect(countNote(0)).toBe('件');
});

test('keeps 文种 and 行政规范性文件 apart, and leaves out what the document does not say', () => {
  const policy = {
    title: '关于某事的通知',
    documentNumber: null,
    issuingAuthority: '甲县人民政府',
    coIssuingAuthorities: ['乙局'],
    genre: '通知',
    normative: true,
    subjectCategory: null,
    datedOn: null,
    printedOn: null,
    publishedOn: day('2026-06-22'),
    effectiveOn: null,
    validity: validity({ expiresOn: day('2029-06-30') }),
    validityTerm: '有效期3年',
    interpretingBody: null,
    disclosureType: 'proactive',
  } as PolicyView;
  expect(elementRows(policy)).toEqual([
    { label: '标题', value: '关于某事的通知' },
    { label: '发文机关', value: '甲县人民政府、乙局' },
    { label: '文种', value: '通知' },
    { label: '性质', value: '行政规范性文件' },
    { label: '有效性', value: '现行有效' },
    { label: '发布日期', value: '2026年6月22日' },
    { label: '有效期', value: '3年，到2029年6月30日' },
    { label: '公开属性', value: '主动公开' },
  ]);
});
