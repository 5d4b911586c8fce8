import { render, screen } from '@testing-library/react';
import type { PolicyView } from 'shared/policy/contract';
import { Anchor, DocumentNumber, PolicyId, type Block, type TextRole } from 'shared/policy/model';
import { LocalDate, toInstant } from 'shared/kernel/time';
import { useReader } from './use-reader';
import { OfficialDocument } from './OfficialDocument';

const text = (role: TextRole, words: string, index: number): Block => ({
  kind: 'text',
  anchor: Anchor.parse(`p-${index}`),
  role,
  text: words,
});

const policy: PolicyView = {
  policyId: PolicyId.parse('pd_00000000000000000001'),
  title: '关于印发某措施的通知',
  shortTitle: '某措施',
  documentNumber: DocumentNumber.parse('甲政办发〔2026〕12号'),
  issuingAuthority: '甲县人民政府办公室',
  coIssuingAuthorities: [],
  genre: '通知',
  normative: false,
  subjectCategory: null,
  datedOn: null,
  documentOn: null,
  publishedOn: LocalDate.parse('2026-06-22'),
  printedOn: null,
  effectiveOn: null,
  validity: { state: 'in-force', since: null, expiresOn: null, replacedBy: null },
  validityTerm: null,
  interpretingBody: null,
  disclosureType: null,
  recipients: null,
  source: null,
  sourceUrl: null,
  version: 1,
  blocks: [text('title', '关于印发某措施的通知', 1), text('body', '现印发给你们。', 2)],
  outline: [],
  attachments: [],
  cites: [],
  checkedAt: toInstant(0),
};

function Reading({ of }: { of: PolicyView }) {
  return <OfficialDocument policy={of} reader={useReader(of.blocks, null)} />;
}
const written = (of: PolicyView): string => render(<Reading of={of} />).container.textContent ?? '';

test('sets the issuing authority red at the head, the number and the red line below it', () => {
  const { container } = render(<Reading of={policy} />);
  expect(container.querySelector('.red-h')?.textContent).toBe('甲县人民政府办公室文件');
  expect(screen.getByText('甲政办发〔2026〕12号')).toBeTruthy();
  expect(container.querySelector('.red-rule')).toBeTruthy();
});

test('stacks several authorities and writes 文件 once', () => {
  const { container } = render(<Reading of={{ ...policy, coIssuingAuthorities: ['甲县财政局'] }} />);
  expect(container.querySelector('.red-h')?.textContent).toBe('甲县人民政府办公室甲县财政局文件');
});

test.each(['公告', '通告'])('begins a %s with its title, not with a red head', genre => {
  const { container } = render(<Reading of={{ ...policy, genre }} />);
  expect(container.querySelector('.red-h')).toBeNull();
});

test('shows the title once, also where the text does not carry it', () => {
  expect(written(policy).split('关于印发某措施的通知')).toHaveLength(2);
  expect(written({ ...policy, blocks: [] }).split('关于印发某措施的通知')).toHaveLength(2);
});

test('links a document of the library where the text names it', () => {
  const cites = [{ title: '某办法', documentNumber: null, policyId: PolicyId.parse('pd_00000000000000000002') }];
  render(<Reading of={{ ...policy, blocks: [text('body', '依照《某办法》执行。', 1)], cites }} />);
  expect(
    screen.getByText('《某办法》').getAttribute('aria-role') ?? screen.getByText('《某办法》').getAttribute('role'),
  ).toBe('link');
});

test('mounts only the beginning of a long document, and goes on when asked', () => {
  const blocks = Array.from({ length: 3000 }, (_, index) => text('body', `第${index}段。`, index));
  const { container } = render(<Reading of={{ ...policy, blocks }} />);
  expect(container.querySelectorAll('*').length).toBeLessThan(500);
  expect(container.textContent).toContain('第59段。');
  expect(container.textContent).not.toContain('第60段。');
});

test('cuts a long table short and offers it whole', () => {
  const table: Block = {
    kind: 'table',
    anchor: Anchor.parse('t-1'),
    caption: '补贴标准',
    headerRowCount: 1,
    rows: Array.from({ length: 300 }, (_, row) => [`行${row}`, '甲', '乙', '丙']),
  };
  const { container } = render(<Reading of={{ ...policy, blocks: [table] }} />);
  expect(screen.getByText('看完整表格，共300行')).toBeTruthy();
  expect(container.textContent).toContain('行29');
  expect(container.textContent).not.toContain('行30');
});
