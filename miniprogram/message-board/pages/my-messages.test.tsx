import { fireEvent, screen } from '@testing-library/react';
import { LocalDate } from 'shared/kernel/time';
import type { MyMessage } from 'shared/message-board/contract';
import {
  answers,
  basis,
  good,
  idOf,
  inputsOf,
  mine,
  open,
  opened,
  press,
  refused,
  reply,
  startAnewScreen,
} from 'tests/support/message-board-screens';
import { phone } from 'tests/support/taro';
import MessagePage from './message/index';
import MinePage from './mine/index';

beforeEach(startAnewScreen);
afterEach(() => jest.useRealTimers());

const day = (text: string) => LocalDate.parse(text);

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
