import { fireEvent, render, screen } from '@testing-library/react';
import { phone } from 'tests/support/taro';
import {
  anAgency,
  answering,
  askedFor,
  at,
  bad,
  countyWide,
  good,
  meWith,
  settled,
  staffIdOf,
} from 'tests/support/staff-screens';
import Drafts from './index';

const words = () => document.body.textContent ?? '';
const press = async (name: string) => {
  fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement);
  await settled();
};
const draftId = `dr_${'1'.repeat(20)}`;
const summary = {
  draftId,
  policyId: null,
  agencyId: anAgency,
  title: '关于某事的通知',
  documentNumber: null,
  status: 'in-review',
  draftedBy: [staffIdOf(2)],
  reviewedBy: null,
  reason: null,
  updatedAt: at,
  version: 2,
};
const show = async (role: 'editor' | 'reviewer', more: Parameters<typeof answering>[0] = {}, parameters = {}) => {
  const asked = answering({
    'account/get-my-staff-account': () => good(meWith([countyWide(role)])),
    'account/list-possible-delegates': () =>
      good({ items: [{ staffId: staffIdOf(2), displayName: '工号0002', agencyId: anAgency }], nextCursor: null }),
    'policy/list-policy-drafts': () => good({ items: [summary], nextCursor: null }),
    ...more,
  });
  phone.parameters = parameters;
  render(<Drafts />);
  await settled();
  return asked;
};

test('a draft says what, who, when and how far, and opens', async () => {
  await show('reviewer');
  for (const fact of ['关于某事的通知', '工号0002', '2026年6月22日09:30', '待审核']) expect(words()).toContain(fact);
  fireEvent.click(screen.getByText('关于某事的通知'));
  expect(phone.deeds.at(-1)).toEqual({ kind: 'open', what: `/staff/pages/draft/index?draftId=${draftId}` });
});

test('a reviewer begins nothing', async () => {
  await show('reviewer');
  expect(screen.queryByRole('button', { name: '新建文稿' })).toBeNull();
});

test('the status is asked for as the address says, and all of them again', async () => {
  const asked = await show('editor', {}, { status: 'sent-back' });
  fireEvent.click(screen.getByText('全部'));
  await settled();
  expect(askedFor(asked, 'policy/list-policy-drafts')).toEqual([
    { pageSize: 20, status: 'sent-back' },
    { pageSize: 20 },
  ]);
});

test('nothing pasted is not sent; text that is no document is said beside the field and stays there', async () => {
  const asked = await show('editor', { 'policy/create-policy-draft': () => bad('text-without-words') });
  await press('新建文稿');
  await press('读成文稿');
  expect(words()).toContain('请把公文贴进来');
  expect(askedFor(asked, 'policy/create-policy-draft')).toEqual([]);
  fireEvent.change(screen.getByLabelText('公文全文'), { target: { value: '……' } });
  await press('读成文稿');
  expect(askedFor(asked, 'policy/create-policy-draft')).toMatchObject([
    { agencyId: anAgency, format: 'text', text: '……' },
  ]);
  expect(words()).toContain('没有读出公文的标题和正文');
  expect(screen.getByLabelText<HTMLTextAreaElement>('公文全文').value).toBe('……');
});
