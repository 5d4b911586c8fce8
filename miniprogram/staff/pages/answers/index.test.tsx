import { fireEvent, render, screen, within } from '@testing-library/react';
import { anAnswer, answerId, deskWithAnswer, replier, reviewer } from 'tests/support/staff-messages';
import { askedFor, good, settled, staffIdOf } from 'tests/support/staff-screens';
import { phone } from 'tests/support/taro';
import Answer from '../answer/index';
import Answers from './index';

const words = () => document.body.textContent ?? '';
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getAllByRole('button', { name })[0] ?? document.body);
  await settled();
};
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const show = async (page: React.ReactElement, parameters: Record<string, string>) => {
  phone.parameters = parameters;
  render(page);
  await settled();
  await settled();
};

describe('典型问答', () => {
  test('lists those of a status and opens one', async () => {
    const asked = deskWithAnswer(replier, anAnswer({ status: 'to-be-checked' }));
    await show(<Answers />, {});
    fireEvent.click(screen.getByRole('checkbox', { name: '待核对' }));
    await settled();
    expect(askedFor(asked, 'message-board/list-desk-answers').at(-1)).toMatchObject({ status: 'to-be-checked' });
    fireEvent.click(screen.getByRole('link', { name: /加装电梯要多少业主同意？.*待核对/ }));
    expect(phone.deeds.at(-1)).toEqual({ kind: 'open', what: `/staff/pages/answer/index?answerId=${answerId}` });
  });

  test('is written and handed in by whoever drafts', async () => {
    const asked = deskWithAnswer(replier, anAnswer(), {
      'message-board/save-featured-answer': () => good({ answer: anAnswer({ status: 'in-review', version: 3 }) }),
    });
    await show(<Answer />, { answerId });
    write('问题', '');
    await press('送审');
    expect(words()).toContain('请写问题');
    write('问题', '装电梯要几户同意？');
    await press('送审');
    expect(askedFor(asked, 'message-board/save-featured-answer')).toEqual([
      expect.objectContaining({ question: '装电梯要几户同意？', submit: true, version: 2 }),
    ]);
  });

  test('is made public by somebody who did not write in it', async () => {
    const asked = deskWithAnswer(reviewer, anAnswer({ status: 'in-review' }), {
      'message-board/publish-featured-answer': () => good({ answer: anAnswer({ status: 'published', version: 3 }) }),
    });
    await show(<Answer />, { answerId });
    await press('审核通过，公开');
    expect(askedFor(asked, 'message-board/publish-featured-answer')[0]).toMatchObject({ answerId, version: 2 });
  });

  test('is not made public by one who wrote in it, who is told so', async () => {
    deskWithAnswer(reviewer, anAnswer({ status: 'in-review', draftedBy: [staffIdOf(1)] }));
    await show(<Answer />, { answerId });
    expect(words()).toContain('这一条您写过，要请另一位审核');
    expect(screen.queryByRole('button', { name: '审核通过，公开' })).toBeNull();
  });

  test('is withdrawn with a reason', async () => {
    const asked = deskWithAnswer(reviewer, anAnswer({ status: 'published' }), {
      'message-board/withdraw-featured-answer': () => good({ answer: anAnswer({ status: 'withdrawn', version: 3 }) }),
    });
    await show(<Answer />, { answerId });
    await press('撤下这一条');
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '撤下这一条' }));
    await settled();
    expect(words()).toContain('请写明原因');
    write('原因', '说法变了');
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '撤下这一条' }));
    await settled();
    expect(askedFor(asked, 'message-board/withdraw-featured-answer')[0]).toMatchObject({ reason: '说法变了' });
  });
});
