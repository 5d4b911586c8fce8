import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ResponseOf } from 'shared/kernel/endpoint';
import type { getMyDataOverview } from 'shared/account/contract';
import { recordReading, forgetReadings } from 'miniprogram/platform/reading-history';
import { phone, resetPhone } from 'tests/support/taro';
import MyData from './my-data/index';
import Privacy from './privacy/index';

const rule = {
  purpose: '为了找得到',
  manner: '点了才记',
  scope: '哪一份、什么时候',
  basis: '《个人信息保护法》第十三条',
  retention: '到您删除为止',
  keptAfterDeletion: null,
};
const rules = [
  { name: 'favourites', what: '收藏', ...rule },
  { name: 'requests', what: '操作结果', ...rule, keptAfterDeletion: '一条不认得您的结果' },
];
const kinds: ResponseOf<typeof getMyDataOverview>['kinds'] = rules.map((one, at) => ({ ...one, count: at * 2 }));
const failed = { ok: false, error: { code: 'internal', requestId: 'r-7' } };
let answers: Record<string, unknown>;
let asked: { endpoint: string; input: unknown }[];

beforeEach(() => {
  resetPhone();
  asked = [];
  answers = {
    'account/get-data-rules': { ok: true, data: { rules } },
    'account/get-my-data-overview': { ok: true, data: { kinds } },
    'account/list-consents': {
      ok: true,
      data: { items: [{ purpose: 'keep-favourites', granted: true, decidedAt: '2026-06-01T00:00:00.000Z' }] },
    },
    'account/save-consent': {
      ok: true,
      data: { purpose: 'keep-favourites', granted: false, decidedAt: '2026-06-02T00:00:00.000Z' },
    },
    'account/export-my-data': {
      ok: true,
      data: { personId: 'ps_aaaaaaaaaaaaaaaaaaaa', exportedAt: '2026-06-02T00:00:00.000Z', collections: [] },
    },
    'account/delete-my-data': {
      ok: true,
      data: {
        erased: [{ name: 'favourites', what: '收藏' }],
        kept: [{ name: 'requests', what: '操作结果', why: '一条不认得您的结果' }],
      },
    },
  };
  phone.callFunction = (_, { endpoint, input }) => {
    asked.push({ endpoint, input });
    return Promise.resolve(answers[endpoint]);
  };
});
const askedFor = (name: string) => asked.filter(({ endpoint }) => endpoint === name);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('the rules say of each kind why, how, what, how long, what stays and on what grounds', async () => {
  render(<Privacy />);
  expect(await screen.findByRole('heading', { name: '收藏' })).toBeTruthy();
  for (const words of ['为了找得到', '点了才记', '哪一份、什么时候', '到您删除为止', '《个人信息保护法》第十三条'])
    expect(screen.getAllByText(words).length).toBe(rules.length);
  expect(screen.getByText('什么都不留')).toBeTruthy();
  expect(screen.getByText('一条不认得您的结果')).toBeTruthy();
  fireEvent.click(screen.getByText('查看、导出、删除，撤回同意'));
  expect(phone.deeds).toContainEqual({ kind: 'open', what: '/account/pages/my-data/index' });
});

test('rules that cannot be reached say so with their number, and the rest of the page is there', async () => {
  answers['account/get-data-rules'] = failed;
  render(<Privacy />);
  expect(await screen.findByText('告诉我们编号：r-7')).toBeTruthy();
  expect(screen.getByText('只记在这台设备上')).toBeTruthy();
});

test('my data shows how much there is of each kind, in words where there is nothing', async () => {
  render(<MyData />);
  expect(await screen.findByText('2条')).toBeTruthy();
  expect(screen.getByText('没有')).toBeTruthy();
});

test('my data that cannot be reached says so, and offers nothing to delete', async () => {
  answers['account/get-my-data-overview'] = failed;
  render(<MyData />);
  expect(await screen.findByText('告诉我们编号：r-7')).toBeTruthy();
  expect(screen.queryByText('删除我的数据')).toBeNull();
});

test('the copy is asked for only when it is wanted, and none of it stays on the device', async () => {
  render(<MyData />);
  await screen.findByText('2条');
  expect(askedFor('account/export-my-data')).toEqual([]);
  press('导出一份');
  await waitFor(() => expect(phone.deeds.some(({ kind }) => kind === 'copy')).toBe(true));
  expect(phone.deeds.find(({ kind }) => kind === 'copy')?.what).toContain('ps_aaaaaaaaaaaaaaaaaaaa');
  expect(JSON.stringify([...phone.stored])).not.toContain('ps_aaaaaaaaaaaaaaaaaaaa');
});

test('consent is taken back only after asking, and says what goes with it', async () => {
  render(<MyData />);
  const toggle = await screen.findByRole('switch', { name: '保存收藏' });
  fireEvent.click(toggle);
  expect(screen.getByText(/已有的收藏会一起删除/)).toBeTruthy();
  press('先留着');
  expect(askedFor('account/save-consent')).toEqual([]);
  fireEvent.click(toggle);
  press('关掉并删除');
  expect(await screen.findByText('关掉了，收藏已删除')).toBeTruthy();
  expect(askedFor('account/save-consent')[0]?.input).toMatchObject({ purpose: 'keep-favourites', granted: false });
});

test('taking the identity back from here leaves nothing of it on the device', async () => {
  answers['account/list-consents'] = {
    ok: true,
    data: { items: [{ purpose: 'keep-identity', granted: true, decidedAt: '2026-06-01T00:00:00.000Z' }] },
  };
  phone.stored.set('huxiao:answers', JSON.stringify(['answer:account/get-my-identity:{}']));
  phone.stored.set('huxiao:answer:account/get-my-identity:{}', JSON.stringify({ data: { identity: '示例人' } }));
  render(<MyData />);
  fireEvent.click(await screen.findByRole('switch', { name: '保存实名信息' }));
  press('关掉并删除');
  expect(await screen.findByText('关掉了，实名信息已删除')).toBeTruthy();
  expect(JSON.stringify([...phone.stored])).not.toContain('示例人');
});

test('deleting asks first and says what goes and what stays; afterwards the device has forgotten too', async () => {
  recordReading({ policyId: 'pd_aaaaaaaaaaaaaaaaaaaa', title: '看过的' } as Parameters<typeof recordReading>[0]);
  render(<MyData />);
  await screen.findByText('2条');
  press('删除我的数据');
  expect(screen.getByText(/会删除：收藏、操作结果/)).toBeTruthy();
  expect(screen.getByText('会留下：一条不认得您的结果。')).toBeTruthy();
  press('先留着');
  expect(askedFor('account/delete-my-data')).toEqual([]);
  press('删除我的数据');
  press('删除数据');
  expect(await screen.findByText(/删好了：收藏/)).toBeTruthy();
  expect(JSON.stringify([...phone.stored])).not.toContain('看过的');
  forgetReadings();
});

test('a deletion that failed is finished under the same request key', async () => {
  answers['account/delete-my-data'] = failed;
  render(<MyData />);
  await screen.findByText('2条');
  for (let tries = 0; tries < 2; tries++) {
    press('删除我的数据');
    press('删除数据');
    await screen.findByText(/没删完/);
  }
  const keys = askedFor('account/delete-my-data').map(({ input }) => JSON.stringify(input));
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});
