import { act, fireEvent, render, screen } from '@testing-library/react';
import { OrganisationId } from 'shared/account/organisation-model';
import { addDays, Instant, localDateOf, toInstant } from 'shared/kernel/time';
import { getProfile, listInbox, type InboxItemSummary } from 'shared/policy-push/inbox-contract';
import { InboxItemId } from 'shared/policy-push/model';
import { forgetInboxGlance } from 'miniprogram/components/inbox-glance';
import { actFor, actForMyself } from 'miniprogram/platform/acting-as';
import { phone, resetPhone } from 'tests/support/taro';
import { ForYou } from '../home/ForYou';
import Inbox from './index';

const today = localDateOf(toInstant(Date.now()));
const item = (digit: string, facts: Partial<InboxItemSummary> = {}): InboxItemSummary => ({
  itemId: InboxItemId.parse(digit.repeat(64)),
  reason: 'matched',
  title: `示例补贴${digit}`,
  summary: '每月500元，最长12个月',
  policyId: null,
  deadlineOn: null,
  fitCount: 4,
  unknownCount: 1,
  createdAt: Instant.parse('2025-11-12T01:00:00.000Z'),
  readAt: null,
  ...facts,
});
let inbox: InboxItemSummary[];
let hasProfile: boolean;
let asked: { endpoint: string; input: Record<string, unknown> }[];

beforeEach(() => {
  resetPhone();
  actForMyself();
  forgetInboxGlance();
  inbox = [];
  hasProfile = false;
  asked = [];
  phone.callFunction = (_name, { endpoint, input }) => {
    asked.push({ endpoint, input: input as Record<string, unknown> });
    return Promise.resolve(answers[endpoint]?.() ?? { ok: false, error: { code: 'internal', requestId: 'r-1' } });
  };
});
const answers: Record<string, () => unknown> = {
  [listInbox.name]: () => ({
    ok: true,
    data: listInbox.response.parse({
      items: inbox,
      unreadCount: inbox.filter(({ readAt }) => readAt === null).length,
      nextCursor: null,
    }),
  }),
  [getProfile.name]: () => ({
    ok: true,
    data: getProfile.response.parse({
      profile: { kind: 'resident', facts: {} },
      updatedAt: hasProfile ? '2025-11-12T01:00:00.000Z' : null,
      matchCount: 0,
    }),
  }),
};
async function open(page: React.ReactNode): Promise<HTMLElement> {
  const { container } = render(page);
  await act(async () => undefined);
  await act(async () => undefined);
  return container;
}
const opened = () => phone.deeds.filter(({ kind }) => kind === 'open').map(({ what }) => what);

test('nothing yet: leads to the six questions and to subscribing', async () => {
  await open(<Inbox />);
  fireEvent.click(screen.getByRole('button', { name: '填六项，1分钟' }));
  fireEvent.click(screen.getByRole('button', { name: '订阅主题和单位' }));
  expect(opened()).toEqual(['/policy-push/pages/profile/index', '/policy-push/pages/subscriptions/index']);
});

test('each says how urgent it is, what it brings and how far it fits; the tab has the number of unread ones', async () => {
  const readAt = Instant.parse('2025-11-13T01:00:00.000Z');
  inbox = [
    item('1', { deadlineOn: addDays(today, 1) }),
    item('2', { deadlineOn: addDays(today, 10), unknownCount: 0 }),
    item('3', { reason: 'validity-changed', fitCount: 0, unknownCount: 0, readAt }),
  ];
  const page = await open(<Inbox />);
  expect(page.textContent).toContain('明天截止2025年11月12日示例补贴1每月500元，最长12个月5条里符合4条，1条待核实');
  expect(page.textContent).toContain('还剩10天2025年11月12日示例补贴2每月500元，最长12个月4条都对得上，请核实');
  expect(page.textContent).toContain('文件有变化');
  expect(screen.getAllByRole('link', { name: /^消息\s*2\s*条未读，当前页$/ })).not.toHaveLength(0);
  expect(screen.getAllByText('未读')).toHaveLength(2);
});

test('the first unread one can be checked, or refused, right here', async () => {
  inbox = [item('1'), item('2')];
  await open(<Inbox />);
  fireEvent.click(screen.getByRole('button', { name: '去核实' }));
  fireEvent.click(screen.getByRole('button', { name: '不适用' }));
  const path = `/policy-push/pages/inbox-item/index?itemId=${'1'.repeat(64)}`;
  expect(opened()).toEqual([path, `${path}&notForMe=yes`]);
});

test('acting for an organisation, its messages are asked for and opened', async () => {
  const organisationId = OrganisationId.parse(`og_${'1'.repeat(20)}`);
  actFor({ organisationId, name: '示例食品公司' });
  inbox = [item('1')];
  await open(<Inbox />);
  expect(
    asked
      .filter(({ endpoint }) => endpoint === listInbox.name)
      .every(({ input }) => input['organisationId'] === organisationId),
  ).toBe(true);
  fireEvent.click(screen.getByRole('link', { name: /示例补贴1/ }));
  expect(opened()).toEqual([
    `/policy-push/pages/inbox-item/index?itemId=${'1'.repeat(64)}&organisationId=${organisationId}`,
  ]);
});

test('failed: says so, with a way to try again', async () => {
  phone.callFunction = () => Promise.resolve({ ok: false, error: { code: 'internal', requestId: 'r-1' } });
  const page = await open(<Inbox />);
  expect(page.textContent).toContain('r-1');
});

async function openHome(): Promise<HTMLElement> {
  // The tab bar asks for both.
  return open(
    <>
      <ForYou />
      <Inbox />
    </>,
  );
}

test('home shows what fits best with amount, deadline and reason', async () => {
  inbox = [item('1', { fitCount: 2 }), item('2', { deadlineOn: addDays(today, 3) })];
  await openHome();
  expect(screen.getByRole('button', { name: '看为什么推给您' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '看为什么推给您' }));
  expect(opened()).toEqual([`/policy-push/pages/inbox-item/index?itemId=${'2'.repeat(64)}`]);
});

test('home invites to the six questions only while nothing was said', async () => {
  await openHome();
  expect(screen.getByText('填六项，政策来找您')).toBeTruthy();
});

test('home says nothing where facts were said and nothing was found', async () => {
  hasProfile = true;
  await openHome();
  expect(screen.queryByText('为您匹配')).toBeNull();
});
