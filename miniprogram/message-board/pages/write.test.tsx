import { fireEvent, screen, within } from '@testing-library/react';
import { county } from 'shared/county/county';
import {
  agencyId,
  answers,
  featured,
  good,
  inputsOf,
  mine,
  open,
  opened,
  pass,
  press,
  refused,
  startAnewScreen,
  type,
} from 'tests/support/message-board-screens';
import { phone } from 'tests/support/taro';
import WritePage from './write/index';

beforeEach(startAnewScreen);
afterEach(() => jest.useRealTimers());

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
