import type { PolicyView } from 'shared/policy/contract';
import { DocumentNumber, PolicyId } from 'shared/policy/model';
import { citationSpans } from './citation-links';

const policyId = PolicyId.parse('pd_00000000000000000001');
const documentNumber = DocumentNumber.parse('甲政办发〔2022〕31号');
const kept: PolicyView['cites'][number] = { title: '某办法', documentNumber, policyId };

const linked = (text: string, cites: PolicyView['cites']): string[] =>
  citationSpans(text, cites).map(span => text.slice(span.start, span.end));

test('links a title and its number in brackets as one', () => {
  expect(linked('《某办法》（甲政办发〔2022〕31号）同时废止。', [kept])).toEqual([
    '《某办法》（甲政办发〔2022〕31号）',
  ]);
});

test('links a number that stands alone, every time it is named', () => {
  expect(linked('甲政办发〔2022〕31号和甲政办发〔2022〕31号', [kept])).toHaveLength(2);
});

test('accepts a title that brings its own brackets', () => {
  expect(linked('依照《某办法》执行', [{ ...kept, title: '《某办法》' }])).toEqual(['《某办法》']);
});

test('does not link a document the library does not hold', () => {
  expect(linked('依照《某办法》执行', [{ ...kept, policyId: null }])).toEqual([]);
});

test('links two documents named one after the other separately', () => {
  const other = { title: '另一办法', documentNumber: null, policyId: PolicyId.parse('pd_00000000000000000002') };
  expect(linked('《某办法》《另一办法》', [kept, other])).toEqual(['《某办法》', '《另一办法》']);
});
