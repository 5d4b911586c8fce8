import { DraftElements } from 'shared/policy/publishing-model';
import { formOf, readForm } from './element-form';

const elements = DraftElements.parse({
  title: '关于某事的通知',
  documentNumber: '甲政办发〔2026〕12号',
  issuingAuthority: '甲县人民政府办公室',
  coIssuingAuthorities: ['甲县财政局', '甲县教育局'],
  datedOn: '2026-06-22',
  printedOn: null,
  effectiveOn: null,
  expiresOn: null,
  validityTerm: null,
  interpretingBody: null,
  disclosureType: 'proactive',
  genre: '通知',
  normative: false,
  subjectCategory: null,
  source: null,
  sourceUrl: null,
});

test('what nobody touched is read back as it was', () => {
  expect(readForm(formOf(elements))).toEqual({ elements });
});

test('a document number is taken in whatever brackets it was typed', () => {
  const read = readForm({ ...formOf(elements), documentNumber: ' 甲政办发[2026] 12 号 ' });
  expect(read).toEqual({ elements });
});

test.each([
  ['title', { title: '无' }],
  ['documentNumber', { documentNumber: '第十二号' }],
  ['sourceUrl', { sourceUrl: '某网站' }],
  ['coIssuingAuthorities', { coIssuingAuthorities: Array.from({ length: 11 }, (_, at) => `局${at}`).join('，') }],
] as const)('a fault is said beside its field: %s', (field, change) => {
  const read = readForm({ ...formOf(elements), ...change });
  expect('errors' in read && Object.keys(read.errors)).toEqual([field]);
});
