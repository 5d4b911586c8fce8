import { act, fireEvent, render, screen } from '@testing-library/react';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { LocalDate } from 'shared/kernel/time';
import type { PolicyHit, searchPolicies } from 'shared/policy/contract';
import { PolicyId } from 'shared/policy/model';
import { phone, resetPhone } from 'tests/support/taro';
import SearchPage from './index';

type Answer = ResponseOf<typeof searchPolicies>;
type Input = Record<string, unknown>;

const nothing: Answer = {
  items: [],
  totalCount: 0,
  repealedCount: 0,
  facets: { validity: [], subjectCategory: [], issuingAuthority: [], year: [] },
  relaxed: false,
  complete: true,
  nextCursor: null,
};
const hit = (index: number): PolicyHit => ({
  policyId: PolicyId.parse(`pd_${String(index).padStart(20, '0')}`),
  title: `第${index}件`,
  shortTitle: `第${index}件`,
  documentNumber: null,
  issuingAuthority: null,
  genre: null,
  normative: false,
  subjectCategory: null,
  datedOn: null,
  documentOn: null,
  publishedOn: LocalDate.parse('2026-06-22'),
  validity: { state: 'in-force', since: null, expiresOn: null, replacedBy: null },
  titleHighlights: [],
  snippet: null,
  occurrenceCount: 1,
});
const found: Answer = { ...nothing, items: [hit(1)], totalCount: 14, repealedCount: 3 };

function answers(reply: (input: Input) => object): Input[] {
  const asked: Input[] = [];
  phone.callFunction = (_name, { input }) => {
    asked.push(input as Input);
    return Promise.resolve(reply(input as Input));
  };
  return asked;
}
async function open(parameters: Record<string, string>): Promise<HTMLElement> {
  phone.parameters = parameters;
  const { container } = render(<SearchPage />);
  await act(async () => undefined);
  return container;
}

beforeEach(resetPhone);

test('asks nothing before there is something to ask, and offers what is often searched for', async () => {
  const asked = answers(() => ({ ok: true, data: nothing }));
  await open({});
  expect(asked).toEqual([]);
  expect(screen.getByText('常搜')).toBeTruthy();
});

test('says how many there are and how many of them are repealed', async () => {
  answers(() => ({ ok: true, data: found }));
  const page = await open({ words: '补贴' });
  expect(page.textContent).toContain('14件，其中3件已废止');
});

test('says what was not found, with a next step', async () => {
  answers(() => ({ ok: true, data: nothing }));
  await open({ words: '飞碟' });
  expect(screen.getByText('没找到“飞碟”')).toBeTruthy();
});

test('says that only similar documents were found, and that not all were looked through', async () => {
  answers(() => ({ ok: true, data: { ...found, relaxed: true, complete: false } }));
  const page = await open({ words: '补贴' });
  expect(page.textContent).toContain('没有同时含这些词的，下面是意思相近的');
  expect(page.textContent).toContain('没有全部找遍');
});

test('owns up to a failure, with the number to tell and a way to try again', async () => {
  answers(() => ({ ok: false, error: { code: 'internal', requestId: 'req-42' } }));
  const page = await open({ words: '补贴' });
  expect(page.textContent).toContain('req-42');
  expect(screen.getByText('再试一次')).toBeTruthy();
});

test('shows how a 文号 is written when it could not read one', async () => {
  answers(() => ({ ok: false, error: { code: 'document-number-unreadable', requestId: 'req-1' } }));
  const page = await open({ documentNumber: '号号号' });
  expect(page.textContent).toContain('〔2026〕12号');
});

test('takes one element back when its chip is tapped, keeping the words', async () => {
  const asked = answers(() => ({ ok: true, data: found }));
  await open({ words: '补贴', year: '2026' });
  fireEvent.click(screen.getByLabelText('年份：2026，点一下取消'));
  await act(async () => undefined);
  expect(asked.map(({ words, year }) => [words, year])).toEqual([
    ['补贴', 2026],
    ['补贴', undefined],
  ]);
});

test('reads on with the cursor, and keeps the first page above the next', async () => {
  const asked = answers(({ cursor }) =>
    cursor ? { ok: true, data: { ...found, items: [hit(2)] } } : { ok: true, data: { ...found, nextCursor: 'next' } },
  );
  const page = await open({ words: '补贴' });
  fireEvent.click(screen.getByText('看下面13件'));
  await act(async () => undefined);
  expect(asked[1]).toMatchObject({ words: '补贴', cursor: 'next' });
  expect(page.textContent).toMatch(/第1件[\s\S]*第2件/);
});

test('starts again, quietly, when the library changed while reading', async () => {
  const asked = answers(({ cursor }) =>
    cursor
      ? { ok: false, error: { code: 'cursor-expired', requestId: 'req-1' } }
      : { ok: true, data: { ...found, nextCursor: 'next' } },
  );
  const page = await open({ words: '补贴' });
  fireEvent.click(screen.getByText('看下面13件'));
  await act(async () => undefined);
  expect(asked.map(({ cursor }) => cursor)).toEqual([undefined, 'next', undefined]);
  expect(page.textContent).toContain('第1件');
  expect(page.textContent).not.toContain('再试一次');
});

test('remembers what was searched for on this device', async () => {
  answers(() => ({ ok: true, data: found }));
  await open({});
  fireEvent.click(screen.getByLabelText('搜“加装电梯”'));
  await act(async () => undefined);
  expect(JSON.parse(String(phone.stored.get('huxiao:recent-searches')))[0]).toBe('加装电梯');
});

test('says politely when the box takes no more', async () => {
  const page = await open({});
  fireEvent.change(screen.getByLabelText('搜政策、文号'), { target: { value: '字'.repeat(60) } });
  expect(page.textContent).toContain('最多写60个字');
});
