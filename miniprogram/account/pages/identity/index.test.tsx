import { act, fireEvent, render, screen } from '@testing-library/react';
import type { MyIdentity } from 'shared/account/person-contract';
import { HallId } from 'shared/account/model';
import { Instant } from 'shared/kernel/time';
import { phone, resetPhone } from 'tests/support/taro';
import IdentityPage from './index';

// Invented: no area has the code 999999.
const ID_NUMBER = '99999919850612003X';
const declared: MyIdentity = {
  name: '示例人',
  idNumberMask: '9****************X',
  level: 'declared',
  declaredAt: Instant.parse('2026-11-20T01:00:00.000Z'),
  seen: null,
  verified: null,
};
const seen: MyIdentity = {
  ...declared,
  level: 'seen',
  seen: { at: Instant.parse('2026-11-21T01:00:00.000Z'), hallId: HallId.parse('hl_00000000000000000001') },
};
const good = (data: object) => ({ ok: true, data });
const refused = (code: string) => ({ ok: false, error: { code, requestId: 'r-3' } });
let answers: Record<string, unknown>;
let asked: { endpoint: string; input: Record<string, unknown> }[];

beforeEach(() => {
  resetPhone();
  asked = [];
  answers = {};
  phone.callFunction = (_name, { endpoint, input }) => {
    asked.push({ endpoint, input: input as Record<string, unknown> });
    return Promise.resolve(answers[endpoint]);
  };
});
afterEach(() => jest.useRealTimers());
const known = (identity: MyIdentity | null, verificationOffered = false) => {
  answers['account/get-my-identity'] = good({ identity, verificationOffered });
};
async function open(): Promise<HTMLElement> {
  const { container } = render(<IdentityPage />);
  await act(async () => undefined);
  return container;
}
const askedFor = (name: string) => asked.filter(({ endpoint }) => endpoint === name);
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = async (name: string): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name }));
  await act(async () => undefined);
};

test('nothing declared: says so, what each step is good for, and that reading needs none of it', async () => {
  known(null);
  const page = await open();
  expect(page.textContent).toContain('还没有填写看政策、收藏文件都不用填');
  expect(page.textContent).toMatch(/自己填写还没填.*窗口核对还没有.*实名核验还没开通/);
  expect(screen.queryByRole('button', { name: '出示码' })).toBeNull();
});

test.each([
  ['', '18位，最后一位可能是X'],
  ['9999', '还差14位'],
  ['99999919850612003a', '只有数字，最后一位可能是X'],
  ['999999198506120030', '有一位不对，请对着证件再看一遍'],
  ['99999919850612003X1', '多了1位'],
  [ID_NUMBER, '写法对了'],
  ['９９９９９９ 19850612 003ｘ', '写法对了'],
])('a number typed as “%s”: %s', async (typed, hint) => {
  known(null);
  const page = await open();
  type('身份证号码', typed);
  expect(page.textContent).toContain(hint);
});

test('nothing is sent before name, number and the separate consent are there; then once, as it is defined', async () => {
  known(null);
  await open();
  const button = (name: string) => screen.getByRole('button', { name });
  expect(button('先填姓名').getAttribute('aria-disabled')).toBe('true');
  type('姓名', ' 示例人 ');
  fireEvent.click(button('先填对号码'));
  type('身份证号码', '999999 19850612 003x');
  fireEvent.click(button('先勾选同意'));
  expect(askedFor('account/declare-identity')).toEqual([]);
  const consent = screen.getByRole('checkbox');
  expect(consent.getAttribute('aria-checked')).toBe('false');
  fireEvent.click(consent);
  answers['account/declare-identity'] = good({ identity: declared });
  known(declared);
  await press('存下来');
  expect(askedFor('account/declare-identity').map(({ input }) => input)).toEqual([
    { name: '示例人', idNumber: ID_NUMBER, consented: true, requestKey: expect.any(String) },
  ]);
  expect(screen.getByText('中间16位已遮')).toBeTruthy();
  expect(JSON.stringify([...phone.stored])).not.toContain(ID_NUMBER);
});

test('a refusal is said in words, and what was typed stays', async () => {
  known(null);
  await open();
  type('姓名', '示例人');
  type('身份证号码', ID_NUMBER);
  fireEvent.click(screen.getByRole('checkbox'));
  answers['account/declare-identity'] = refused('id-number-wrong');
  await press('存下来');
  expect(screen.getByText('号码不对，请对着证件再看一遍')).toBeTruthy();
  answers['account/declare-identity'] = refused('internal');
  await press('存下来');
  expect(screen.getByText(/填的还在，再点一次试试，编号r-3/)).toBeTruthy();
  const keys = askedFor('account/declare-identity').map(({ input }) => input['requestKey']);
  expect(new Set(keys).size).toBe(1);
});

test('a name that no card has is pointed out', async () => {
  known(null);
  const page = await open();
  type('姓名', '示例1');
  expect(page.textContent).toContain('只写汉字或字母');
});

test('the counter code is large, says until when, and is taken away when it is over', async () => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:24:00.000Z') });
  known(declared);
  const page = await open();
  answers['account/create-counter-code'] = good({ code: '12345678', expiresAt: '2026-11-20T02:29:00.000Z' });
  await press('出示码');
  expect(screen.getByLabelText('1 2 3 4 5 6 7 8').textContent).toBe('12345678');
  expect(page.textContent).toContain('5分钟内有效，到10:29');
  await act(() => jest.advanceTimersByTimeAsync(5 * 60 * 1000));
  expect(screen.queryByLabelText('1 2 3 4 5 6 7 8')).toBeNull();
  expect(page.textContent).toContain('这个码过期了');
});

test('a code lost on the way is asked for anew, under another key', async () => {
  known(declared);
  const page = await open();
  const expiresAt = new Date(Date.now() + 60_000).toISOString();
  answers['account/create-counter-code'] = good({ code: null, expiresAt });
  await press('出示码');
  expect(page.textContent).toContain('没收到码，再要一个就行');
  await press('换一个码');
  const keys = askedFor('account/create-counter-code').map(({ input }) => input['requestKey']);
  expect(new Set(keys).size).toBe(2);
});

test('after the counter the track says when, no code is offered, and changing says what it undoes', async () => {
  known(seen);
  const page = await open();
  expect(page.textContent).toMatch(/窗口核对2026年11月21日/);
  expect(page.textContent).toContain('工作人员在窗口看过您的证件');
  expect(screen.queryByRole('button', { name: '出示码' })).toBeNull();
  expect(page.textContent).toContain('改了姓名或号码，要重新核对、核验');
});

test('verification is offered only where the county has it; it asks for the number again and says why', async () => {
  known(declared);
  const { unmount } = render(<IdentityPage />);
  await act(async () => undefined);
  expect(screen.queryByText('网上实名核验')).toBeNull();
  unmount();
  known(declared, true);
  const page = await open();
  await press('填号码去核验');
  expect(page.textContent).toContain('号码要再填一遍，因为我们没有存原样');
  type('身份证号码', ID_NUMBER);
  answers['account/verify-identity'] = refused('identity-not-confirmed');
  await press('去核验');
  expect(page.textContent).toContain('没有核验通过');
  expect(askedFor('account/verify-identity')[0]?.input).toMatchObject({ name: '示例人', idNumber: ID_NUMBER });
});

test('taking it back asks first, withdraws the consent and leaves nothing on the device', async () => {
  known(declared);
  await open();
  expect(JSON.stringify([...phone.stored])).toContain('示例人');
  await press('撤回并删除');
  await press('先留着');
  expect(askedFor('account/save-consent')).toEqual([]);
  await press('撤回并删除');
  answers['account/save-consent'] = good({ purpose: 'keep-identity', granted: false, decidedAt: null });
  known(null);
  await press('关掉并删除');
  expect(askedFor('account/save-consent')[0]?.input).toMatchObject({ purpose: 'keep-identity', granted: false });
  expect(screen.getByText('还没有填写')).toBeTruthy();
  expect(JSON.stringify([...phone.stored])).not.toContain('示例人');
});

test('a failure is owned up to', async () => {
  answers['account/get-my-identity'] = refused('internal');
  const page = await open();
  expect(page.textContent).toContain('r-3');
});
