import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { OrganisationId } from 'shared/account/organisation-model';
import { county } from 'shared/county/county';
import type { Endpoint, ResponseOf } from 'shared/kernel/endpoint';
import { Instant, LocalDate } from 'shared/kernel/time';
import * as contract from 'shared/policy-push/contract';
import { getProfile } from 'shared/policy-push/inbox-contract';
import { InboxItemId } from 'shared/policy-push/model';
import { Anchor, PolicyId } from 'shared/policy/model';
import { actFor, actForMyself } from 'miniprogram/platform/acting-as';
import { phone, resetPhone } from 'tests/support/taro';
import InboxItemPage from './inbox-item/index';
import ProfilePage from './profile/index';
import SubscriptionsPage from './subscriptions/index';

/** What the back end answers, held against the contract; the browser tests ask the real one. */
const good = <E extends Endpoint>(endpoint: E, data: ResponseOf<E>) => ({
  ok: true,
  data: endpoint.response.parse(data),
});
const refused = (code: string) => ({ ok: false, error: { code, requestId: 'r-8' } });
let answers: Record<string, unknown>;
let asked: { endpoint: string; input: Record<string, unknown> }[];
const inputsOf = ({ name }: Endpoint) => asked.filter(({ endpoint }) => endpoint === name).map(({ input }) => input);

const firm = { organisationId: OrganisationId.parse(`og_${'1'.repeat(20)}`), name: '示例食品公司' };
const itemId = InboxItemId.parse('a'.repeat(64));
const policyId = PolicyId.parse(`pd_${'a'.repeat(20)}`);
type Item = ResponseOf<typeof contract.getInboxItem>['item'];
const anItem = (facts: Partial<Item> = {}): Item => ({
  itemId,
  reason: 'matched',
  title: '高校毕业生基层就业生活补贴办法',
  summary: '每月500元，最长12个月',
  policyId,
  deadlineOn: null,
  fitCount: 1,
  unknownCount: 1,
  createdAt: Instant.parse('2026-11-12T01:00:00.000Z'),
  readAt: null,
  policy: {
    policyId,
    title: '关于印发高校毕业生基层就业生活补贴办法的通知',
    documentNumber: null,
    validity: { state: 'in-force', since: null, expiresOn: null, replacedBy: null },
  },
  support: '每月500元，最长12个月',
  clauses: [
    {
      text: '毕业两年内的高校毕业生',
      clause: '第五条',
      anchor: Anchor.parse('p-5'),
      answer: 'fits',
      fact: '高校毕业生',
      mutes: [{ kind: 'tag', tag: 'occupation:graduate' }],
    },
    {
      text: '到乡镇就业',
      clause: '第六条',
      anchor: Anchor.parse('p-6'),
      answer: 'unknown',
      fact: null,
      mutes: [{ kind: 'tag', tag: 'plan:job' }],
    },
  ],
  bundle: [],
  messageId: null,
  agency: { name: '示例县人社局', telephone: '0000-1234567' },
  ...facts,
});
const noFacts = { profile: { kind: 'resident', facts: {} }, updatedAt: null, matchCount: 0 } as const;

beforeEach(() => {
  resetPhone();
  actForMyself();
  asked = [];
  answers = {
    'policy-push/get-inbox-item': good(contract.getInboxItem, { item: anItem() }),
    'policy-push/get-profile': good(getProfile, noFacts),
    'policy-push/mute': good(contract.mute, { mutes: [] }),
    'account/list-agencies': { ok: true, data: { items: [], totalCount: 0, nextCursor: null } },
  };
  phone.callFunction = (_name, { endpoint, input }) => {
    asked.push({ endpoint, input: input as Record<string, unknown> });
    return Promise.resolve(answers[endpoint] ?? refused('internal'));
  };
});
async function open(Page: () => React.ReactNode, parameters: Record<string, string> = {}): Promise<HTMLElement> {
  phone.parameters = parameters;
  const { container } = render(<Page />);
  await act(async () => undefined);
  return container;
}
const press = async (name: string | RegExp, role = 'button'): Promise<void> => {
  const [first] = screen.getAllByRole(role, { name });
  if (!first) throw new Error(`nothing called ${String(name)}`);
  fireEvent.click(first);
  await act(async () => undefined);
};
const opened = () => phone.deeds.filter(({ kind }) => kind === 'open').map(({ what }) => what);

describe('为什么推给您', () => {
  test('each clause beside the person’s own fact; what was not said is to be checked; nobody is told no', async () => {
    const item = anItem();
    const [first] = item.clauses;
    if (!first) throw new Error('no clause');
    answers['policy-push/get-inbox-item'] = good(contract.getInboxItem, {
      item: { ...item, clauses: [...item.clauses, { ...first, text: '三十五岁以下', answer: 'fails' }] },
    });
    const page = await open(InboxItemPage, { itemId });
    expect(page.textContent).toContain('可能符合，请核实：3条里符合1条，2条待核实');
    expect(page.textContent).toContain('毕业两年内的高校毕业生高校毕业生 · 您填的看第五条符合');
    expect(page.textContent).toContain('到乡镇就业这一项您还没填看第六条填上这一项待核实');
    expect(page.textContent).not.toContain('不符合');
  });

  test('the source clause opens in the document, the telephone rings at the agency', async () => {
    await open(InboxItemPage, { itemId });
    await press('看第五条：毕业两年内的高校毕业生', 'link');
    expect(opened()).toEqual([`/policy/pages/policy-detail/index?policyId=${policyId}&anchor=p-5`]);
    await press(/示例县人社局.*打电话/, 'link');
    expect(phone.deeds).toContainEqual({ kind: 'dial', what: '0000-1234567' });
  });

  test('the telephone of an agency without one is the county’s', async () => {
    answers['policy-push/get-inbox-item'] = good(contract.getInboxItem, {
      item: anItem({ agency: { name: '示例局', telephone: null } }),
    });
    await open(InboxItemPage, { itemId });
    await press(new RegExp(`^${county.hotline}.*打电话`), 'link');
    expect(phone.deeds).toContainEqual({ kind: 'dial', what: county.hotline });
  });

  test('an answer to a message leads to the message, with no clause to refuse', async () => {
    answers['policy-push/get-inbox-item'] = good(contract.getInboxItem, {
      item: anItem({
        reason: 'message-answered',
        messageId: 'ms_1',
        policy: null,
        policyId: null,
        support: null,
        clauses: [],
      }),
    });
    await open(InboxItemPage, { itemId });
    expect(screen.queryByRole('button', { name: '不适用' })).toBeNull();
    await press('看我的留言');
    expect(opened()).toEqual(['/message-board/pages/message/index?messageId=ms_1']);
  });

  test('a stranger’s item, and no item, are not there', async () => {
    answers['policy-push/get-inbox-item'] = refused('not-found');
    expect((await open(InboxItemPage, { itemId })).textContent).toContain('没有找到这条消息');
    expect((await open(InboxItemPage, { itemId: 'x' })).textContent).toContain('没有找到这条消息');
  });
});

describe('不适用', () => {
  test('asks which clause, mutes what it asks for, and the toast takes it back', async () => {
    await open(InboxItemPage, { itemId, organisationId: firm.organisationId });
    await press('不适用');
    expect(screen.getByRole('button', { name: '先选一项' })).toBeTruthy();
    await press(/毕业两年内的高校毕业生/, 'radio');
    await press('不再推这一类');
    const { organisationId } = firm;
    const target = { kind: 'tag', tag: 'occupation:graduate' };
    expect(inputsOf(contract.mute)).toMatchObject([{ target, muted: true, organisationId }]);
    await press('恢复');
    expect(inputsOf(contract.mute)).toMatchObject([{}, { target, muted: false, organisationId }]);
  });

  test('says why when it was refused', async () => {
    answers['policy-push/mute'] = refused('too-many-mutes');
    const page = await open(InboxItemPage, { itemId, notForMe: 'yes' });
    await press(/到乡镇就业/, 'radio');
    await press('不再推这一类');
    expect(page.textContent).toContain('不再推的太多了');
  });

  test('wrong facts are corrected, nothing is muted', async () => {
    await open(InboxItemPage, { itemId, notForMe: 'yes' });
    await press(/记的情况不对/, 'radio');
    await press('去改我的情况');
    expect(opened()).toEqual(['/policy-push/pages/profile/index']);
    expect(inputsOf(contract.mute)).toEqual([]);
  });
});

describe('我的情况', () => {
  const choose = (question: string, name: string) =>
    fireEvent.click(within(screen.getByRole('group', { name: question })).getByRole('checkbox', { name }));

  test('six questions in chips; saved together; how many match is said, not that they are had', async () => {
    answers['policy-push/save-resident-profile'] = good(contract.saveResidentProfile, { matchCount: 3 });
    const page = await open(ProfilePage);
    expect(screen.getAllByRole('group')).toHaveLength(6);
    expect(page.textContent).toContain('就是同意保存这些情况');
    expect(screen.getByRole('button', { name: '先答一项' })).toBeTruthy();
    choose('您是哪年出生的', '2000年代');
    choose('您是哪年出生的', '2003年');
    choose('现在的身份', '高校毕业生');
    choose('家里的情况', '都没有');
    choose('近期打算', '打算找工作');
    choose('近期打算', '打算学技能');
    await press('存下来，去比对');
    expect(inputsOf(contract.saveResidentProfile)).toMatchObject([
      { facts: { birthYear: 2003, occupation: 'graduate', household: [], plans: ['job', 'training'] } },
    ]);
    expect(page.textContent).toContain('现在有3项可能符合，请核实');
  });

  test('a choice pressed again is no answer; half of a month is none', async () => {
    answers['policy-push/save-resident-profile'] = good(contract.saveResidentProfile, { matchCount: 0 });
    await open(ProfilePage);
    choose('现在的身份', '务农');
    choose('现在的身份', '务农');
    choose('住在哪里', county.divisions[0]?.name ?? '');
    choose('近几年毕业的，是哪年哪月', `${new Date().getFullYear() - 1}年`);
    await press('存下来，去比对');
    const [sent] = inputsOf(contract.saveResidentProfile);
    expect(JSON.parse(JSON.stringify(sent?.['facts']))).toEqual({ town: county.divisions[0]?.name });
  });

  test('what was said before stands there; a refusal says why and keeps the answers', async () => {
    answers['policy-push/get-profile'] = good(getProfile, {
      profile: { kind: 'resident', facts: { occupation: 'farmer', graduatedOn: LocalDate.parse('2025-06-01') } },
      updatedAt: Instant.parse('2026-11-12T01:00:00.000Z'),
      matchCount: 1,
    });
    answers['policy-push/save-resident-profile'] = refused('consent-withdrawn');
    const page = await open(ProfilePage);
    expect(screen.getByRole('checkbox', { name: '务农' }).getAttribute('aria-checked')).toBe('true');
    await press('存下来，去比对');
    expect(page.textContent).toContain('您关掉了“保存我的情况”');
    expect(screen.getByRole('checkbox', { name: '务农' }).getAttribute('aria-checked')).toBe('true');
    await press('去我的数据里打开');
    expect(opened()).toEqual(['/account/pages/my-data/index']);
  });
});

describe('企业档案', () => {
  beforeEach(() => {
    actFor(firm);
    const profile = { kind: 'enterprise', facts: { size: 'small' } } as const;
    answers['policy-push/get-profile'] = good(getProfile, { profile, updatedAt: null, matchCount: 0 });
  });

  test('ten questions, for whom is said, and what is sent names the organisation', async () => {
    answers['policy-push/save-enterprise-profile'] = good(contract.saveEnterpriseProfile, { matchCount: 7 });
    const page = await open(ProfilePage);
    expect(screen.getAllByRole('group')).toHaveLength(10);
    expect(page.textContent).toContain(`替这家企业填${firm.name}`);
    fireEvent.change(screen.getByLabelText('职工人数', { selector: 'input' }), { target: { value: '38' } });
    fireEvent.click(screen.getByRole('checkbox', { name: '打算新上生产线' }));
    await press('存下来，去比对');
    const [sent] = inputsOf(contract.saveEnterpriseProfile);
    expect(sent?.['organisationId']).toBe(firm.organisationId);
    expect(JSON.parse(JSON.stringify(sent?.['facts']))).toEqual({
      size: 'small',
      employeeCount: 38,
      plans: ['new-line'],
    });
    expect(page.textContent).toContain('现在有7项可能符合，请核实');
  });

  test.each([
    ['职工人数', '3.5', '只填整数'],
    ['研发投入占比', '101', '不能超过100'],
    ['年营业收入', '-1', '只填数字'],
  ])('%s: %s says “%s” and is not sent', async (label, value, words) => {
    const page = await open(ProfilePage);
    fireEvent.change(screen.getByLabelText(label, { selector: 'input' }), { target: { value } });
    expect(page.textContent).toContain(words);
    await press('有的数字不对');
    expect(inputsOf(contract.saveEnterpriseProfile)).toEqual([]);
  });
});

describe('推送设置', () => {
  const mine = (facts: Partial<ResponseOf<typeof contract.getMySubscriptions>> = {}) =>
    (answers['policy-push/get-my-subscriptions'] = good(contract.getMySubscriptions, {
      subscriptions: [],
      mutes: [],
      sendAllowance: 0,
      templateIds: [],
      ...facts,
    }));

  test('a topic is subscribed to with one tap and left with the next, at once', async () => {
    mine();
    await open(SubscriptionsPage);
    const target = { kind: 'subject-category', subjectCategory: '国防' } as const;
    answers['policy-push/subscribe'] = good(contract.subscribe, { subscriptions: [target] });
    await press('国防', 'checkbox');
    expect(screen.getByRole('checkbox', { name: '国防' }).getAttribute('aria-checked')).toBe('true');
    answers['policy-push/subscribe'] = good(contract.subscribe, { subscriptions: [] });
    await press('国防', 'checkbox');
    expect(screen.getByRole('checkbox', { name: '国防' }).getAttribute('aria-checked')).toBe('false');
    expect(inputsOf(contract.subscribe)).toMatchObject([
      { target, subscribed: true },
      { target, subscribed: false },
    ]);
  });

  test('a refused subscription stays off and says why', async () => {
    mine();
    answers['policy-push/subscribe'] = refused('too-many-subscriptions');
    const page = await open(SubscriptionsPage);
    await press('国防', 'checkbox');
    expect(page.textContent).toContain('订阅的太多了');
    expect(screen.getByRole('checkbox', { name: '国防' }).getAttribute('aria-checked')).toBe('false');
  });

  test('what was muted comes again', async () => {
    const target = { kind: 'tag', tag: 'occupation:graduate' } as const;
    mine({ mutes: [{ target, label: '高校毕业生' }] });
    await open(SubscriptionsPage);
    await press('恢复高校毕业生');
    expect(inputsOf(contract.mute)).toMatchObject([{ target, muted: false }]);
  });

  test('on WeChat, what was allowed in its own dialog is recorded, and nothing else', async () => {
    mine({ sendAllowance: 2, templateIds: ['t-1', 't-2'] });
    answers['policy-push/record-send-allowance'] = good(contract.recordSendAllowance, { sendAllowance: 3 });
    phone.allows = { 't-1': 'accept', 't-2': 'reject' };
    const page = await open(SubscriptionsPage);
    expect(page.textContent).toContain('还能收2条');
    await press('允许再收一条');
    await act(async () => undefined);
    expect(inputsOf(contract.recordSendAllowance)).toMatchObject([{ templateId: 't-1', accepted: true }]);
  });
});
