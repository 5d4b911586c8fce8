import { getMyStaffAccount } from 'shared/account/staff-contract';
import { SESSION_IDLE_MS } from 'shared/account/staff.rules';
import { addMs, localDateOf, toInstant } from 'shared/kernel/time';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { nobody, webVisitor, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { anAssignment, aStaffMember, aStaffMemberWith } from 'tests/support/staff';

useLocalCloud();

test('says who one is, what counts today and for whom, and when the session ends', async () => {
  const now = toInstant(Date.now());
  const { staffId, loginName, caller } = await aStaffMember({ assignments: [anAssignment('editor')], now });
  const today = localDateOf(now);
  const absence = { fromOn: today, untilOn: today, delegateId: staffId };
  const absent = await aStaffMember({ assignments: [anAssignment('reviewer')], absence });
  const mine = dataOf(await callAs(caller, getMyStaffAccount, {}));
  expect(mine.account).toMatchObject({ staffId, loginName, status: 'active' });
  expect(mine.assignments).toMatchObject([
    { role: 'editor', onBehalfOf: null },
    { role: 'reviewer', onBehalfOf: { staffId: absent.staffId } },
  ]);
  expect(mine).toMatchObject({ delegate: null, mustChangePassword: false, boundToWechat: false });
  expect(mine.sessionEndsAt).toBe(addMs(now, SESSION_IDLE_MS));
});

test('with a one-time password nothing counts, and it says why', async () => {
  const { caller } = await aStaffMember({ assignments: [anAssignment('editor')], mustChangePassword: true });
  const mine = dataOf(await callAs(caller, getMyStaffAccount, {}));
  expect([mine.mustChangePassword, mine.assignments]).toEqual([true, []]);
  expect(mine.account.assignments).toHaveLength(1);
});

test('nothing of the password is answered', async () => {
  const { caller } = await aStaffMemberWith('editor');
  const text = JSON.stringify(await callAs(caller, getMyStaffAccount, {}));
  for (const secret of ['salt', 'cost', 'parallelization', 'schemaVersion']) expect(text).not.toContain(secret);
});

test('whoever is not signed in has no account', async () => {
  for (const caller of [nobody(), webVisitor('my-account'), wechatCaller('my-account')])
    expect(codeOf(await callAs(caller, getMyStaffAccount, {}))).toBe('unauthenticated');
});
