import { act, fireEvent, render, screen } from '@testing-library/react';
import { setElderMode } from 'miniprogram/platform/elder-mode';
import { phone, resetPhone } from 'tests/support/taro';
import { anInterpretation } from '../test-interpretation';
import DetailPage from './detail/index';
import ListPage from './list/index';

beforeEach(resetPhone);
const { interpretation } = anInterpretation;
const answering = (data: unknown) => () => Promise.resolve({ ok: true, data });
const refuse = (code: string) => () => Promise.resolve({ ok: false, error: { code, requestId: 'req-42' } });

async function openDetail(change: object = {}): Promise<HTMLElement> {
  phone.parameters = { interpretationId: interpretation.interpretationId };
  phone.callFunction = answering({ interpretation: { ...interpretation, ...change } });
  const { container } = render(<DetailPage />);
  await act(async () => undefined);
  return container;
}
const opened = () => phone.deeds.filter(({ kind }) => kind === 'open').map(({ what }) => what);
const atClause = `/policy/pages/policy-detail/index?policyId=${interpretation.policy.policyId}&anchor=`;

test('every block is there, in order, with its heading', async () => {
  await openDetail();
  const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent);
  expect(headings.slice(2)).toEqual([
    ...['两个数', '谁能享受', '两步办好', '什么时候', '跟以前比', '谁来做', '大家还问'],
    ...['原文怎么说', '为什么'],
  ]);
});

test('what is drawn says itself in a sentence', async () => {
  await openDetail();
  const drawings = screen.getAllByRole('img').map(drawing => drawing.getAttribute('aria-label'));
  expect(drawings).toEqual([
    '生活补贴500元/月，最长12个月',
    '创业补贴8000元',
    '2026年7月1日，开始施行',
    '2026年11月30日，受理截止，还剩10天',
    '最多能领：以前1800元，现在6000元，增加4200元',
    '最长：以前6个月，现在12个月，增加6个月',
  ]);
});

test('each block opens the document at its clause; where there are several, each thing does', async () => {
  await openDetail();
  const links = screen.getAllByRole('link', { name: /^出自/ });
  // Eight blocks of one clause each, and the two figures of two.
  expect(links.map(({ textContent }) => textContent)).toEqual([
    '第五条',
    '第七条',
    ...Array<string>(8).fill('出自第五条'),
  ]);
  for (const link of links.slice(0, 3)) fireEvent.click(link);
  expect(opened()).toEqual([`${atClause}h-five`, `${atClause}h-seven`, `${atClause}h-five`]);
});

test('questions open and close one by one; the first is open', async () => {
  await openDetail();
  const [first, second] = ['换单位怎么算？', '断缴怎么算？'].map(name => screen.getByRole('button', { name }));
  expect([first, second].map(button => button?.getAttribute('aria-expanded'))).toEqual(['true', 'false']);
  expect(screen.queryByText('断缴的月份不发。')).toBeNull();
  fireEvent.click(second ?? document.body);
  expect(screen.getByText('断缴的月份不发。')).toBeTruthy();
  fireEvent.click(first ?? document.body);
  expect(screen.queryByText('前后累计。')).toBeNull();
});

test('strips are drawn from zero, on one scale', async () => {
  const page = await openDetail();
  const widths = [...page.querySelectorAll<HTMLElement>('[style*=calc]')].map(({ style }) => style.width);
  // Months are squares, which have no width of their own.
  expect(widths).toEqual(['calc(0.3 * (100% - 9em))', 'calc(1 * (100% - 9em))']);
});

test('says that the document counts, who made it and when', async () => {
  const page = await openDetail();
  expect(page.textContent).toContain('以原文为准');
  expect(page.textContent).toContain('核对：2026年6月22日');
  expect(page.textContent).not.toContain('还没有核对');
});

test('a repeal and a new version are said at the top, with what is there still to be read', async () => {
  const page = await openDetail({
    toBeChecked: true,
    validity: { state: 'repealed', since: '2026-10-01', expiresOn: null, replacedBy: null },
  });
  expect(page.textContent).toContain('已废止');
  expect(page.textContent).toContain('2026年10月1日起不再执行');
  expect(page.textContent).toContain('还没有核对');
  expect(page.textContent).toContain('两步办好');
});

test('the elder version has what was beside each other below one another', async () => {
  expect((await openDetail()).querySelectorAll('[role=table]')).toHaveLength(1);
  act(() => setElderMode(true));
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByText('现在：毕业两年内')).toBeTruthy();
  act(() => setElderMode(false));
});

test('asks for nothing where the address names none, and says what is not there', async () => {
  let asked = 0;
  phone.callFunction = () => Promise.resolve((asked += 1));
  phone.parameters = { interpretationId: '../../etc/passwd' };
  const { unmount } = render(<DetailPage />);
  await act(async () => undefined);
  expect(asked).toBe(0);
  unmount();
  phone.parameters = { interpretationId: interpretation.interpretationId };
  phone.callFunction = refuse('not-found');
  render(<DetailPage />);
  await act(async () => undefined);
  expect(screen.getByText('没找到这篇解读')).toBeTruthy();
});

const list = {
  items: [interpretation],
  totalCount: 3,
  nonTextRate: { numerator: 2, denominator: 3 },
  nextCursor: 'next',
};

test('the list says the rate with what it is of, and goes on when asked', async () => {
  phone.callFunction = answering(list);
  render(<ListPage />);
  await act(async () => undefined);
  expect(screen.getByText('多样化解读率2/3')).toBeTruthy();
  phone.callFunction = answering({ ...list, nextCursor: null });
  fireEvent.click(screen.getByText('看更早的解读'));
  await act(async () => undefined);
  const items = screen.getAllByText(interpretation.title);
  expect(items).toHaveLength(2);
  fireEvent.click(items[0] ?? document.body);
  expect(opened()).toEqual([`/interpretation/pages/detail/index?interpretationId=${interpretation.interpretationId}`]);
});

test('an empty list leads to the documents', async () => {
  const nothing = { items: [], totalCount: 0, nonTextRate: { numerator: 0, denominator: 0 }, nextCursor: null };
  phone.callFunction = answering(nothing);
  render(<ListPage />);
  await act(async () => undefined);
  expect(screen.getByText('去看政策原文')).toBeTruthy();
});
