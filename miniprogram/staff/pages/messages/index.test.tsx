import { fireEvent, render, screen } from '@testing-library/react';
import { aMessage, desk, messageId, replier, reviewer } from 'tests/support/staff-messages';
import { askedFor, settled } from 'tests/support/staff-screens';
import { phone } from 'tests/support/taro';
import Messages from './index';

const words = () => document.body.textContent ?? '';
const show = async (page: React.ReactElement, parameters: Record<string, string>) => {
  phone.parameters = parameters;
  render(page);
  await settled();
  await settled();
};

describe('留言办理', () => {
  test('says how many wait and how urgently, and of each message how long is left', async () => {
    const asked = desk(replier, aMessage());
    await show(<Messages />, {});
    for (const sign of ['待办理12', '超期1', '今日到期2', '两个工作日内3', '还剩1个工作日', '2026062200001'])
      expect(words()).toContain(sign);
    expect(askedFor(asked, 'message-board/list-desk-messages')[0]).not.toHaveProperty('status');
    fireEvent.click(screen.getByRole('link', { name: /加装电梯要多少人同意/ }));
    expect(phone.deeds.at(-1)).toEqual({ kind: 'open', what: `/staff/pages/message/index?messageId=${messageId}` });
  });

  test('whoever only reviews begins with what waits for the review', async () => {
    const asked = desk(reviewer, aMessage());
    await show(<Messages />, {});
    expect(askedFor(asked, 'message-board/list-desk-messages')[0]).toMatchObject({ status: 'reply-in-review' });
  });

  test('a status with nothing in it cannot be chosen; another is asked for', async () => {
    const asked = desk(replier, aMessage());
    await show(<Messages />, {});
    fireEvent.click(screen.getByRole('checkbox', { name: '已退回修改，0条' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '已答复' }));
    await settled();
    expect(askedFor(asked, 'message-board/list-desk-messages').map(({ status }) => status)).toContain('answered');
    expect(askedFor(asked, 'message-board/list-desk-messages').map(({ status }) => status)).not.toContain(
      'reply-sent-back',
    );
  });
});
