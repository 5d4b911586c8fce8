import { fireEvent, screen } from '@testing-library/react';
import type { PublicMessage } from 'shared/message-board/contract';
import {
  answers,
  featured,
  good,
  inputsOf,
  mine,
  open,
  opened,
  pass,
  press,
  published,
  refused,
  startAnewScreen,
  type,
} from 'tests/support/message-board-screens';
import AnswerPage from './answer/index';
import AnswersPage from './answers/index';
import BoardPage from './board/index';
import PublicMessagePage from './public-message/index';

beforeEach(startAnewScreen);
afterEach(() => jest.useRealTimers());

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
