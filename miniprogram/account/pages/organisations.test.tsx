import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { MyOrganisation } from 'shared/account/acting-contract';
import type { AgentView } from 'shared/account/organisation-contract';
import { AgentAuthorisationId, CreditCode, OrganisationId } from 'shared/account/organisation-model';
import { Instant, LocalDate } from 'shared/kernel/time';
import { actFor, actForMyself, actingAs } from 'miniprogram/platform/acting-as';
import { phone, resetPhone } from 'tests/support/taro';
import OrganisationPage from './organisation/index';
import OrganisationsPage from './organisations/index';

const id = (at: number) => String(at).padStart(20, '0');
const firm = (at: number, facts: Partial<MyOrganisation> = {}): MyOrganisation => ({
  organisationId: OrganisationId.parse(`og_${id(at)}`),
  name: `示例${at}公司`,
  creditCode: CreditCode.parse('91000000MA0000001R'),
  level: 'verified',
  power: 'manage',
  label: '登记人',
  endsOn: null,
  ...facts,
});
const agent = (at: number, facts: Partial<AgentView> = {}): AgentView => ({
  authorisationId: AgentAuthorisationId.parse(`au_${id(at)}`),
  label: '财务经办',
  power: 'act',
  givenAt: Instant.parse('2026-11-01T01:00:00.000Z'),
  endsOn: LocalDate.parse('2027-03-31'),
  ended: false,
  mine: false,
  ...facts,
});
const me = agent(1, { label: '登记人', power: 'manage', endsOn: null, mine: true });

const good = (data: object) => ({ ok: true, data });
const refused = (code: string) => ({ ok: false, error: { code, requestId: 'r-8' } });
let answers: Record<string, unknown>;
let asked: { endpoint: string; input: Record<string, unknown> }[];

beforeEach(() => {
  resetPhone();
  actForMyself();
  asked = [];
  answers = {
    'account/list-my-organisations': good({ items: [] }),
    'account/list-organisation-records': good({ items: [], nextCursor: null }),
  };
  phone.callFunction = (_name, { endpoint, input }) => {
    asked.push({ endpoint, input: input as Record<string, unknown> });
    return Promise.resolve(answers[endpoint] ?? refused('internal'));
  };
});
const mine = (...items: MyOrganisation[]) => (answers['account/list-my-organisations'] = good({ items }));
const one = (organisation: MyOrganisation, agents: AgentView[], verificationOffered = true) =>
  (answers['account/get-organisation'] = good({ organisation, agents, verificationOffered }));
async function open(Page: () => React.ReactNode, parameters: Record<string, string> = {}): Promise<HTMLElement> {
  phone.parameters = parameters;
  const { container } = render(<Page />);
  await act(async () => undefined);
  return container;
}
const openOne = (organisation = firm(1)) => open(OrganisationPage, { organisationId: organisation.organisationId });
const inputsOf = (name: string) => asked.filter(({ endpoint }) => endpoint === name).map(({ input }) => input);
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = async (name: string | RegExp): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name }));
  await act(async () => undefined);
};

describe('我的企业', () => {
  test('none yet: says how to come to one', async () => {
    const page = await open(OrganisationsPage);
    expect(page.textContent).toContain('企业的人可以邀请您，您也可以自己登记一家');
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });

  test('each with its level, power and last day, and leads on to it', async () => {
    mine(firm(1), firm(2, { level: 'declared', power: 'act', label: '财务', endsOn: LocalDate.parse('2027-03-31') }));
    const page = await open(OrganisationsPage);
    expect(page.textContent).toContain('示例1公司已核验登记人，管理经办人，没有截止日期');
    expect(page.textContent).toContain('示例2公司还没核验财务，代为办理，到2027年3月31日');
    fireEvent.click(screen.getByRole('link', { name: /示例2公司/ }));
    expect(phone.deeds).toContainEqual({
      kind: 'open',
      what: `/account/pages/organisation/index?organisationId=${firm(2).organisationId}`,
    });
  });

  test('acting for one is chosen here, kept on the device and shown on the page; those one may only look at are no choice', async () => {
    mine(firm(1), firm(2, { power: 'view' }));
    const page = await open(OrganisationsPage);
    expect(screen.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual(['我自己', '示例1公司']);
    fireEvent.click(screen.getByRole('radio', { name: '示例1公司' }));
    expect(actingAs()).toEqual({ organisationId: firm(1).organisationId, name: '示例1公司' });
    expect(JSON.stringify([...phone.stored])).toContain('acting-as');
    expect(page.textContent).toContain('正在代表示例1公司办理');
    await press('换回自己');
    expect(actingAs()).toBeNull();
    expect(screen.getByRole('radio', { name: '我自己' }).getAttribute('aria-checked')).toBe('true');
  });

  test('acting ends by itself when the authorisation is no longer there', async () => {
    actFor(firm(3));
    mine(firm(1));
    await open(OrganisationsPage);
    expect(actingAs()).toBeNull();
  });

  test('registering: the code is checked while it is typed, sent as it is defined', async () => {
    const page = await open(OrganisationsPage);
    type('企业名称', '示例1公司');
    type('统一社会信用代码', '91000000MA00O');
    expect(page.textContent).toContain('代码里没有I、O、S、V、Z');
    type('统一社会信用代码', '91000000MA00000019');
    expect(page.textContent).toContain('有一位不对，请对着营业执照再看一遍');
    type('统一社会信用代码', '９１000000 ma000000 1r');
    expect(page.textContent).toContain('写法对了');
    answers['account/add-organisation'] = refused('organisation-verified-by-others');
    await press('登记这家企业');
    expect(page.textContent).toContain('这家企业已经由别人核验过');
    answers['account/add-organisation'] = good({ organisation: firm(1) });
    mine(firm(1));
    await press('登记这家企业');
    expect(inputsOf('account/add-organisation').at(-1)).toMatchObject({
      name: '示例1公司',
      creditCode: '91000000MA0000001R',
    });
    expect(page.textContent).toContain('1家');
  });

  test('an invitation is taken by its eight digits', async () => {
    const page = await open(OrganisationsPage);
    type('邀请码', '1234');
    expect(page.textContent).toContain('还差4位');
    type('邀请码', '12345678');
    answers['account/accept-agent-invitation'] = refused('code-wrong-or-expired');
    await press('接受授权');
    expect(page.textContent).toContain('邀请码不对，或者过期了');
    answers['account/accept-agent-invitation'] = good({ organisation: firm(1) });
    await press('接受授权');
    expect(inputsOf('account/accept-agent-invitation').at(-1)).toMatchObject({ code: '12345678' });
    expect(page.textContent).toContain('示例1公司加进来了');
  });
});

describe('企业详情', () => {
  test('facts, my part and the records', async () => {
    one(firm(1), [me, agent(2), agent(3, { label: '离开的', ended: true })]);
    answers['account/list-organisation-records'] = good({
      items: [
        { at: '2026-11-20T02:24:00.000Z', action: 'account/add-organisation', agentLabel: '登记人', mine: true },
        { at: '2026-11-19T02:24:00.000Z', action: 'some/new-deed', agentLabel: null, mine: false },
      ],
      nextCursor: null,
    });
    const page = await openOne();
    for (const words of [
      '91000000MA0000001R',
      '管理经办人能办理，也能邀请别人',
      '2位',
      '登记人（我）',
      '登记企业2026年11月20日10:24，您',
      '办理2026年11月19日10:24，以前的经办人',
    ])
      expect(page.textContent).toContain(words);
  });

  test('an invitation says what it allows until when; the code is shown with its time', async () => {
    one(firm(1, { endsOn: LocalDate.parse('2026-12-31') }), [me]);
    jest.useFakeTimers({ now: Date.parse('2026-11-20T02:24:00.000Z') });
    const page = await openOne();
    type('怎么称呼', '财务经办');
    fireEvent.click(screen.getByRole('checkbox', { name: '只看' }));
    expect(page.textContent).toContain('不能办理');
    // Nobody gives for longer than their own last day.
    expect(screen.queryByRole('checkbox', { name: '1年' })).toBeNull();
    expect(screen.getByRole('checkbox', { name: '和我一样长' }).getAttribute('aria-checked')).toBe('true');
    answers['account/invite-agent'] = good({ code: '87654321', expiresAt: '2026-11-21T02:24:00.000Z' });
    await press('取邀请码');
    expect(inputsOf('account/list-organisation-records')).toHaveLength(2);
    expect(inputsOf('account/invite-agent')[0]).toMatchObject({
      label: '财务经办',
      power: 'view',
      endsOn: '2026-12-31',
    });
    expect(page.textContent).toContain('24小时内有效，只能用一次，到2026年11月21日10:24');
    jest.useRealTimers();
  });

  test('another agent is limited, and a refusal is said in words', async () => {
    one(firm(1), [me, agent(2)]);
    await openOne();
    fireEvent.click(screen.getByRole('link', { name: /财务经办/ }));
    const sheet = within(screen.getByRole('dialog', { name: '财务经办' }));
    expect(sheet.getByRole('button', { name: '还没有改' })).toBeTruthy();
    expect(sheet.getByRole('checkbox', { name: '不变' }).getAttribute('aria-checked')).toBe('true');
    fireEvent.click(sheet.getByRole('checkbox', { name: '只看' }));
    answers['account/limit-agent'] = refused('already-ended');
    await press('改授权');
    expect(sheet.getByText('这项授权已经结束了')).toBeTruthy();
    answers['account/limit-agent'] = good({ agent: agent(2, { power: 'view' }) });
    await press('改授权');
    expect(inputsOf('account/limit-agent').at(-1)).toMatchObject({ power: 'view', endsOn: '2027-03-31' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('an authorisation is taken back only after asking', async () => {
    one(firm(1), [me, agent(2)]);
    await openOne();
    fireEvent.click(screen.getByRole('link', { name: /财务经办/ }));
    await press('收回授权');
    expect(screen.getByText('收回财务经办的授权？')).toBeTruthy();
    expect(inputsOf('account/end-agent')).toEqual([]);
    answers['account/end-agent'] = good({ agent: agent(2, { ended: true }) });
    await press('收回授权');
    expect(inputsOf('account/end-agent')[0]).toMatchObject({ authorisationId: agent(2).authorisationId });
  });

  test('leaving asks first, ends acting for it and leads back; the last manager is told why not', async () => {
    one(firm(1), [me]);
    actFor(firm(1));
    mine(firm(1));
    await openOne();
    await press('退出这家企业');
    answers['account/end-agent'] = refused('last-manager');
    fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: '退出这家企业' }));
    await act(async () => undefined);
    expect(screen.getByText(/至少要留一位没有截止日期的管理经办人/)).toBeTruthy();
    expect(actingAs()).not.toBeNull();
    answers['account/end-agent'] = good({ agent: { ...me, ended: true } });
    fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: '退出这家企业' }));
    await act(async () => undefined);
    expect(actingAs()).toBeNull();
    expect(phone.deeds.some(({ kind }) => kind === 'tab' || kind === 'back')).toBe(true);
  });

  test('whoever may only look sees no agents, no invitation and nothing to act with', async () => {
    one(firm(1, { power: 'view' }), [agent(4, { power: 'view', mine: true })]);
    const page = await openOne();
    expect(page.textContent).toContain('不能办理');
    expect(screen.getByRole('button', { name: '退出这家企业' })).toBeTruthy();
    for (const words of ['邀请经办人', '代表它办理', '核验这家企业']) expect(page.textContent).not.toContain(words);
  });

  test('not verified yet: no invitations; what is missing first is said with the way there', async () => {
    one(firm(1, { level: 'declared' }), [me]);
    const page = await openOne();
    expect(page.textContent).not.toContain('取邀请码');
    answers['account/verify-organisation'] = refused('identity-needed');
    await press('核验这家企业');
    expect(page.textContent).toContain('请先完成您本人的实名核验');
    fireEvent.click(screen.getByRole('button', { name: '去我的身份' }));
    expect(phone.deeds).toContainEqual({ kind: 'open', what: '/account/pages/identity/index' });
  });

  test('where verification is not offered, that is said and no button is shown', async () => {
    one(firm(1, { level: 'declared' }), [me], false);
    const page = await openOne();
    expect(page.textContent).toContain('网上核验还没有开通');
    expect(screen.queryByRole('button', { name: '核验这家企业' })).toBeNull();
  });

  test.each(['og_00000000000000000009', 'nonsense'])('an address like %s says that it is not there', async address => {
    answers['account/get-organisation'] = refused('not-found');
    await open(OrganisationPage, { organisationId: address });
    expect(screen.getByText('没有找到这家企业')).toBeTruthy();
  });
});
