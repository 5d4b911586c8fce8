import { fireEvent, render, screen } from '@testing-library/react';
import { phone } from 'tests/support/taro';
import { answering, askedFor, at, bad, countyWide, good, meWith, settled } from 'tests/support/staff-screens';
import Repeals from './index';

const words = () => document.body.textContent ?? '';
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement);
  await settled();
};
const policy = (digit: number) => ({
  policyId: `pd_${String(digit).repeat(20)}`,
  title: `关于第${digit}件事的通知`,
  shortTitle: `关于第${digit}件事的通知`,
  documentNumber: `甲政发〔2026〕${digit}号`,
  issuingAuthority: '甲县人民政府',
  genre: '通知',
  normative: false,
  subjectCategory: null,
  datedOn: '2026-01-01',
  documentOn: '2026-01-01',
  publishedOn: '2026-01-02',
  validity: { state: 'in-force', since: null, expiresOn: null, replacedBy: null },
});
const show = async (role: 'editor' | 'reviewer', answer: object) => {
  const asked = answering({
    'account/get-my-staff-account': () => good(meWith([countyWide(role)])),
    'policy/search-policies': () => good({ items: [policy(1), policy(2)], totalCount: 2, nextCursor: null, at }),
    'policy/mark-policy-repealed': () => answer,
  });
  phone.parameters = {};
  render(<Repeals />);
  await settled();
  return asked;
};
const fill = async () => {
  await press(/^被废止的文件/);
  await press(/第1件事/);
  await press(/^写明废止的文件/);
  fireEvent.click(screen.getAllByText('关于第2件事的通知').at(-1) as HTMLElement);
  await settled();
  fireEvent.change(screen.getByLabelText('从哪一天起废止'), { target: { value: '2026-07-01' } });
};

test('what is missing is said beside each field; nothing is sent before it was asked about', async () => {
  const asked = await show('reviewer', good({ policyId: policy(1).policyId, repealedOn: '2026-07-01' }));
  await press('登记废止');
  for (const missing of ['请选被废止的文件', '请选写明废止的文件', '请写从哪一天起废止'])
    expect(words()).toContain(missing);
  await fill();
  await press('登记废止');
  expect(askedFor(asked, 'policy/mark-policy-repealed')).toEqual([]);
  await press('登记废止');
  expect(askedFor(asked, 'policy/mark-policy-repealed')).toMatchObject([
    { policyId: policy(1).policyId, byPolicyId: policy(2).policyId, repealedOn: '2026-07-01' },
  ]);
  expect(words()).toContain('登记好了：《关于第1件事的通知》2026年7月1日起废止');
});

test('a refusal stands beside its field, and what was chosen stays', async () => {
  await show('reviewer', bad('repeals-a-later-one'));
  await fill();
  await press('登记废止');
  await press('登记废止');
  expect(words()).toContain('先成文的文件不能废止后成文的');
  expect(words()).toContain('关于第2件事的通知');
});

test('an editor is told who does it', async () => {
  await show('editor', good({}));
  expect(words()).toContain('登记废止由审核人办');
  expect(screen.queryByRole('button', { name: '登记废止' })).toBeNull();
});
