import { fireEvent, render, screen, within } from '@testing-library/react';
import type { DeskAnswer, DeskMessage } from 'shared/message-board/contract';
import type { BoardMessage } from 'shared/message-board/model';
import { maskTexts } from 'shared/message-board/texts';
import { phone } from 'tests/support/taro';
import {
  anAgency,
  answering,
  askedFor,
  at,
  bad,
  good,
  meWith,
  settled,
  staffIdOf,
  type Asked,
} from 'tests/support/staff-screens';
import Answer from '../pages/answer/index';
import Answers from '../pages/answers/index';
import Message from '../pages/message/index';
import Messages from '../pages/messages/index';

const words = () => document.body.textContent ?? '';
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getAllByRole('button', { name })[0] ?? document.body);
  await settled();
};
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const messageId = `ms_${'1'.repeat(20)}`;
const answerId = `fa_${'1'.repeat(20)}`;
const policyId = `pd_${'1'.repeat(20)}`;

const agencies = [
  { agencyId: anAgency, name: '示例县第一局', shortName: '第一局', telephones: [{ number: '0000-0000001' }] },
  { agencyId: `ag_${'2'.repeat(20)}`, name: '示例县第二局', shortName: '第二局', telephones: [] },
];
const inForce = { state: 'in-force', since: null, expiresOn: null, replacedBy: null };
const aBasis = (state = 'in-force') => ({
  policy: { policyId, title: '示例办法', documentNumber: '示政规〔2025〕4号' },
  anchor: 'h-abc',
  clause: '第六条',
  validity: { ...inForce, state },
});
const masked = (...parts: string[]) =>
  parts.map(part => (part === '*' ? { kind: 'masked', what: 'telephone' } : { kind: 'words', text: part }));

function aMessage(facts: object = {}): DeskMessage {
  const message = {
    messageId,
    number: '2026062200001',
    kind: 'inquiry',
    publicTitle: masked('加装电梯要多少人同意'),
    publicText: masked('我的电话', '*', '，请回电'),
    publicWanted: true,
    agencyId: anAgency,
    agencyName: '示例县第一局',
    postedAt: at,
    status: 'waiting',
    complex: false,
    dueOn: '2026-07-01',
    dueProvisional: false,
    reply: null,
    rating: null,
    version: 4,
    updatedAt: at,
    daysLeft: 1,
    usedShare: 0.8,
    ...facts,
  };
  return message as unknown as DeskMessage; // as the wire carries it
}
const aReply = (facts: Partial<NonNullable<BoardMessage['reply']>> = {}) => ({
  text: '参与表决的业主四分之三以上同意。',
  agencyId: anAgency,
  telephone: '0000-0000001',
  basis: [{ policyId, anchor: 'h-abc' }],
  draftedBy: [staffIdOf(5)],
  reviewedBy: null,
  reason: null,
  answeredOn: null,
  ...facts,
});
function anAnswer(facts: object = {}): DeskAnswer {
  const answer = {
    answerId,
    question: '加装电梯要多少业主同意？',
    answer: '四分之三以上同意。',
    agencyId: anAgency,
    agencyName: '示例县第一局',
    telephone: '0000-0000001',
    basis: [{ policyId, anchor: 'h-abc' }],
    basisViews: [aBasis()],
    fromMessageId: messageId,
    status: 'drafting',
    draftedBy: [staffIdOf(5)],
    reviewedBy: null,
    reason: null,
    publishedAt: null,
    version: 2,
    updatedAt: at,
    ...facts,
  };
  return answer as unknown as DeskAnswer; // as the wire carries it
}

const place = { level: 'agency', agencyId: anAgency } as const;
const replier = meWith([{ role: 'replier', place }]);
const reviewer = meWith([{ role: 'reply-reviewer', place }]);
const similar = {
  answerId,
  question: '一楼不同意怎么办？',
  answer: '可以请社区调解。',
  agencyName: '示例县第一局',
  telephone: '0000-0000001',
  basis: [{ ...aBasis(), anchor: 'h-def', clause: '第九条' }],
  publishedOn: '2026-06-01',
};
const counts = { waiting: 12, overdue: 1, dueToday: 2, dueInTwoDays: 3, inReview: 4, sentBack: 0 };

type Answering = Parameters<typeof answering>[0];
function desk(me: object, message: DeskMessage, more: Answering = {}, basis: object[] = []): Asked[] {
  return answering({
    'account/list-agencies': () => good({ items: agencies, totalCount: 2, nextCursor: null }),
    'account/get-my-staff-account': () => good(me),
    'message-board/list-desk-messages': () => good({ items: [message], counts, nextCursor: null }),
    'message-board/get-desk-message': () => good({ message, basis, similar: [similar] }),
    ...more,
  });
}
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

describe('一条留言', () => {
  test('hides what is hidden until somebody asks for it, which is a command', async () => {
    const whole = { title: '加装电梯要多少人同意', text: '我的电话0000-0000198，请回电' };
    const asked = desk(replier, aMessage(), { 'message-board/reveal-message': () => good(whole) });
    await show(<Message />, { messageId });
    expect(words()).toContain(`我的电话${maskTexts.telephone}，请回电`);
    expect(askedFor(asked, 'message-board/reveal-message')).toEqual([]);
    await press('看原文，会留记录');
    expect(words()).toContain('0000-0000198');
    expect(askedFor(asked, 'message-board/reveal-message')).toHaveLength(1);
    await press('看完了，遮上');
    expect(words()).not.toContain('0000-0000198');
  });

  test('an answer is handed in only with words, telephone and basis; a similar one brings words and basis', async () => {
    const done = aMessage({ status: 'reply-in-review', version: 5, reply: aReply({ draftedBy: [staffIdOf(1)] }) });
    const asked = desk(replier, aMessage(), { 'message-board/save-reply': () => good({ message: done }) });
    await show(<Message />, { messageId });
    await press('送审');
    expect(words()).toContain('请写答复');
    expect(askedFor(asked, 'message-board/save-reply')).toEqual([]);
    write('答复', '请打0000-0000198找我。');
    expect(words()).toContain('文字里有个人信息');
    await press('送审');
    expect(askedFor(asked, 'message-board/save-reply')).toEqual([]);
    write('答复', '您好。');
    await press('插入相近的典型问答');
    await press('插入“一楼不同意怎么办？”的答复');
    for (const sign of ['引用的政策现行有效', '没有个人信息', '齐全']) expect(words()).toContain(sign);
    await press('送审');
    expect(askedFor(asked, 'message-board/save-reply')[0]).toMatchObject({
      text: '您好。\n可以请社区调解。',
      telephone: '0000-0000001',
      basis: [{ policyId, anchor: 'h-def' }],
      submit: true,
      version: 4,
    });
    expect(words()).toContain('等答复审核人审核');
  });

  test('a basis is looked for among what is in force, down to its clause', async () => {
    const heading = { kind: 'heading', anchor: 'h-abc', level: 3, number: '第六条', heading: '', run: '业主表决。' };
    const policy = { policyId, title: '示例办法', shortTitle: '示例办法', documentNumber: '示政规〔2025〕4号' };
    const asked = desk(replier, aMessage(), {
      'policy/search-policies': () => good({ items: [policy] }),
      'policy/get-policy': () => good({ policy: { ...policy, validity: inForce, blocks: [heading] } }),
    });
    await show(<Message />, { messageId });
    await press('选依据');
    write('搜文件名、文号', '示政规〔2025〕4号');
    fireEvent.keyDown(screen.getByLabelText('搜文件名、文号'), { key: 'Enter' });
    await settled();
    expect(askedFor(asked, 'policy/search-policies')[0]).toMatchObject({
      documentNumber: '示政规〔2025〕4号',
      validity: 'in-force',
    });
    fireEvent.click(within(screen.getByRole('dialog')).getByText('示例办法'));
    await settled();
    fireEvent.click(screen.getByText('第六条'));
    await settled();
    expect(screen.getByRole('link', { name: '看示政规〔2025〕4号第六条' })).toBeTruthy();
  });

  test('a draft somebody else changed meanwhile does not take away what was typed', async () => {
    desk(replier, aMessage({ reply: aReply({ text: '别人写的。' }) }), {
      'message-board/save-reply': () => bad('changed-meanwhile'),
    });
    await show(<Message />, { messageId });
    write('答复', '我写的。');
    await press('存草稿');
    expect(words()).toContain('您写的还在');
    expect(screen.getByLabelText<HTMLTextAreaElement>('答复').value).toBe('我写的。');
    await press('换成刚才存的那份');
    expect(screen.getByLabelText<HTMLTextAreaElement>('答复').value).toBe('别人写的。');
  });

  test('it is referred with an agency and a reason, and put off with a reason', async () => {
    const asked = desk(replier, aMessage(), {
      'message-board/refer-message': () => good({ messageId }),
      'message-board/mark-message-complex': () => bad('already-overdue'),
    });
    await show(<Message />, { messageId });
    await press(/延到15个工作日/);
    write('原因', '要到现场查看');
    await press('延长期限');
    expect(words()).toContain('已经过了期限，不能再延长');
    await press('关上');
    await press('转给别的部门');
    write('原因', '归第二局管');
    await press('转过去');
    expect(words()).toContain('请选部门');
    expect(askedFor(asked, 'message-board/refer-message')).toEqual([]);
    await press(/^转给哪个部门/);
    fireEvent.click(screen.getByRole('radio', { name: '第二局' }));
    await press('转过去');
    expect(askedFor(asked, 'message-board/refer-message')[0]).toMatchObject({
      agencyId: agencies[1]?.agencyId,
      reason: '归第二局管',
      version: 4,
    });
  });

  test('one who wrote in it is told plainly that somebody else approves it', async () => {
    const own = aMessage({ status: 'reply-in-review', reply: aReply({ draftedBy: [staffIdOf(1)] }) });
    desk(reviewer, own, {}, [aBasis()]);
    await show(<Message />, { messageId });
    expect(words()).toContain('这份答复您写过，要请另一位审核');
    expect(screen.queryByRole('button', { name: '审核通过并答复' })).toBeNull();
  });

  test('another reviewer sends back with a reason, or approves', async () => {
    const message = aMessage({ status: 'reply-in-review', reply: aReply() });
    const answered = { ...message, status: 'answered', version: 5 };
    const asked = desk(
      reviewer,
      message,
      {
        'message-board/send-back-reply': () => bad('not-in-this-state'),
        'message-board/approve-reply': () => good({ message: answered }),
      },
      [aBasis('repealed')],
    );
    await show(<Message />, { messageId });
    expect(words()).toContain('引用的政策有1份不是现行有效');
    await press('退回修改');
    await press('关上');
    expect(askedFor(asked, 'message-board/send-back-reply')).toEqual([]);
    await press('审核通过并答复');
    expect(askedFor(asked, 'message-board/approve-reply')[0]).toMatchObject({ messageId, version: 4 });
    expect(screen.queryByRole('button', { name: '审核通过并答复' })).toBeNull();
  });

  test('an answered one is taken into the typical answers by whoever drafts, not by a reviewer', async () => {
    const message = aMessage({ status: 'answered', reply: aReply({ answeredOn: '2026-06-24' as never }) });
    const asked = desk(replier, message, {
      'message-board/propose-featured-answer': () => good({ answer: anAnswer() }),
    });
    await show(<Message />, { messageId });
    await press('收进典型问答');
    expect(askedFor(asked, 'message-board/propose-featured-answer')[0]).toMatchObject({ messageId });
    expect(phone.deeds.at(-1)).toEqual({ kind: 'open', what: `/staff/pages/answer/index?answerId=${answerId}` });
  });

  test('one that lies with another agency now is said to be gone', async () => {
    desk(replier, aMessage(), { 'message-board/get-desk-message': () => bad('not-found') });
    await show(<Message />, { messageId });
    expect(words()).toContain('这条留言不在您这里');
  });
});

describe('典型问答', () => {
  const library = (me: object, answer: DeskAnswer, more: Answering = {}) =>
    desk(me, aMessage(), {
      'message-board/list-desk-answers': () => good({ items: [answer], nextCursor: null }),
      ...more,
    });

  test('lists those of a status and opens one', async () => {
    const asked = library(replier, anAnswer({ status: 'to-be-checked' }));
    await show(<Answers />, {});
    fireEvent.click(screen.getByRole('checkbox', { name: '待核对' }));
    await settled();
    expect(askedFor(asked, 'message-board/list-desk-answers').at(-1)).toMatchObject({ status: 'to-be-checked' });
    fireEvent.click(screen.getByRole('link', { name: '加装电梯要多少业主同意？，待核对' }));
    expect(phone.deeds.at(-1)).toEqual({ kind: 'open', what: `/staff/pages/answer/index?answerId=${answerId}` });
  });

  test('is written and handed in by whoever drafts', async () => {
    const asked = library(replier, anAnswer(), {
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
    const asked = library(reviewer, anAnswer({ status: 'in-review' }), {
      'message-board/publish-featured-answer': () => good({ answer: anAnswer({ status: 'published', version: 3 }) }),
    });
    await show(<Answer />, { answerId });
    await press('审核通过，公开');
    expect(askedFor(asked, 'message-board/publish-featured-answer')[0]).toMatchObject({ answerId, version: 2 });
  });

  test('is not made public by one who wrote in it, who is told so', async () => {
    library(reviewer, anAnswer({ status: 'in-review', draftedBy: [staffIdOf(1)] }));
    await show(<Answer />, { answerId });
    expect(words()).toContain('这一条您写过，要请另一位审核');
    expect(screen.queryByRole('button', { name: '审核通过，公开' })).toBeNull();
  });

  test('is withdrawn with a reason', async () => {
    const asked = library(reviewer, anAnswer({ status: 'published' }), {
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
