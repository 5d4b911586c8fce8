import { createElement, type ReactNode } from 'react';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { AgencyView } from 'shared/account/contract';
import { AgencyId } from 'shared/account/model';
import { LocalDate } from 'shared/kernel/time';
import type { BasisView, FeaturedAnswerView, MyMessage, PublicMessage } from 'shared/message-board/contract';
import { BoardMessageId, FeaturedAnswerId } from 'shared/message-board/model';
import { Anchor, DocumentNumber, PolicyId } from 'shared/policy/model';
import { phone, resetPhone } from './taro';

/** Facts and fingers of the message board's screens; the browser tests ask the real back end. */
const day = (text: string) => LocalDate.parse(text);
export const agencyId = AgencyId.parse(`ag_${'1'.repeat(20)}`);
export const basis: BasisView = {
  policy: {
    policyId: PolicyId.parse(`pd_${'1'.repeat(20)}`),
    title: '加装电梯管理办法',
    documentNumber: DocumentNumber.parse('甲政规〔2025〕4号'),
  },
  anchor: Anchor.parse('p-6'),
  clause: '第六条',
  validity: { state: 'in-force', since: null, expiresOn: null, replacedBy: null },
};
export const reply: NonNullable<PublicMessage['reply']> = {
  text: '参与表决的业主四分之三以上同意。\n可以先问社区。',
  agencyName: '示例县第一局',
  telephone: '0000-0000199',
  answeredOn: day('2026-11-25'),
  basis: [basis, { ...basis, anchor: Anchor.parse('p-9'), clause: '第九条' }],
};
export const idOf = (at: number) => BoardMessageId.parse(`ms_${String(at).repeat(20)}`);
export const mine = (facts: Partial<MyMessage> = {}): MyMessage => ({
  messageId: idOf(1),
  number: '2026112000017',
  kind: 'inquiry',
  title: '加装电梯要多少人同意',
  text: '住和平路12号3栋501室。',
  publicTitle: [{ kind: 'words', text: '加装电梯要多少人同意' }],
  publicText: [
    { kind: 'words', text: '住和平路' },
    { kind: 'masked', what: 'house-number' },
    { kind: 'words', text: '。' },
  ],
  publicWanted: true,
  agencyName: '示例县第一局',
  postedOn: day('2026-11-20'),
  status: 'waiting',
  dueOn: day('2026-12-01'),
  dueProvisional: false,
  daysLeft: 5,
  reply: null,
  rating: null,
  ...facts,
});
export const published = (facts: Partial<PublicMessage> = {}): PublicMessage => {
  const { messageId, number, kind, agencyName, postedOn, publicTitle: title, publicText: text } = mine();
  return { messageId, number, kind, agencyName, postedOn, title, text, reply, rating: null, ...facts };
};
export const featured = (at: number): FeaturedAnswerView => ({
  answerId: FeaturedAnswerId.parse(`fa_${String(at).repeat(20)}`),
  question: `加装电梯第${at}问？`,
  answer: '四分之三以上同意。',
  agencyName: '示例县第一局',
  telephone: '0000-0000199',
  basis: [basis],
  publishedOn: day('2026-11-03'),
});
export const agency: AgencyView = {
  agencyId,
  name: '示例县第一局',
  shortName: '第一局',
  code: null,
  kind: 'department',
  address: '和平路1号',
  telephones: [{ label: '办公室', number: '0000-0000199' }],
  officeHours: '',
  responsibilities: ['加装电梯'],
  divisionId: null,
};

export const good = (data: object) => ({ ok: true, data });
export const refused = (code: string) => ({ ok: false, error: { code, requestId: 'r-8' } });
export let answers: Record<string, unknown>;
let asked: { endpoint: string; input: Record<string, unknown> }[];
export const inputsOf = (name: string) => asked.filter(({ endpoint }) => endpoint === name).map(({ input }) => input);

/** Before each test: nobody has written anything, and it is the morning of 20 November. */
export function startAnewScreen(): void {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:24:00.000Z') });
  resetPhone();
  asked = [];
  answers = {
    'account/list-agencies': good({ items: [agency], totalCount: 1, nextCursor: null }),
    'message-board/search-featured-answers': good({ items: [], totalCount: 0, nextCursor: null }),
  };
  phone.callFunction = (_name, { endpoint, input }) => {
    asked.push({ endpoint, input: input as Record<string, unknown> });
    return Promise.resolve(answers[endpoint] ?? refused('internal'));
  };
}

export const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
export async function open(Page: () => ReactNode, parameters: Record<string, string> = {}): Promise<HTMLElement> {
  phone.parameters = parameters;
  const { container } = render(createElement(Page));
  await pass(0);
  return container;
}
export const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
export const press = async (name: string | RegExp, role = 'button'): Promise<void> => {
  fireEvent.click(screen.getByRole(role, { name }));
  await pass(0);
};
export const opened = () => phone.deeds.filter(({ kind }) => kind === 'open').map(({ what }) => what);
