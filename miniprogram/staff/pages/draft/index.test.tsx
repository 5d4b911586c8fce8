import { fireEvent, render, screen } from '@testing-library/react';
import type { PolicyDraft } from 'shared/policy/publishing-model';
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
import Draft from './index';

const words = () => document.body.textContent ?? '';
const press = async (name: string) => {
  fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement);
  await settled();
};
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

const draft = {
  draftId: `dr_${'1'.repeat(20)}`,
  policyId: null,
  agencyId: anAgency,
  title: '关于某事的通知',
  documentNumber: null,
  status: 'drafting',
  draftedBy: [staffIdOf(1)],
  reviewedBy: null,
  reason: null,
  updatedAt: at,
  version: 3,
  elements: {
    title: '关于某事的通知',
    documentNumber: null,
    issuingAuthority: null,
    coIssuingAuthorities: [],
    datedOn: null,
    printedOn: null,
    effectiveOn: null,
    expiresOn: null,
    validityTerm: null,
    interpretingBody: null,
    disclosureType: null,
    genre: '通知',
    normative: false,
    subjectCategory: null,
    source: null,
    sourceUrl: null,
  },
  blocks: [
    { kind: 'text', anchor: 't-title', role: 'title', text: '关于某事的通知' },
    { kind: 'text', anchor: 't-a', role: 'body', text: '照此办理。' },
  ],
  warnings: [{ code: 'no-date', excerpt: null }],
} as unknown as PolicyDraft; // branded ids, as the wire carries them

const show = async (role: 'editor' | 'reviewer', facts: object, more: Parameters<typeof answering>[0] = {}) => {
  const asked = answering({
    'account/get-my-staff-account': () => good(meWith([countyWide(role)])),
    'policy/get-policy-draft': () => good({ draft: { ...draft, ...facts } }),
    ...more,
  });
  phone.parameters = { draftId: draft.draftId };
  render(<Draft />);
  await settled();
  return asked;
};

test('a block is corrected in its place and stored with the elements and the version that was seen', async () => {
  const asked = await show(
    'editor',
    {},
    { 'policy/update-policy-draft': () => good({ draft: { ...draft, version: 4 } }) },
  );
  fireEvent.click(screen.getByText('照此办理。'));
  write('改这一段', '照此认真办理。');
  expect(words()).toContain('改了1段还没存');
  await press('存草稿');
  expect(askedFor(asked, 'policy/update-policy-draft')).toMatchObject([
    { version: 3, elements: draft.elements, corrections: [{ anchor: 't-a', text: '照此认真办理。' }] },
  ]);
  expect(words()).not.toContain('还没存');
});

test('a conflict is said, and what was written stays until somebody asks for the newest', async () => {
  const asked = await show('editor', {}, { 'policy/update-policy-draft': () => bad('changed-meanwhile') });
  fireEvent.click(screen.getByText('公文要素'));
  write('标题', '关于另一件事的通知');
  await press('存草稿');
  expect(words()).toContain('别人刚改过');
  expect(words()).toContain('您改的还在这里，没有存上');
  expect(screen.getByLabelText<HTMLTextAreaElement>('标题').value).toBe('关于另一件事的通知');
  await press('看最新的');
  expect(askedFor(asked, 'policy/get-policy-draft')).toHaveLength(2);
  expect(screen.getByLabelText<HTMLTextAreaElement>('标题').value).toBe('关于某事的通知');
});

test('what is missing before sending is named, beside its fields too', async () => {
  await show(
    'editor',
    {},
    {
      'policy/submit-policy-draft': () => bad('elements-missing', { elements: ['documentNumber', 'blocks'] }),
    },
  );
  await press('送审');
  expect(words()).toContain('请补齐后再送审：发文字号、正文');
  fireEvent.click(screen.getByText('公文要素'));
  expect(words().match(/送审前要写明/g)).toHaveLength(1);
});

test('a field that cannot be stored is named, and nothing is sent', async () => {
  const asked = await show('editor', {});
  fireEvent.click(screen.getByText('公文要素'));
  write('原文链接', '某网站');
  await press('存草稿');
  expect(words()).toContain('网址要以 http:// 或 https:// 开头');
  expect(words()).toContain('有1处要素还不能存');
  expect(askedFor(asked, 'policy/update-policy-draft')).toEqual([]);
});

test('nobody approves what they wrote', async () => {
  await show('reviewer', { status: 'in-review' });
  expect(words()).toContain('不能由您自己审核');
  expect(screen.queryByRole('button', { name: '审核通过并发布' })).toBeNull();
});

test('another reviewer sends back with a reason, and publishes only after asking', async () => {
  const inReview = { status: 'in-review', draftedBy: [staffIdOf(2)] };
  const asked = await show('reviewer', inReview, {
    'policy/send-back-policy-draft': () => bad('changed-meanwhile'),
    'policy/publish-policy-draft': () =>
      good({ draft: { ...draft, status: 'published', policyId: `pd_${'1'.repeat(20)}` }, policyVersion: 1 }),
  });
  await press('退回');
  await press('退回给编辑');
  expect(words()).toContain('请写明理由');
  expect(askedFor(asked, 'policy/send-back-policy-draft')).toEqual([]);
  write('退回的理由', '缺附件');
  await press('退回给编辑');
  expect(askedFor(asked, 'policy/send-back-policy-draft')[0]).toMatchObject({ reason: '缺附件', version: 3 });
  await press('关上');
  await press('审核通过并发布');
  expect(askedFor(asked, 'policy/publish-policy-draft')).toEqual([]);
  await press('通过并发布');
  expect(words()).toContain('居民现在就能查到');
});

test('a draft of another agency is not there', async () => {
  await show('editor', {}, { 'policy/get-policy-draft': () => bad('not-found') });
  expect(words()).toContain('没有这份文稿');
});
