import { act, fireEvent, render, screen } from '@testing-library/react';
import type { AgencyView, HallView } from 'shared/account/contract';
import { AgencyId, CounterId, DivisionId, HallId, type DivisionKind, type HallKind } from 'shared/account/model';
import { phone, resetPhone } from 'tests/support/taro';
import DivisionsPage from './divisions/index';
import HallsPage from './halls/index';

const id = (at: number) => String(at).padStart(20, '0');
const divisionId = (at: number) => DivisionId.parse(`dv_${id(at)}`);

const hall = (at: number, kind: HallKind, name: string): HallView => ({
  hallId: HallId.parse(`hl_${id(at)}`),
  name,
  kind,
  address: `第${at}路1号`,
  telephones: [{ label: '服务台', number: `0000-000000${at}` }],
  officeHours: '工作日8:30—17:30',
  counters: [{ counterId: CounterId.parse(`ct_${id(at)}`), number: '3', name: '社保医保' }],
  divisionId: divisionId(at),
});
const division = (at: number, name: string, kind: DivisionKind, parent: number | null) => ({
  divisionId: divisionId(at),
  code: null,
  name,
  kind,
  parentId: parent === null ? null : divisionId(parent),
});
const agency: AgencyView = {
  agencyId: AgencyId.parse(`ag_${id(2)}`),
  name: '示例县甲镇人民政府',
  shortName: '甲镇政府',
  code: null,
  kind: 'town',
  address: '甲街1号',
  telephones: [{ label: '办公室', number: '0000-0000009' }],
  officeHours: '',
  responsibilities: ['低保的代办'],
  divisionId: divisionId(2),
};

const countyHall = hall(1, 'county-center', '示例县政务服务中心');
const townHall = hall(2, 'town-center', '示例县甲镇便民服务中心');
const children: Record<string, ReturnType<typeof division>[]> = {
  '': [division(1, '示例县', 'county', null)],
  [divisionId(1)]: [division(2, '甲镇', 'town', 1), division(3, '乙乡', 'township', 1)],
  [divisionId(2)]: [division(4, '桥头村', 'village', 2)],
};
interface Input {
  divisionId?: string;
  parentId?: string;
  cursor?: string;
}
type Answers = Record<string, (input: Input) => { items: unknown[]; totalCount?: number; nextCursor: string | null }>;
const county: Answers = {
  'account/list-halls': input => ({
    items: [countyHall, townHall].filter(one => !input.divisionId || one.divisionId === input.divisionId),
    nextCursor: null,
  }),
  'account/list-divisions': ({ parentId = '' }) => ({ items: children[parentId] ?? [], nextCursor: null }),
  'account/list-agencies': input => {
    const items = [agency].filter(one => one.divisionId === input.divisionId);
    return { items, totalCount: items.length, nextCursor: null };
  },
};
function answer(answers: Answers): void {
  phone.callFunction = (_name, { endpoint, input }) =>
    Promise.resolve(
      answers[endpoint]
        ? { ok: true, data: answers[endpoint](input as Input) }
        : { ok: false, error: { code: 'internal', requestId: 'r-5' } },
    );
}
async function open(Page: () => React.ReactNode, parameters: Record<string, string> = {}): Promise<HTMLElement> {
  phone.parameters = parameters;
  const { container } = render(<Page />);
  // One turn for each question that waits for the answer to another.
  for (let turn = 0; turn < 3; turn += 1) await act(async () => undefined);
  return container;
}

beforeEach(() => {
  resetPhone();
  answer(county);
});

test('every hall says where it is, when it is open and which counter does what; every number can be called', async () => {
  const page = await open(HallsPage);
  expect(page.textContent).toMatch(/县里.*示例县政务服务中心.*乡镇.*示例县甲镇便民服务中心/);
  expect(page.textContent).toContain('工作日8:30—17:30');
  expect(page.textContent).toContain('3号窗口社保医保');
  fireEvent.click(screen.getByRole('button', { name: '打电话，示例县甲镇便民服务中心服务台0000-0000002' }));
  fireEvent.click(screen.getAllByRole('link', { name: '复制地址' })[0] ?? page);
  await act(async () => undefined);
  expect(phone.deeds).toContainEqual({ kind: 'dial', what: '0000-0000002' });
  expect(phone.deeds).toContainEqual({ kind: 'copy', what: '第1路1号' });
});

test('halls that do not fit one page are read on', async () => {
  answer({
    'account/list-halls': ({ cursor }) =>
      cursor ? { items: [townHall], nextCursor: null } : { items: [countyHall], nextCursor: 'next' },
  });
  const page = await open(HallsPage);
  expect(page.textContent).not.toContain('甲镇');
  fireEvent.click(screen.getByRole('button', { name: '看其余的' }));
  await act(async () => undefined);
  expect(page.textContent).toMatch(/示例县政务服务中心.*示例县甲镇便民服务中心/);
  expect(screen.queryByRole('button', { name: '看其余的' })).toBeNull();
});

test('without halls it says so', async () => {
  answer({ 'account/list-halls': () => ({ items: [], nextCursor: null }) });
  await open(HallsPage);
  expect(screen.getByText('还没有政务服务中心的信息')).toBeTruthy();
});

test('a failure is owned up to, with the number to tell', async () => {
  answer({});
  const page = await open(HallsPage);
  expect(page.textContent).toContain('r-5');
});

test('the county shows its towns and its own hall', async () => {
  const page = await open(DivisionsPage);
  expect(page.textContent).toContain('2个');
  expect(page.textContent).toContain('示例县政务服务中心');
  fireEvent.click(screen.getByText('乙乡'));
  expect(phone.deeds).toContainEqual({
    kind: 'open',
    what: `/account/pages/divisions/index?divisionId=${divisionId(3)}`,
  });
});

test('a town shows its hall, its government and its villages', async () => {
  const page = await open(DivisionsPage, { divisionId: divisionId(2) });
  for (const words of ['示例县甲镇便民服务中心', '甲镇政府', '桥头村']) expect(page.textContent).toContain(words);
  expect(screen.getByRole('heading', { name: '甲镇' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^甲镇政府/ }));
  expect(screen.getByRole('dialog', { name: '示例县甲镇人民政府' })).toBeTruthy();
});

test('what a town does not have is left out', async () => {
  const page = await open(DivisionsPage, { divisionId: divisionId(3) });
  expect(page.textContent).toContain('乙乡下面还没有村和社区的信息');
  for (const words of ['便民服务中心', '镇政府']) expect(page.textContent).not.toContain(words);
});

test('an address that names no town shows the county', async () => {
  const page = await open(DivisionsPage, { divisionId: 'nonsense' });
  expect(page.textContent).toContain('示例县政务服务中心');
});

test('a county without divisions says so', async () => {
  answer({ 'account/list-divisions': () => ({ items: [], nextCursor: null }) });
  await open(DivisionsPage);
  expect(screen.getByText('还没有乡镇和村的信息')).toBeTruthy();
});
