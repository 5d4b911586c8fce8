import {
  bindStaffWechat,
  createBindingCode,
  getMyStaffAccount,
  openStaffSession,
  unbindStaffWechat,
} from 'shared/account/staff-contract';
import { addMs, toInstant } from 'shared/kernel/time';
import { openDatabase } from 'shared/server/database';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody, webStaff, webVisitor, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { anAssignment, aStaffMember, aStaffMemberWith, type StaffMember } from 'tests/support/staff';
import { deedsOn } from 'tests/support/staff-audit';
import { handleCreateBindingCode } from './create-binding-code.command';
import * as accounts from './staff-account.repository';
import * as bindings from './staff-binding.repository';
import * as sessions from './staff-session.repository';

useLocalCloud();
// Races try again.
jest.setTimeout(30_000);
const db = () => openDatabase();
let phones = 0;
const aPhone = () => wechatCaller(`binding-${++phones}`);
const codeFor = async ({ caller }: StaffMember) => {
  const { code } = dataOf(await callAs(caller, createBindingCode, { requestKey: aRequestKey() }));
  return code ?? '';
};
const bindTo = async (phone: object, code: string, requestKey = aRequestKey()) =>
  callAs(phone, bindStaffWechat, { code, requestKey });
const whoIs = async (phone: object) => {
  const outcome = await callAs(phone, getMyStaffAccount, {});
  return outcome.ok ? outcome.data.account.staffId : outcome.error.code;
};
const setStatus = async ({ staffId }: StaffMember, status: 'active' | 'disabled') => {
  const account = await accounts.findById(db(), staffId);
  if (account) await accounts.put(db(), { ...account, status });
};

test('a code from the desk, typed on the phone, binds it and opens its session', async () => {
  const member = await aStaffMemberWith('replier');
  const phone = aPhone();
  expect(await whoIs(phone)).toBe('unauthenticated');
  expect(dataOf(await bindTo(phone, await codeFor(member)))).toEqual({ staffId: member.staffId });
  const { assignments, boundToWechat } = dataOf(await callAs(phone, getMyStaffAccount, {}));
  expect([assignments.map(({ role }) => role), boundToWechat]).toEqual([['replier'], true]);
  expect(await deedsOn(member.staffId)).toEqual(['staff create-binding-code', 'staff bind-staff-wechat']);
});

test('a code is shown once: a retry answers none, and the code is kept nowhere', async () => {
  const { caller } = await aStaffMember();
  const requestKey = aRequestKey();
  const first = dataOf(await callAs(caller, createBindingCode, { requestKey }));
  const again = dataOf(await callAs(caller, createBindingCode, { requestKey }));
  expect(first.code).toMatch(/^\d{8}$/);
  expect(again).toEqual({ code: null, expiresAt: first.expiresAt });
});

test('a code is good once, for five minutes, and each of two codes for itself', async () => {
  const member = await aStaffMember();
  const [one, other] = [await codeFor(member), await codeFor(member)];
  expect((await bindTo(aPhone(), one)).ok).toBe(true);
  expect(codeOf(await bindTo(aPhone(), one))).toBe('code-wrong-or-expired');
  expect((await bindTo(aPhone(), other)).ok).toBe(true);

  const sixMinutesAgo = addMs(toInstant(Date.now()), -6 * 60_000);
  const { staffId } = member;
  const identity = { provider: 'web', subject: 'uid', anonymous: false, customUserId: staffId } as const;
  const { code } = await handleCreateBindingCode(
    { requestKey: aRequestKey() },
    { now: sixMinutesAgo, db: db(), requestId: 'test', caller: { kind: 'staff', staffId, assignments: [], identity } },
  );
  expect(codeOf(await bindTo(aPhone(), code ?? ''))).toBe('code-wrong-or-expired');
});

test('of twenty phones that type one code at once, one is bound', async () => {
  const member = await aStaffMember();
  const code = await codeFor(member);
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => bindTo(aPhone(), code)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await bindings.findByStaff(db(), member.staffId)).toHaveLength(1);
  expect((await deedsOn(member.staffId)).filter(deed => deed === 'staff bind-staff-wechat')).toHaveLength(1);
});

test('the same key twice binds once and answers the same', async () => {
  const member = await aStaffMember();
  const [phone, code, requestKey] = [aPhone(), await codeFor(member), aRequestKey()];
  const first = dataOf(await bindTo(phone, code, requestKey));
  expect(dataOf(await bindTo(phone, code, requestKey))).toEqual(first);
  expect((await deedsOn(member.staffId)).filter(deed => deed === 'staff bind-staff-wechat')).toHaveLength(1);
});

test('five wrong codes and the phone waits, also with the right one; a retry of one that worked buys no more tries', async () => {
  const member = await aStaffMember();
  const [phone, worked] = [aPhone(), aRequestKey()];
  const code = await codeFor(member);
  dataOf(await bindTo(phone, code, worked));
  for (let tries = 0; tries < 4; tries++) expect(codeOf(await bindTo(phone, '00000000'))).toBe('code-wrong-or-expired');
  dataOf(await bindTo(phone, code, worked));
  expect(codeOf(await bindTo(phone, await codeFor(member)))).toBe('too-many-tries');
  expect((await bindTo(aPhone(), await codeFor(member))).ok).toBe(true);
});

test('only in WeChat, and only what the platform knows', async () => {
  const member = await aStaffMember();
  const code = await codeFor(member);
  expect(codeOf(await bindTo(webVisitor('binding-visitor'), code))).toBe('only-in-wechat');
  expect(codeOf(await bindTo(member.caller, code))).toBe('only-in-wechat');
  expect(codeOf(await bindTo(nobody(), code))).toBe('unauthenticated');
  expect(codeOf(await callAs(aPhone(), createBindingCode, { requestKey: aRequestKey() }))).toBe('unauthenticated');
});

test('a WeChat of another account stays where it is; of the same account it is bound anew', async () => {
  const [one, other] = [await aStaffMember(), await aStaffMember()];
  const phone = aPhone();
  dataOf(await bindTo(phone, await codeFor(one)));
  expect(codeOf(await bindTo(phone, await codeFor(other)))).toBe('bound-to-another-account');
  expect(await whoIs(phone)).toBe(one.staffId);
  dataOf(await bindTo(phone, await codeFor(one)));
  expect(await bindings.findByStaff(db(), one.staffId)).toHaveLength(1);
});

test('a code of an account that was disabled since is none', async () => {
  const member = await aStaffMember();
  const code = await codeFor(member);
  await setStatus(member, 'disabled');
  expect(codeOf(await bindTo(aPhone(), code))).toBe('code-wrong-or-expired');
});

test('a bound phone opens its session again after it ended, and each opening is logged', async () => {
  const member = await aStaffMember({ assignments: [anAssignment('editor')] });
  const phone = aPhone();
  dataOf(await bindTo(phone, await codeFor(member)));
  await sessions.removeByStaff(db(), member.staffId);
  expect(await whoIs(phone)).toBe('unauthenticated');
  expect(dataOf(await callAs(phone, openStaffSession, {}))).toEqual({ staffId: member.staffId });
  expect(await whoIs(phone)).toBe(member.staffId);
  expect((await deedsOn(member.staffId)).at(-1)).toBe('staff open-staff-session');
});

test('who is not bound, or is disabled, opens nothing', async () => {
  const member = await aStaffMember();
  const phone = aPhone();
  expect(codeOf(await callAs(phone, openStaffSession, {}))).toBe('not-bound');
  expect(codeOf(await callAs(webStaff(member.staffId), openStaffSession, {}))).toBe('not-bound');
  expect(codeOf(await callAs(nobody(), openStaffSession, {}))).toBe('unauthenticated');
  dataOf(await bindTo(phone, await codeFor(member)));
  await setStatus(member, 'disabled');
  expect(codeOf(await callAs(phone, openStaffSession, {}))).toBe('account-disabled');
});

test('unbinding at the desk ends every phone, and leaves the desk signed in', async () => {
  const member = await aStaffMember();
  const [one, other] = [aPhone(), aPhone()];
  for (const phone of [one, other]) dataOf(await bindTo(phone, await codeFor(member)));
  const requestKey = aRequestKey();
  expect(dataOf(await callAs(member.caller, unbindStaffWechat, { requestKey }))).toEqual({ boundCount: 0 });
  expect(dataOf(await callAs(member.caller, unbindStaffWechat, { requestKey }))).toEqual({ boundCount: 0 });
  for (const phone of [one, other]) {
    expect(await whoIs(phone)).toBe('unauthenticated');
    expect(codeOf(await callAs(phone, openStaffSession, {}))).toBe('not-bound');
  }
  expect(await whoIs(member.caller)).toBe(member.staffId);
  expect((await deedsOn(member.staffId)).filter(deed => deed === 'staff unbind-staff-wechat')).toHaveLength(1);
  expect(codeOf(await callAs(one, unbindStaffWechat, { requestKey }))).toBe('unauthenticated');
});

test('opening and unbinding at the same moment never leave a session without its binding', async () => {
  for (let round = 0; round < 10; round++) {
    const member = await aStaffMember();
    const phone = aPhone();
    dataOf(await bindTo(phone, await codeFor(member)));
    await Promise.all([
      callAs(member.caller, unbindStaffWechat, { requestKey: aRequestKey() }),
      callAs(phone, openStaffSession, {}),
    ]);
    const bound = await bindings.findByStaff(db(), member.staffId);
    const open = (await sessions.findByStaff(db(), member.staffId)).filter(({ provider }) => provider === 'wechat');
    expect(open.map(({ _id }) => _id)).toEqual(bound.map(({ _id }) => _id));
  }
});
