import type { StaffId } from 'shared/account/staff-model';
import { addMs, localDateOf, toInstant } from 'shared/kernel/time';
import { openDatabase } from 'shared/server/database';
import type { Identity } from 'shared/server/caller';
import { useLocalCloud } from 'tests/support/local-cloud';
import { anAssignment, aStaffMember, aStaffMemberWith } from 'tests/support/staff';
import { identifyStaff } from './identify-staff.query';
import * as sessions from './staff-session.repository';

const cloud = useLocalCloud();
const start = toInstant(Date.parse('2026-11-20T01:00:00Z'));
const after = (minutes: number) => addMs(start, minutes * 60_000);
const identityOf = (staffId: StaffId): Identity => ({
  provider: 'web',
  subject: 'uid',
  anonymous: false,
  customUserId: staffId,
});
const whoIs = (staffId: StaffId, now = start) => identifyStaff(identityOf(staffId), now, openDatabase());

test('thirty minutes without use end a session; every use prolongs it', async () => {
  const { staffId } = await aStaffMember({ now: start });
  expect(await whoIs(staffId, after(29))).toMatchObject({ staffId });
  expect(await whoIs(staffId, after(58))).toMatchObject({ staffId });
  expect(await whoIs(staffId, after(88))).toBeNull();
});

test('two uses in the same minute write once', async () => {
  const { staffId } = await aStaffMember({ now: start });
  await whoIs(staffId, after(2));
  const before = cloud().sdkRequestCount();
  await whoIs(staffId, after(2.5));
  expect(cloud().sdkRequestCount() - before).toBe(3);
});

test('twelve hours end a session however busy', async () => {
  const { staffId } = await aStaffMember({ now: start });
  for (let minutes = 25; minutes < 720; minutes += 25) expect(await whoIs(staffId, after(minutes))).not.toBeNull();
  expect(await whoIs(staffId, after(720))).toBeNull();
});

test('a visitor is told apart without a read', async () => {
  const before = cloud().sdkRequestCount();
  const visitor: Identity = { provider: 'web', subject: 'uid', anonymous: true, customUserId: null };
  expect(await identifyStaff(visitor, start, openDatabase())).toBeNull();
  expect(cloud().sdkRequestCount()).toBe(before);
});

test('a disabled account is nobody, at once', async () => {
  const { staffId } = await aStaffMember({ status: 'disabled', now: start });
  expect(await whoIs(staffId)).toBeNull();
});

test('with a password that somebody else made, nothing counts yet', async () => {
  const { staffId } = await aStaffMember({
    assignments: [anAssignment('editor')],
    mustChangePassword: true,
    now: start,
  });
  expect(await whoIs(staffId)).toEqual({ staffId, assignments: [] });
});

test('a colleague’s roles count while he is away, and say whose they are', async () => {
  const { staffId } = await aStaffMemberWith('editor');
  const today = localDateOf(start);
  const absence = { fromOn: today, untilOn: today, delegateId: staffId };
  const { staffId: absent } = await aStaffMember({ assignments: [anAssignment('replier')], absence });
  await sessions.put(openDatabase(), {
    _id: sessions.webSessionId(staffId),
    staffId,
    provider: 'web',
    startedAt: start,
    lastSeenAt: start,
  });
  expect((await whoIs(staffId))?.assignments.map(({ role, onBehalfOf }) => [role, onBehalfOf])).toEqual([
    ['editor', null],
    ['replier', absent],
  ]);
});
