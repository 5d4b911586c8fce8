import { act, fireEvent, render, screen } from '@testing-library/react';
import type { getGazetteEntry, getGazetteIssue, IssueSummary, listGazetteIssues } from 'shared/gazette/contract';
import { GazetteIssueId } from 'shared/gazette/model';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { LocalDate, toInstant } from 'shared/kernel/time';
import { Anchor, PolicyId, type ValidityView } from 'shared/policy/model';
import { phone, resetPhone } from 'tests/support/taro';
import GazetteIssuePage from './issue/index';
import GazetteReaderPage from './reader/index';
import GazetteShelfPage from './shelf/index';

const issueId = GazetteIssueId.parse('gz_00000000000000000001');
const policyId = (at: number) => PolicyId.parse(`pd_${String(at).padStart(20, '0')}`);
const inForce: ValidityView = { state: 'in-force', since: null, expiresOn: null, replacedBy: null };
const summary: IssueSummary = {
  issueId,
  year: 2026,
  issueNumber: 3,
  serialNumber: 4,
  publishedOn: LocalDate.parse('2026-11-05'),
  entryCount: 2,
  headline: '农村公路养护管理办法',
};
const shelf: ResponseOf<typeof listGazetteIssues> = {
  items: [summary],
  totalCount: 1,
  years: [{ year: 2026, count: 1 }],
  nextCursor: null,
};
type IssueAnswer = ResponseOf<typeof getGazetteIssue>;
const line = (position: number, title: string, intact = true) => ({
  position,
  policyId: policyId(position),
  title,
  documentNumber: null,
  validity: inForce,
  intact,
});
const contentsWith = (changed: number[]): IssueAnswer => ({
  issue: {
    ...summary,
    columns: [
      {
        title: '县政府文件',
        entries: [line(1, '农村公路养护管理办法', !changed.includes(1)), line(2, '烟花爆竹通告', !changed.includes(2))],
      },
    ],
    integrity: { holds: changed.length === 0, entryCount: 2, changed, chainHolds: true, checkedAt: toInstant(0) },
    previousIssueId: null,
    nextIssueId: null,
  },
});
type Entry = ResponseOf<typeof getGazetteEntry>['entry'];
const entry: Entry = {
  position: 1,
  entryCount: 2,
  column: '县政府文件',
  policy: { policyId: policyId(1), title: '农村公路养护管理办法', documentNumber: null },
  issuingAuthority: null,
  coIssuingAuthorities: [],
  genre: null,
  validity: inForce,
  newerVersion: false,
  blocks: [{ kind: 'text', anchor: Anchor.parse('p-1'), role: 'body', text: '日常养护由县级统筹。' }],
  outline: [],
};

function answer(given: { changed?: number[]; entry?: Partial<Entry> | string } = {}): void {
  const { changed = [], entry: wanted = {} } = given;
  phone.callFunction = (_name, { endpoint, input }) => {
    const ok = (data: unknown) => Promise.resolve({ ok: true, data });
    if (endpoint === 'gazette/list-gazette-issues') return ok(shelf);
    if (endpoint === 'gazette/get-gazette-issue') return ok(contentsWith(changed));
    if (endpoint === 'gazette/search-gazette-issue')
      return ok({
        items: [{ position: 2, title: '烟花爆竹通告', titleHighlights: [[0, 2]], snippet: null, occurrenceCount: 3 }],
      });
    if (typeof wanted === 'string')
      return Promise.resolve({ ok: false, error: { code: wanted, requestId: 'request-1' } });
    return ok({ entry: { ...entry, ...wanted, ...(input as { position: number }) } });
  };
}

async function open(Page: () => React.ReactNode, parameters: Record<string, string> = {}): Promise<HTMLElement> {
  phone.parameters = parameters;
  const { container } = render(<Page />);
  for (let turn = 0; turn < 3; turn += 1) await act(async () => undefined);
  return container;
}

beforeEach(resetPhone);
const holds = '本期2篇 · 与发布存档一致';

test('the shelf shows each cover with its headline, and what recomputing the latest found', async () => {
  answer();
  const page = await open(GazetteShelfPage);
  expect(page.textContent).toContain('2026年第3期');
  expect(screen.getAllByText('农村公路养护管理办法')).toHaveLength(2);
  expect(screen.getByText(holds)).toBeTruthy();
});

test('the contents say the same, and lead to an entry', async () => {
  answer();
  await open(GazetteIssuePage, { issueId });
  expect(screen.getByText(holds)).toBeTruthy();
  fireEvent.click(screen.getByText('烟花爆竹通告'));
  expect(phone.deeds.at(-1)?.what).toContain('position=2');
});

test('an entry that was changed is named, and cannot be opened', async () => {
  answer({ changed: [2] });
  await open(GazetteIssuePage, { issueId });
  expect(screen.getByText('第2篇与发布存档不一致，已停止展示')).toBeTruthy();
  fireEvent.click(screen.getByText('烟花爆竹通告'));
  expect(phone.deeds.filter(({ what }) => what.includes('reader'))).toEqual([]);
});

test('words are looked for within the issue', async () => {
  answer();
  await open(GazetteIssuePage, { issueId });
  const input = screen.getByLabelText('只在这一期里找');
  fireEvent.change(input, { target: { value: '烟花' } });
  fireEvent.keyDown(input, { key: 'Enter' });
  await act(async () => undefined);
  expect(screen.getByText('这一期里有1篇')).toBeTruthy();
  fireEvent.click(screen.getByText('命中3处'));
  expect(phone.deeds.at(-1)?.what).toContain(`words=${encodeURIComponent('烟花')}`);
});

test('reading an entry shows the paper, the same words, and the way on', async () => {
  answer();
  const page = await open(GazetteReaderPage, { issueId, position: '1' });
  expect(page.textContent).toContain('日常养护由县级统筹。');
  expect(screen.getByText(holds)).toBeTruthy();
  expect(screen.getByLabelText('没有上一篇')).toBeTruthy();
  fireEvent.click(screen.getByText('下一篇'));
  expect(phone.deeds.at(-1)?.what).toContain('position=2');
});

test('what was repealed, or has a newer version, says so', async () => {
  answer({ entry: { newerVersion: true } });
  const page = await open(GazetteReaderPage, { issueId, position: '1' });
  expect(page.textContent).toContain('这份文件刊登以后有了新版本');
});

test('a repealed one leads to what stands in its place', async () => {
  const replacedBy = { policyId: policyId(9), title: '新办法', documentNumber: null };
  answer({ entry: { validity: { ...inForce, state: 'repealed', replacedBy } } });
  const page = await open(GazetteReaderPage, { issueId, position: '1' });
  expect(page.textContent).toContain('这份文件已废止');
  fireEvent.click(screen.getByText('看替代它的'));
  expect(phone.deeds.at(-1)?.what).toContain(policyId(9));
});

test('a changed entry is not shown', async () => {
  answer({ changed: [1], entry: 'entry-changed' });
  const page = await open(GazetteReaderPage, { issueId, position: '1' });
  expect(page.textContent).toContain('第1篇与发布存档不一致，已停止展示');
  expect(page.textContent).not.toContain('日常养护');
});

test('where one stopped is kept on the device: the contents lead back there', async () => {
  answer();
  await open(GazetteReaderPage, { issueId, position: '2' });
  await open(GazetteIssuePage, { issueId });
  expect(screen.getByText('接着读第2篇')).toBeTruthy();
});

test('an address without an issue asks for nothing', async () => {
  let asked = 0;
  phone.callFunction = () => Promise.resolve((asked += 1));
  const page = await open(GazetteIssuePage, { issueId: '../x' });
  expect([asked, page.textContent?.includes('没找到这一期')]).toEqual([0, true]);
});
