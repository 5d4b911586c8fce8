import { render, screen } from '@testing-library/react';
import { LocalDate } from 'shared/kernel/time';
import type { PolicyHit } from 'shared/policy/contract';
import { DocumentNumber, PolicyId } from 'shared/policy/model';
import { SearchHit } from './SearchHit';

const hit: PolicyHit = {
  policyId: PolicyId.parse('pd_00000000000000000001'),
  title: '甲县人民政府办公室关于印发《促进高校毕业生就业若干措施》的通知',
  shortTitle: '促进高校毕业生就业若干措施',
  documentNumber: DocumentNumber.parse('甲政办发〔2022〕31号'),
  issuingAuthority: '甲县人民政府办公室',
  genre: '通知',
  normative: false,
  subjectCategory: null,
  datedOn: null,
  documentOn: null,
  publishedOn: LocalDate.parse('2022-08-15'),
  validity: { state: 'in-force', since: null, expiresOn: null, replacedBy: null },
  titleHighlights: [[4, 7]],
  snippet: { text: '每月给予300元生活补贴', highlights: [[10, 12]] },
  occurrenceCount: 7,
};
const repealed: PolicyHit = {
  ...hit,
  validity: {
    state: 'repealed',
    since: LocalDate.parse('2026-07-01'),
    expiresOn: null,
    replacedBy: {
      policyId: PolicyId.parse('pd_00000000000000000002'),
      title: '新措施',
      documentNumber: DocumentNumber.parse('甲政办发〔2026〕12号'),
    },
  },
};

test('marks the words in title and snippet, and nothing else', () => {
  const { container } = render(<SearchHit hit={hit} />);
  expect([...container.querySelectorAll('.mk')].map(mark => mark.textContent)).toEqual(['毕业生', '补贴']);
});

test('shows number, agency, day and how often the words occur', () => {
  const { container } = render(<SearchHit hit={hit} />);
  expect(container.textContent?.replaceAll('\u00a0', ' ')).toContain(
    '甲政办发〔2022〕31号 · 甲县人民政府办公室 · 2022年8月15日',
  );
  expect(screen.getByText('命中7处')).toBeTruthy();
});

test('says of a repealed document that it is, since when, and links to what took its place', () => {
  const { container } = render(<SearchHit hit={repealed} />);
  expect(screen.getByText('已废止')).toBeTruthy();
  expect(screen.getByText('2026年7月1日起不再执行')).toBeTruthy();
  expect(container.textContent).toContain('请看替代它的 甲政办发〔2026〕12号');
});

test('offers no replacement for a document in force', () => {
  const { container } = render(<SearchHit hit={hit} />);
  expect(container.textContent).not.toContain('请看替代它的');
});

test('says from when a document will count', () => {
  const since = LocalDate.parse('2027-01-01');
  render(
    <SearchHit hit={{ ...hit, validity: { state: 'not-yet-effective', since, expiresOn: null, replacedBy: null } }} />,
  );
  expect(screen.getByText('2027年1月1日起施行')).toBeTruthy();
});
