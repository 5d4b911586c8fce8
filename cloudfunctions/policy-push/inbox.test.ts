import { LocalDate } from 'shared/kernel/time';
import { listInbox } from 'shared/policy-push/inbox-contract';
import { getInboxItem, markInboxItemRead } from 'shared/policy-push/contract';
import { InboxItemId } from 'shared/policy-push/model';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aVerifiedOrganisation } from 'tests/support/organisation';
import {
  aClause,
  anIssuingAgency,
  aPolicyFor,
  firePushJob,
  inboxOf,
  personIdOf,
  saveFacts,
  tell,
} from 'tests/support/policy-push';

useLocalCloud();
jest.setTimeout(60_000);

const clauses = [
  aClause({ kind: 'any', tags: ['occupation:graduate'], text: '高校毕业生' }),
  aClause({ kind: 'compare', measure: 'months-since-graduation', operator: 'at-most', value: 24, text: '毕业两年内' }),
  aClause({ kind: 'any', tags: ['plan:job'], text: '正在找工作' }),
];
const read = (caller: object, itemId: InboxItemId) => callAs(caller, getInboxItem, { itemId });

let count = 0;
async function aGraduate(facts: object = {}): Promise<object> {
  const caller = wechatCaller(`inbox-${++count}`);
  dataOf(await saveFacts(caller, { occupation: 'graduate', ...facts }));
  return caller;
}

async function onlyItem(caller: object) {
  await firePushJob('match-published-policies');
  const [item] = await inboxOf(caller);
  if (!item) throw new Error('nothing was delivered');
  return item;
}

test('an item says clause by clause what fits and what is to be checked, with the person’s own fact', async () => {
  await anIssuingAgency();
  const bundled = await aPolicyFor({ support: '一次性补贴', clauses: clauses.slice(0, 1) });
  const deadlineOn = LocalDate.parse('2099-12-31');
  const policyId = await aPolicyFor(
    { clauses, deadlineOn, bundle: [bundled] },
    { text: '前言。\n一、高校毕业生可以申请。' },
  );
  const graduatedOn = `${new Date().getUTCFullYear()}-01-01`;
  const caller = await aGraduate({ graduatedOn });
  await firePushJob('match-published-policies');
  const summary = (await inboxOf(caller)).find(item => item.policyId === policyId);
  if (!summary) throw new Error('nothing was delivered');
  expect(summary).toMatchObject({ fitCount: 2, unknownCount: 1, deadlineOn, readAt: null });
  const { item } = dataOf(await read(caller, summary.itemId));
  expect(item.clauses).toMatchObject([
    { text: '高校毕业生', answer: 'fits', fact: '高校毕业生', mutes: [{ kind: 'tag', tag: 'occupation:graduate' }] },
    { text: '毕业两年内', answer: 'fits', fact: `${graduatedOn.slice(0, 4)}年1月毕业` },
    { text: '正在找工作', answer: 'unknown', fact: null, mutes: [{ kind: 'tag', tag: 'plan:job' }] },
  ]);
  expect(item).toMatchObject({
    support: '每月500元，最长12个月',
    policy: { policyId, validity: { state: 'in-force' } },
    bundle: [{ policyId: bundled, support: '一次性补贴', fitCount: 1 }],
    agency: { name: '示例县人民政府办公室', telephone: '0000-1234567' },
    messageId: null,
  });
  // Opening it was reading it.
  expect((await inboxOf(caller)).find(({ itemId }) => itemId === summary.itemId)?.readAt).toBe(item.readAt);
});

test('whoever corrects a fact sees what it changes', async () => {
  await aPolicyFor({ clauses });
  const caller = await aGraduate();
  const { itemId } = await onlyItem(caller);
  dataOf(await saveFacts(caller, { occupation: 'farmer' }));
  const { item } = dataOf(await read(caller, itemId));
  expect(item.clauses[0]).toMatchObject({ answer: 'fails', fact: '务农' });
});

test('an item that is another’s, or not there, does not exist', async () => {
  await aPolicyFor();
  const { itemId } = await onlyItem(await aGraduate());
  const { manager, organisationId } = await aVerifiedOrganisation('inbox-manager');
  const mark = (caller: object, id: InboxItemId) =>
    callAs(caller, markInboxItemRead, { itemId: id, requestKey: aRequestKey() });
  const absent = InboxItemId.parse('0'.repeat(64));
  for (const [caller, id] of [
    [wechatCaller('inbox-other'), itemId],
    [manager, itemId],
    [manager, absent],
  ] as const) {
    expect(codeOf(await read(caller, id))).toBe('not-found');
    expect(codeOf(await mark(caller, id))).toBe('not-found');
  }
  expect(codeOf(await callAs(manager, getInboxItem, { itemId, organisationId }))).toBe('not-found');
  expect(codeOf(await callAs(wechatCaller('inbox-other'), listInbox, { organisationId }))).toBe('not-found');
});

test('the first reading counts; the same key twice answers the same', async () => {
  await aPolicyFor();
  const caller = await aGraduate();
  const { itemId } = await onlyItem(caller);
  const requestKey = aRequestKey();
  const first = dataOf(await callAs(caller, markInboxItemRead, { itemId, requestKey }));
  expect(dataOf(await callAs(caller, markInboxItemRead, { itemId, requestKey }))).toEqual(first);
  const later = { itemId, requestKey: aRequestKey() };
  expect(dataOf(await callAs(caller, markInboxItemRead, later))).toEqual(first);
});

test('the list is paged, the latest first, also where several came at the same moment, and counts what is unread', async () => {
  const caller = wechatCaller('inbox-paged');
  const personId = await personIdOf(caller);
  for (let n = 1; n <= 5; n++)
    await tell({ topic: 'message-answered', messageId: `ms_0000000000000000000${n}`, personId });
  await firePushJob('match-published-policies');
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = dataOf(await callAs(caller, listInbox, { pageSize: 2, cursor }));
    expect(page.unreadCount).toBe(5);
    seen.push(...page.items.map(({ itemId }) => itemId));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(new Set(seen).size).toBe(5);
  const [first] = seen;
  dataOf(await read(caller, InboxItemId.parse(first)));
  expect(dataOf(await callAs(caller, listInbox, {})).unreadCount).toBe(4);
  expect(codeOf(await callAs(caller, listInbox, { cursor: 'x' }))).toBe('invalid-request');
});
