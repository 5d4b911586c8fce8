import { fireEvent, render, screen } from '@testing-library/react';
import { county } from 'shared/county/county';
import type { ResponseOf } from 'shared/kernel/endpoint';
import type { Instant, LocalDate } from 'shared/kernel/time';
import type { getLibraryOverview, PolicySummary } from 'shared/policy/contract';
import type { DocumentNumber, PolicyId } from 'shared/policy/model';
import { setElderMode } from 'miniprogram/platform/elder-mode';
import { recordReading } from 'miniprogram/platform/reading-history';
import { phone, resetPhone } from 'tests/support/taro';
import Home from './home/index';
import Mine from './mine/index';
import NotFound from './not-found/index';
import PolicyTab from './policy/index';

function policy(letter: string, facts: Partial<PolicySummary>): PolicySummary {
  return {
    policyId: `pd_${letter.repeat(20)}` as PolicyId,
    title: '关于印发甲办法的通知',
    shortTitle: '甲办法',
    documentNumber: '甲政办发〔2026〕1号' as DocumentNumber,
    issuingAuthority: county.agencies[0]?.name ?? null,
    genre: '通知',
    normative: false,
    subjectCategory: '劳动、人事',
    datedOn: null,
    documentOn: null,
    publishedOn: '2026-06-22' as LocalDate,
    validity: { state: 'in-force', since: null, expiresOn: null, replacedBy: null },
    ...facts,
  };
}
const newest = policy('a', {});
const repealed = policy('b', {
  shortTitle: '乙办法',
  validity: { state: 'repealed', since: '2026-07-01' as LocalDate, expiresOn: null, replacedBy: null },
});
const library: ResponseOf<typeof getLibraryOverview> = {
  totalCount: 2,
  inForceCount: 1,
  latest: [newest, repealed],
  subjectCategories: [{ value: '劳动、人事', count: 2 }],
  updatedOn: '2026-06-22' as LocalDate,
  checkedAt: '2026-06-23T00:00:00.000Z' as Instant,
};
const answers: Record<string, unknown> = {
  'policy/get-library-overview': library,
  'policy/list-favourite-policies': { items: [], nextCursor: null },
  'policy-push/list-inbox': { items: [], unreadCount: 0, nextCursor: null },
  'policy-push/get-profile': { profile: { kind: 'resident', facts: {} }, updatedAt: null, matchCount: 0 },
  'account/list-agencies': { items: [], totalCount: 18, nextCursor: null },
  'account/get-me': {
    personId: 'ps_aaaaaaaaaaaaaaaaaaaa',
    provider: 'web',
    anonymous: true,
    knownSince: '2026-06-01T00:00:00.000Z',
  },
};

beforeEach(() => {
  resetPhone();
  setElderMode(false);
  phone.callFunction = (_, { endpoint }) => Promise.resolve({ ok: true, data: answers[endpoint] });
});
const opened = () => phone.deeds.filter(({ kind }) => kind === 'open').map(({ what }) => what);

test('home leads to the newest document and says how it stands with each', async () => {
  render(<Home />);
  fireEvent.click(await screen.findByRole('button', { name: '看这份文件' }));
  expect(opened()).toEqual([`/policy/pages/policy-detail/index?policyId=${newest.policyId}`]);
  expect(screen.getByText('已废止')).toBeTruthy();
  expect(screen.getByText('2026年7月1日起不再执行')).toBeTruthy();
});

test('home names who publishes it and that the county is a demonstration', async () => {
  render(<Home />);
  await screen.findByText('政策文件更新到2026年6月22日');
  expect(screen.getByText(`主办单位：${county.sponsor}`)).toBeTruthy();
  expect(screen.getByText(`承办单位：${county.undertaker}`)).toBeTruthy();
  expect(screen.getByText(`联系电话：${county.contactPhone}`)).toBeTruthy();
  expect(screen.getByText('演示数据，县名与内容均为虚构')).toBeTruthy();
});

test('home leads to the telephones of all agencies, and says how many there are', async () => {
  render(<Home />);
  fireEvent.click(await screen.findByRole('link', { name: /找部门电话\s*18个部门乡镇/ }));
  expect(opened()).toEqual(['/account/pages/agencies/index']);
});

test('so does the elder home, in a row of its own', async () => {
  setElderMode(true);
  render(<Home />);
  await screen.findByText('最新政策');
  fireEvent.click(screen.getByRole('link', { name: '找部门电话' }));
  expect(opened()).toEqual(['/account/pages/agencies/index']);
});

test('home searches for what others often search', async () => {
  const words = county.popularSearches[0] ?? '';
  render(<Home />);
  fireEvent.click(screen.getByRole('link', { name: words }));
  expect(opened()).toEqual([`/policy/pages/search/index?words=${encodeURIComponent(words)}`]);
  await screen.findByText('最新政策');
});

test('home is still there to search when the library cannot be reached', async () => {
  phone.callFunction = () => Promise.resolve({ ok: false, error: { code: 'internal', requestId: 'r-1' } });
  render(<Home />);
  expect(await screen.findByText('告诉我们编号：r-1')).toBeTruthy();
  expect(screen.getByLabelText('搜政策、文号、发文机关')).toBeTruthy();
});

test('the elder home offers typing, the telephone and the way back to the usual one', async () => {
  setElderMode(true);
  render(<Home />);
  await screen.findByText('最新政策');
  fireEvent.click(screen.getByRole('button', { name: `打${county.hotline}问一问` }));
  expect(phone.deeds).toContainEqual({ kind: 'dial', what: county.hotline });
  fireEvent.click(screen.getByRole('link', { name: '换回普通版' }));
  expect(await screen.findByText('政策找到您')).toBeTruthy();
});

test.each([
  ['政策', PolicyTab],
  ['我的', Mine],
  ['没找到这一页', NotFound],
])('%s lets one change to the elder version, which has a telephone', async (_, Tab) => {
  render(<Tab />);
  const [button] = screen.getAllByRole('button', { name: '换成长辈版' });
  if (button) fireEvent.click(button);
  expect(await screen.findByRole('button', { name: `打${county.hotline}问一问` })).toBeTruthy();
});

test('the policy tab leads to a subject with its count, and to each validity', async () => {
  render(<PolicyTab />);
  fireEvent.click(await screen.findByRole('link', { name: '劳动、人事，2件' }));
  fireEvent.click(screen.getByRole('link', { name: /^已失效/ }));
  expect(opened()).toEqual([
    `/policy/pages/search/index?subjectCategory=${encodeURIComponent('劳动、人事')}`,
    '/policy/pages/search/index?validity=expired',
  ]);
});

test('mine says who one is in plain words, and what to do without favourites', async () => {
  render(<Mine />);
  expect(await screen.findByText('浏览器访客')).toBeTruthy();
  expect(await screen.findByText('还没有收藏')).toBeTruthy();
});

test('mine clears what this device remembers only after asking', async () => {
  recordReading(newest);
  render(<Mine />);
  expect(screen.getByText(newest.title)).toBeTruthy();
  fireEvent.click(screen.getByText('清除看过的、搜过的'));
  fireEvent.click(screen.getByRole('button', { name: '先留着' }));
  expect(screen.getByText(newest.title)).toBeTruthy();
  fireEvent.click(screen.getByText('清除看过的、搜过的'));
  fireEvent.click(screen.getByRole('button', { name: '清除记录' }));
  expect(screen.queryByText(newest.title)).toBeNull();
  await screen.findByText('还没有收藏');
});

test('a wrong address leads on', () => {
  render(<NotFound />);
  fireEvent.click(screen.getByRole('button', { name: '去首页看看' }));
  expect(phone.deeds).toContainEqual({ kind: 'tab', what: '/tabs/home/index' });
});
