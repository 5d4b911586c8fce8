import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { AgencyView } from 'shared/account/contract';
import { AgencyId } from 'shared/account/model';
import { county } from 'shared/county/county';
import { LocalDate } from 'shared/kernel/time';
import type { BasisView, FeaturedAnswerView, MyMessage, PublicMessage } from 'shared/message-board/contract';
import { BoardMessageId, FeaturedAnswerId } from 'shared/message-board/model';
import { Anchor, DocumentNumber, PolicyId } from 'shared/policy/model';
import { phone, resetPhone } from 'tests/support/taro';
import AnswerPage from './answer/index';
import AnswersPage from './answers/index';
import BoardPage from './board/index';
import MessagePage from './message/index';
import MinePage from './mine/index';
import PublicMessagePage from './public-message/index';
import WritePage from './write/index';

const day = (text: string) => LocalDate.parse(text);
const agencyId = AgencyId.parse(`ag_${'1'.repeat(20)}`);
const basis: BasisView = {
  policy: {
    policyId: PolicyId.parse(`pd_${'1'.repeat(20)}`),
    title: '加装电梯管理办法',
    documentNumber: DocumentNumber.parse('甲政规〔2025〕4号'),
  },
  anchor: Anchor.parse('p-6'),
  clause: '第六条',
  validity: { state: 'in-force', since: null, expiresOn: null, replacedBy: null },
};
const reply: NonNullable<PublicMessage['reply']> = {
  text: '参与表决的业主四分之三以上同意。\n可以先问社区。',
  agencyName: '示例县第一局',
  telephone: '0000-0000199',
  answeredOn: day('2026-11-25'),
  basis: [basis, { ...basis, anchor: Anchor.parse('p-9'), clause: '第九条' }],
};
const idOf = (at: number) => BoardMessageId.parse(`ms_${String(at).repeat(20)}`);
const mine = (facts: Partial<MyMessage> = {}): MyMessage => ({
  messageId: idOf(1),
  number: '2026112000017',
  kind: 'inquiry',
  title: '加装电梯要多少人同意',
  text: '住和平路12号3栋501室。',
  publicTitle: [{ kind: 'words', text: '加装电梯要多少人同意' }],
  publicText: [
    { kind: 'words', text: '住和平路' },
    { kind: 'masked', what: 'house-number' },
    { kind: 'words', text: '。' },
  ],
  publicWanted: true,
  agencyName: '示例县第一局',
  postedOn: day('2026-11-20'),
  status: 'waiting',
  dueOn: day('2026-12-01'),
  dueProvisional: false,
  daysLeft: 5,
  reply: null,
  rating: null,
  ...facts,
});
const published = (facts: Partial<PublicMessage> = {}): PublicMessage => {
  const { messageId, number, kind, agencyName, postedOn, publicTitle: title, publicText: text } = mine();
  return { messageId, number, kind, agencyName, postedOn, title, text, reply, rating: null, ...facts };
};
const featured = (at: number): FeaturedAnswerView => ({
  answerId: FeaturedAnswerId.parse(`fa_${String(at).repeat(20)}`),
  question: `加装电梯第${at}问？`,
  answer: '四分之三以上同意。',
  agencyName: '示例县第一局',
  telephone: '0000-0000199',
  basis: [basis],
  publishedOn: day('2026-11-03'),
});
const agency: AgencyView = {
  agencyId,
  name: '示例县第一局',
  shortName: '第一局',
  code: null,
  kind: 'department',
  address: '和平路1号',
  telephones: [{ label: '办公室', number: '0000-0000199' }],
  officeHours: null,
  responsibilities: ['加装电梯'],
  divisionId: null,
};

const good = (data: object) => ({ ok: true, data });
const refused = (code: string) => ({ ok: false, error: { code, requestId: 'r-8' } });
let answers: Record<string, unknown>;
let asked: { endpoint: string; input: Record<string, unknown> }[];
const inputsOf = (name: string) => asked.filter(({ endpoint }) => endpoint === name).map(({ input }) => input);

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:24:00.000Z') });
  resetPhone();
  asked = [];
  answers = {
    'account/list-agencies': good({ items: [agency], totalCount: 1, nextCursor: null }),
    'message-board/search-featured-answers': good({ items: [], totalCount: 0, nextCursor: null }),
  };
  phone.callFunction = (_name, { endpoint, input }) => {
    asked.push({ endpoint, input: input as Record<string, unknown> });
    return Promise.resolve(answers[endpoint] ?? refused('internal'));
  };
});
afterEach(() => jest.useRealTimers());

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
async function open(Page: () => React.ReactNode, parameters: Record<string, string> = {}): Promise<HTMLElement> {
  phone.parameters = parameters;
  const { container } = render(<Page />);
  await pass(0);
  return container;
}
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = async (name: string | RegExp, role = 'button'): Promise<void> => {
  fireEvent.click(screen.getByRole(role, { name }));
  await pass(0);
};
const opened = () => phone.deeds.filter(({ kind }) => kind === 'open').map(({ what }) => what);

describe('我要留言', () => {
  const write = async () => {
    type('标题', '加装电梯');
    type('说说您的事', '  我叫某甲，住和平路12号3栋501室，电话0000-0000199。');
    await press(/^谁来答/);
    await press(/示例县第一局/, 'link');
  };

  test('what the public will see is computed while it is written; numbers are not in it', async () => {
    const page = await open(WritePage);
    await write();
    const paper = page.querySelector('.doc');
    expect(paper?.textContent).toContain('我叫某甲，住和平路门牌已遮');
    for (const hidden of ['501', '0000199']) expect(paper?.textContent).not.toContain(hidden);
    expect(page.textContent).toContain('遮住了2处');
  });

  test('more is hidden by its words, a house number is shown again, and that is what is sent', async () => {
    const page = await open(WritePage);
    await write();
    await press('还有要遮的');
    const sheet = within(screen.getByRole('dialog', { name: '还有要遮的' }));
    expect(sheet.queryByRole('switch', { name: '遮住0000-0000199' })).toBeNull();
    fireEvent.click(sheet.getByRole('switch', { name: '遮住12号3栋501室' }));
    type('要遮的字', '不在里面');
    expect(sheet.getByRole('button', { name: '留言里没有这几个字' })).toBeTruthy();
    type('要遮的字', '某甲');
    await press('遮住这几个字');
    await press('看遮好的样子');
    expect(page.querySelector('.doc')?.textContent).toContain('我叫已遮');
    expect(page.querySelector('.doc')?.textContent).toContain('住和平路12号3栋501室');
    answers['message-board/post-message'] = good({ message: mine() });
    await press('发出留言');
    expect(inputsOf('message-board/post-message')[0]).toMatchObject({
      kind: 'inquiry',
      title: '加装电梯',
      text: '我叫某甲，住和平路12号3栋501室，电话0000-0000199。',
      masks: [{ start: 2, end: 4, kind: 'chosen' }],
      shown: [{ start: 9, end: 18, kind: 'house-number' }],
      agencyId,
      publicWanted: true,
    });
    expect(phone.deeds).toContainEqual({
      kind: 'replace',
      what: `/message-board/pages/message/index?messageId=${mine().messageId}`,
    });
    expect(JSON.stringify([...phone.stored])).not.toContain('某甲');
  });

  test('what is missing is said in place of sending', async () => {
    await open(WritePage);
    expect(screen.getByRole('button', { name: '先写标题' })).toBeTruthy();
    type('标题', '加装电梯');
    expect(screen.getByRole('button', { name: '先写要说的事' })).toBeTruthy();
    type('说说您的事', '要多少人同意');
    expect(screen.getByRole('button', { name: '先选谁来答' })).toBeTruthy();
  });

  test.each([
    ['internal', '没发出去，是我们的问题。留言已存好，不用重写，编号r-8'],
    ['too-many-today', '今天已经留了5条'],
    ['script-in-text', '文字里有网页代码'],
  ])('not sent for %s: said, and nothing is lost, also for whoever leaves and comes back', async (code, words) => {
    const first = await open(WritePage);
    await write();
    answers['message-board/post-message'] = refused(code);
    await press('发出留言');
    await pass(2_000);
    expect(first.textContent).toContain(words);
    await press('再发一次');
    await pass(2_000);
    const keys = inputsOf('message-board/post-message').map(({ requestKey }) => requestKey);
    expect(new Set(keys).size).toBe(1);
    document.body.replaceChildren();
    const again = await open(WritePage);
    expect(again.textContent).toContain('上次没写完的还在');
    expect(screen.getByLabelText('说说您的事')).toHaveProperty('value', expect.stringContaining('我叫某甲'));
    expect(again.textContent).toContain('示例县第一局');
  });

  test('what was kept is thrown away only after asking', async () => {
    phone.stored.set('huxiao:message-draft', JSON.stringify({ broken: true }));
    await open(WritePage);
    expect(screen.queryByText('上次没写完的还在，接着写就行')).toBeNull();
    type('标题', '加装电梯');
    document.body.replaceChildren();
    await open(WritePage);
    await press('清空重写');
    await press('接着写');
    expect(screen.getByLabelText('标题')).toHaveProperty('value', '加装电梯');
    await press('清空重写');
    fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: '清空重写' }));
    expect(screen.getByLabelText('标题')).toHaveProperty('value', '');
  });

  test('like answers come once the typing stops, asked for without what is hidden; a failure is not in the way', async () => {
    const page = await open(WritePage);
    answers['message-board/search-featured-answers'] = refused('internal');
    type('说说您的事', '加装电梯要多少人同意');
    await pass(5_000);
    expect(screen.getByLabelText('说说您的事')).toHaveProperty('value', '加装电梯要多少人同意');
    expect(page.textContent).not.toContain('没打开');
    const before = inputsOf('message-board/search-featured-answers').length;
    answers['message-board/search-featured-answers'] = good({
      items: [featured(1), featured(2)],
      totalCount: 2,
      nextCursor: null,
    });
    type('说说您的事', '电话0000-0000199，加装电梯');
    await pass(500);
    expect(inputsOf('message-board/search-featured-answers')).toHaveLength(before);
    await pass(200);
    expect(inputsOf('message-board/search-featured-answers').slice(before)).toEqual([
      { words: '电话，加装电梯', pageSize: 3 },
    ]);
    expect(page.textContent).toContain('先看看这2条，可能不用等');
    await press(/加装电梯第1问/, 'link');
    expect(opened()).toEqual([`/message-board/pages/answer/index?answerId=${featured(1).answerId}`]);
  });

  test('says by when before it is sent, and whom to call when it cannot wait', async () => {
    const page = await open(WritePage);
    expect(page.textContent).toContain('7个工作日内答复，急事请打');
    await press(`打${county.hotline}`);
    expect(phone.deeds).toContainEqual({ kind: 'dial', what: county.hotline });
  });
});

describe('我的留言', () => {
  test('each with where it stands and until when', async () => {
    answers['message-board/list-my-messages'] = good({
      items: [
        mine(),
        mine({ messageId: idOf(2), status: 'reply-in-review', daysLeft: -1, dueOn: day('2026-11-19') }),
        mine({ messageId: idOf(3), status: 'answered', reply }),
        mine({ messageId: idOf(4), status: 'closed', reply, rating: { satisfaction: 'satisfied', solved: true } }),
      ],
      nextCursor: null,
    });
    await open(MinePage);
    const rows = screen.getAllByRole('link', { name: /加装电梯/ }).map(({ textContent }) => textContent);
    expect(rows[0]).toContain('待办理12月1日前答复，还剩5个工作日');
    expect(rows[1]).toContain('办理中11月19日前答复，已超期1个工作日');
    expect(rows[2]).toContain('已答复11月25日答复等您评价');
    expect(rows[3]).toMatch(/已办结11月25日答复$/);
  });

  test('none yet: says so and leads to writing', async () => {
    answers['message-board/list-my-messages'] = good({ items: [], nextCursor: null });
    await open(MinePage);
    expect(screen.getByText('还没有留过言')).toBeTruthy();
    await press('我要留言');
    expect(opened()).toEqual(['/message-board/pages/write/index']);
  });

  test('older ones are read on when asked for', async () => {
    answers['message-board/list-my-messages'] = good({ items: [mine()], nextCursor: 'next' });
    await open(MinePage);
    answers['message-board/list-my-messages'] = good({
      items: [mine({ messageId: idOf(2), title: '更早的一条' })],
      nextCursor: null,
    });
    await press('看更早的留言');
    expect(inputsOf('message-board/list-my-messages').at(-1)).toEqual({ pageSize: 20, cursor: 'next' });
    expect(screen.getByText('更早的一条')).toBeTruthy();
    expect(screen.getByText('加装电梯要多少人同意')).toBeTruthy();
  });
});

describe('一条留言', () => {
  const show = (facts: Partial<MyMessage>) => {
    answers['message-board/get-my-message'] = good({ message: mine(facts) });
    return open(MessagePage, { messageId: mine().messageId });
  };

  test('waiting: own words whole, what the public sees masked, the track, and the telephone', async () => {
    const page = await show({});
    expect(page.textContent).toContain('住和平路12号3栋501室。');
    expect(page.textContent).toContain('住和平路门牌已遮');
    expect(page.textContent).toContain('已收到，做完了11月20日');
    expect(page.textContent).toContain('待办理，正在这一步12月1日前答复，还剩5个工作日');
    expect(screen.queryByText('评价这次答复')).toBeNull();
  });

  test('answered: agency, date, telephone, and each clause leads into the document', async () => {
    const page = await show({ status: 'answered', reply });
    expect(page.textContent).toContain('示例县第一局2026年11月25日');
    await press('打电话0000-0000199，示例县第一局');
    expect(phone.deeds).toContainEqual({ kind: 'dial', what: '0000-0000199' });
    expect(screen.getAllByText('加装电梯管理办法')).toHaveLength(1);
    await press(/看原文第九条/, 'link');
    expect(opened()).toEqual([`/policy/pages/policy-detail/index?policyId=${basis.policy.policyId}&anchor=p-9`]);
  });

  test('is rated once: satisfaction, and apart from it whether it is solved', async () => {
    await show({ status: 'answered', reply });
    expect(screen.getByRole('button', { name: '先选满意不满意' })).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: '基本满意' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '还没解决' }));
    answers['message-board/rate-reply'] = refused('already-rated');
    await press('评价答复');
    expect(screen.getByText('已经评价过了，谢谢您')).toBeTruthy();
    const rated = mine({ status: 'closed', reply, rating: { satisfaction: 'fairly-satisfied', solved: false } });
    answers['message-board/rate-reply'] = good({ message: rated });
    answers['message-board/get-my-message'] = good({ message: rated });
    await press('评价答复');
    expect(inputsOf('message-board/rate-reply').at(-1)).toMatchObject({
      satisfaction: 'fairly-satisfied',
      solved: false,
    });
    expect(screen.getByText('基本满意，还没解决')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '评价答复' })).toBeNull();
  });

  test('not public: that is said', async () => {
    const page = await show({ publicWanted: false });
    expect(page.textContent).toContain('您选了不公开');
  });

  test.each([mine().messageId, 'nonsense'])('an address like %s says that it is not there', async messageId => {
    answers['message-board/get-my-message'] = refused('not-found');
    await open(MessagePage, { messageId });
    expect(screen.getByText('没找到这条留言')).toBeTruthy();
  });
});

describe('留言公开', () => {
  const figures = { postedCount: 20, answeredCount: 15, inTimeCount: 14, meanWorkingDays: 3.44 };

  test('shows the figures of the year and masked titles, by kind where asked for', async () => {
    const title: PublicMessage['title'] = [
      { kind: 'words', text: '请打' },
      { kind: 'masked', what: 'telephone' },
    ];
    answers['message-board/list-public-messages'] = good({ items: [published({ title })], figures, nextCursor: null });
    const page = await open(BoardPage);
    expect(page.textContent).toContain('收到留言20条已答复15条按期答复14条平均用时3.4个工作日');
    expect(screen.getByRole('link', { name: /请打\s*电话已遮/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: '投诉' }));
    await pass(0);
    expect(inputsOf('message-board/list-public-messages').at(-1)).toEqual({ kind: 'complaint', pageSize: 20 });
  });

  test('one of them: masked words, the answer, and the rating', async () => {
    const rating = { satisfaction: 'satisfied', solved: true } as const;
    answers['message-board/get-public-message'] = good({ message: published({ rating }) });
    const page = await open(PublicMessagePage, { messageId: mine().messageId });
    for (const words of ['住和平路门牌已遮', '可以先问社区。', '满意，解决了', '甲政规〔2025〕4号'])
      expect(page.textContent).toContain(words);
  });

  test('one that is not public is not there', async () => {
    answers['message-board/get-public-message'] = refused('not-found');
    await open(PublicMessagePage, { messageId: mine().messageId });
    expect(screen.getByText('没找到这条留言')).toBeTruthy();
  });
});

describe('典型政策问答', () => {
  test('all of them, and searched in one’s own words once the typing stops', async () => {
    answers['message-board/search-featured-answers'] = good({ items: [featured(1)], totalCount: 1, nextCursor: null });
    const page = await open(AnswersPage);
    expect(page.textContent).toContain('第一局答 · 依据现行有效');
    answers['message-board/search-featured-answers'] = good({ items: [], totalCount: 0, nextCursor: null });
    type('用自己的话问，比如加装电梯', '烟花');
    await pass(400);
    expect(inputsOf('message-board/search-featured-answers').at(-1)).toEqual({ words: '烟花', pageSize: 20 });
    expect(screen.getByText('没找到“烟花”')).toBeTruthy();
    await press('我要留言');
    expect(opened()).toEqual(['/message-board/pages/write/index']);
  });

  test('one of them: the answer, its agency, its basis, and what is asked besides', async () => {
    answers['message-board/get-featured-answer'] = good({ answer: featured(1) });
    answers['message-board/search-featured-answers'] = good({
      items: [featured(1), featured(2)],
      totalCount: 2,
      nextCursor: null,
    });
    const page = await open(AnswerPage, { answerId: featured(1).answerId });
    for (const words of ['四分之三以上同意。', '依据现行有效', '2026年11月3日公开', '看原文第六条'])
      expect(page.textContent).toContain(words);
    expect(screen.getAllByRole('link', { name: /加装电梯第.问/ })).toHaveLength(1);
    await press('还是没说清，我要留言');
    expect(opened()).toEqual(['/message-board/pages/write/index']);
  });

  test('one that left the library says why it may have', async () => {
    answers['message-board/get-featured-answer'] = refused('not-found');
    await open(AnswerPage, { answerId: featured(1).answerId });
    expect(screen.getByText('这条问答不在了')).toBeTruthy();
  });
});
