import { act, fireEvent, render, screen } from '@testing-library/react';
import type { AgencyView, listAgencies } from 'shared/account/contract';
import { AgencyId } from 'shared/account/model';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { setElderMode } from 'miniprogram/platform/elder-mode';
import { phone, resetPhone } from 'tests/support/taro';
import AgenciesPage from './index';

type Answer = ResponseOf<typeof listAgencies>;
type Input = Record<string, unknown>;

const agency = (at: number, facts: Partial<AgencyView> = {}): AgencyView => ({
  agencyId: AgencyId.parse(`ag_${String(at).padStart(20, '0')}`),
  name: `示例县第${at}局`,
  shortName: `第${at}局`,
  code: null,
  kind: 'department',
  address: '和平路1号',
  telephones: [{ label: '办公室', number: `0000-000000${at}` }],
  officeHours: '工作日8:30—17:30',
  responsibilities: ['结婚登记', '低保、特困供养'],
  divisionId: null,
  ...facts,
});
const two: Answer = { items: [agency(1), agency(2)], totalCount: 2, nextCursor: null };
const none: Answer = { items: [], totalCount: 0, nextCursor: null };

function answers(reply: (input: Input) => object): Input[] {
  const asked: Input[] = [];
  phone.callFunction = (_name, { input }) => {
    asked.push(input as Input);
    return Promise.resolve(reply(input as Input));
  };
  return asked;
}
const good = (data: Answer) => () => ({ ok: true, data });

async function open(parameters: Record<string, string> = {}): Promise<HTMLElement> {
  phone.parameters = parameters;
  const { container } = render(<AgenciesPage />);
  await act(async () => undefined);
  return container;
}
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

beforeEach(() => {
  resetPhone();
  setElderMode(false);
});
afterEach(() => jest.useRealTimers());

test('shows every agency with what it is responsible for, and how many there are', async () => {
  answers(good(two));
  const page = await open();
  expect(page.textContent).toContain('2个部门乡镇');
  expect(screen.getByRole('button', { name: /^第1局\s*结婚登记；低保、特困供养$/ })).toBeTruthy();
});

test('asks once the typing stops for 300 ms, and marks the words, their responsibility first', async () => {
  jest.useFakeTimers();
  const asked = answers(good(two));
  await open();
  const box = screen.getByLabelText('写部门名称，或者要办的事');
  fireEvent.change(box, { target: { value: '低' } });
  await pass(200);
  fireEvent.change(box, { target: { value: '低保 ' } });
  await pass(290);
  expect(asked).toHaveLength(1);
  await pass(20);
  expect(asked.slice(1)).toEqual([{ words: '低保', pageSize: 50 }]);
  expect([...document.querySelectorAll('.mk')].map(mark => mark.textContent)).toEqual(['低保', '低保']);
  expect(document.body.textContent).toContain('第1局低保、特困供养；结婚登记');
});

test('a group is asked for at once, together with the words', async () => {
  const asked = answers(good(two));
  await open({ words: '低保' });
  fireEvent.click(screen.getByRole('checkbox', { name: '乡镇街道' }));
  await act(async () => undefined);
  expect(asked).toEqual([
    { words: '低保', pageSize: 50 },
    { words: '低保', group: 'towns', pageSize: 50 },
  ]);
  expect(screen.getByRole('checkbox', { name: '乡镇街道' }).getAttribute('aria-checked')).toBe('true');
});

test('a group chosen before the typing was asked for takes the words along', async () => {
  const asked = answers(good(two));
  await open();
  fireEvent.change(screen.getByLabelText('写部门名称，或者要办的事'), { target: { value: '低保' } });
  fireEvent.click(screen.getByRole('checkbox', { name: '乡镇街道' }));
  await act(async () => undefined);
  expect(asked.slice(1)).toEqual([{ words: '低保', group: 'towns', pageSize: 50 }]);
});

test('opens one: every number can be called, the address copied', async () => {
  const telephones = [
    { label: '办公室', number: '0000-0000001' },
    { label: '救助', number: '0000-0000002' },
  ];
  answers(good({ ...two, items: [agency(1, { telephones })], totalCount: 1 }));
  await open();
  fireEvent.click(screen.getByRole('button', { name: /^第1局/ }));
  expect(screen.getByRole('dialog', { name: '示例县第1局' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '打电话0000-0000002，第1局救助' }));
  fireEvent.click(screen.getByRole('link', { name: '复制地址' }));
  await act(async () => undefined);
  expect(phone.deeds).toContainEqual({ kind: 'dial', what: '0000-0000002' });
  expect(phone.deeds).toContainEqual({ kind: 'copy', what: '和平路1号' });
  fireEvent.click(screen.getByRole('button', { name: '关上' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('what an agency has not told is left out', async () => {
  answers(good({ ...two, items: [agency(1, { address: '', officeHours: '', responsibilities: [] })], totalCount: 1 }));
  const page = await open();
  fireEvent.click(screen.getByRole('button', { name: '第1局' }));
  for (const label of ['地址', '办公时间', '负责事项']) expect(page.textContent).not.toContain(label);
});

test('says who was not found, and leads back to all of them', async () => {
  const asked = answers(good(none));
  await open({ words: '飞碟', group: 'towns' });
  expect(screen.getByText('没找到“飞碟”')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '看全部部门' }));
  await act(async () => undefined);
  expect(asked.at(-1)).toEqual({ pageSize: 50 });
  expect(screen.getByText('还没有部门信息')).toBeTruthy();
});

test('owns up to a failure, with the number to tell and a way to try again', async () => {
  answers(() => ({ ok: false, error: { code: 'internal', requestId: 'req-42' } }));
  const page = await open();
  expect(page.textContent).toContain('req-42');
  expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy();
});

test('reads on with the cursor; a failure on the way keeps what is there', async () => {
  let fails = true;
  const asked = answers(({ cursor }) => {
    if (!cursor) return { ok: true, data: { ...two, totalCount: 3, nextCursor: 'next' } };
    if (fails) return { ok: false, error: { code: 'internal', requestId: 'req-1' } };
    return { ok: true, data: { items: [agency(3)], totalCount: 3, nextCursor: null } };
  });
  const page = await open();
  fireEvent.click(screen.getByRole('button', { name: '看另外1个' }));
  await act(async () => undefined);
  expect(page.textContent).toContain('上面的还在');
  fails = false;
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
  await act(async () => undefined);
  expect(asked.at(-1)).toMatchObject({ cursor: 'next' });
  expect(page.textContent).toMatch(/第1局[\s\S]*第3局/);
  expect(screen.queryByText(/看另外/)).toBeNull();
});

test('an address that means nothing shows everything', async () => {
  const asked = answers(good(two));
  await open({ group: 'nonsense', words: '长'.repeat(50) });
  expect(asked).toEqual([{ words: '长'.repeat(40), pageSize: 50 }]);
});
