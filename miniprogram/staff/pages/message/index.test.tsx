import { fireEvent, render, screen, within } from '@testing-library/react';
import { maskTexts } from 'shared/message-board/texts';
import {
  aBasis,
  agencies,
  aMessage,
  anAnswer,
  answerId,
  aReply,
  desk,
  inForce,
  messageId,
  policyId,
  replier,
  reviewer,
} from 'tests/support/staff-messages';
import { askedFor, bad, good, settled, staffIdOf } from 'tests/support/staff-screens';
import { phone } from 'tests/support/taro';
import Message from './index';

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
    expect(screen.getByRole('link', { name: /示政规〔2025〕4号第六条/ })).toBeTruthy();
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
