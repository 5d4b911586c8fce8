import type { PolicyView } from 'shared/policy/contract';
import { LocalDate } from 'shared/kernel/time';
import { elementText } from './element-text';

test('copies the elements line by line, with where the original stands', () => {
  const policy = {
    title: '关于某事的通知',
    documentNumber: '甲政办发〔2026〕12号',
    issuingAuthority: null,
    coIssuingAuthorities: [],
    genre: '通知',
    publishedOn: LocalDate.parse('2026-06-22'),
    validity: { state: 'in-force', since: null, expiresOn: null, replacedBy: null },
    source: '县政府网站',
    sourceUrl: 'https://example.org/1',
  } as unknown as PolicyView;
  expect(elementText(policy).split('\n')).toEqual([
    '标题：关于某事的通知',
    '发文字号：甲政办发〔2026〕12号',
    '文种：通知',
    '有效性：现行有效',
    '发布日期：2026年6月22日',
    '来源：县政府网站',
    '原文链接：https://example.org/1',
  ]);
});
