import { deleteMyData, getMe, saveConsent } from 'shared/account/contract';
import { confirmIdentityAtCounter, createCounterCode, getMyIdentity } from 'shared/account/person-contract';
import { HallId } from 'shared/account/model';
import { addMs, toInstant } from 'shared/kernel/time';
import { queryAuditEntries } from 'shared/server/audit-log';
import { openDatabase } from 'shared/server/database';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aCard, aDeclaredPerson, aName, anIdNumber, declare, showCode, verify } from 'tests/support/person';
import { aHallId, aStaffMember, aStaffMemberWith, type StaffMember } from 'tests/support/staff';
import { codeId, findCode } from './one-time-code.repository';

const cloud = useLocalCloud();
let clerk: StaffMember;
beforeEach(async () => void (clerk = await aStaffMemberWith('hall-clerk')));

const identityOf = async (caller: object) => dataOf(await callAs(caller, getMyIdentity, {})).identity;
const confirm = (caller: object, code: string, card = aCard(), hallId = aHallId, requestKey = aRequestKey()) =>
  callAs(caller, confirmIdentityAtCounter, { ...card, code, hallId, requestKey });

test('a code is good for five minutes and kept only as a hash; a retry is not told it again', async () => {
  const [caller, requestKey] = [await aDeclaredPerson('counter-a'), aRequestKey()];
  const first = dataOf(await callAs(caller, createCounterCode, { requestKey }));
  const code = String(first.code);
  expect(code).toMatch(/^\d{8}$/);
  expect(Date.parse(first.expiresAt) - Date.now()).toBeLessThanOrEqual(5 * 60_000);
  const kept = await findCode(openDatabase(), 'counter', code, toInstant(Date.now()));
  expect(kept?._id).toBe(codeId('counter', code));
  expect(JSON.stringify(kept)).not.toContain(code);
  expect(await findCode(openDatabase(), 'counter', code, first.expiresAt)).toBeNull();
  expect(await findCode(openDatabase(), 'counter', code, addMs(first.expiresAt, -1))).not.toBeNull();
  const again = dataOf(await callAs(caller, createCounterCode, { requestKey }));
  expect(again).toEqual({ code: null, expiresAt: first.expiresAt });
});

test('no code for who declared nothing', async () => {
  const caller = wechatCaller('counter-b');
  expect(codeOf(await callAs(caller, createCounterCode, { requestKey: aRequestKey() }))).toBe('not-declared');
});

test('a clerk who saw the card makes the person seen; the person is told where, not by whom', async () => {
  const caller = await aDeclaredPerson('counter-c');
  const answer = dataOf(await confirm(clerk.caller, await showCode(caller)));
  const idNumberMask = `9****************${anIdNumber().slice(-1)}`;
  expect(answer).toEqual({ name: aName, idNumberMask, level: 'seen' });
  const identity = await identityOf(caller);
  expect(identity).toMatchObject({ level: 'seen', seen: { hallId: aHallId } });
  expect(JSON.stringify(identity)).not.toContain(clerk.staffId);
});

test('it is in the audit log, for the person', async () => {
  const caller = await aDeclaredPerson('counter-d');
  const { personId } = dataOf(await callAs(caller, getMe, {}));
  dataOf(await confirm(clerk.caller, await showCode(caller)));
  const entries = await queryAuditEntries(openDatabase(), { where: { forWhomId: personId }, limit: 10 });
  expect(entries).toEqual([
    expect.objectContaining({
      action: confirmIdentityAtCounter.name,
      actor: { kind: 'staff', staffId: clerk.staffId, onBehalfOf: null },
      subject: { kind: 'person', id: personId },
    }),
  ]);
});

test('who is verified already stays verified', async () => {
  const caller = await aDeclaredPerson('counter-e');
  dataOf(await verify(caller));
  expect(dataOf(await confirm(clerk.caller, await showCode(caller))).level).toBe('verified');
});

test('a code works once', async () => {
  const code = await showCode(await aDeclaredPerson('counter-f'));
  const others = await Promise.all([1, 2, 3, 4].map(() => aStaffMemberWith('hall-clerk')));
  const outcomes = await Promise.all(others.map(other => confirm(other.caller, code)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(codeOf(await confirm(clerk.caller, code))).toBe('code-wrong-or-expired');
});

test('refuses a code that is nobody’s, or whose time is over', async () => {
  expect(codeOf(await confirm(clerk.caller, '00000000'))).toBe('code-wrong-or-expired');
});

test('refuses a card that is not what the person declared, and the code stays good', async () => {
  const caller = await aDeclaredPerson('counter-g');
  const code = await showCode(caller);
  expect(codeOf(await confirm(clerk.caller, code, aCard(2)))).toBe('differs-from-declared');
  expect(codeOf(await confirm(clerk.caller, code, aCard(1, '居民乙')))).toBe('differs-from-declared');
  expect((await identityOf(caller))?.level).toBe('declared');
  expect(dataOf(await confirm(clerk.caller, code)).level).toBe('seen');
});

test('what counts is what is declared when the card is compared', async () => {
  const caller = await aDeclaredPerson('counter-h');
  const code = await showCode(caller);
  dataOf(await declare(caller, aCard(5)));
  expect(codeOf(await confirm(clerk.caller, code))).toBe('differs-from-declared');
  expect(dataOf(await confirm(clerk.caller, code, aCard(5))).level).toBe('seen');
});

test('who took the consent back or deleted the data since has no code any more', async () => {
  const [withdrawn, deleted] = [await aDeclaredPerson('counter-i'), await aDeclaredPerson('counter-j')];
  const codes = [await showCode(withdrawn), await showCode(deleted)];
  const requestKey = aRequestKey();
  dataOf(await callAs(withdrawn, saveConsent, { purpose: 'keep-identity', granted: false, requestKey }));
  dataOf(await callAs(deleted, deleteMyData, { requestKey }));
  for (const code of codes) expect(codeOf(await confirm(clerk.caller, code))).toBe('code-wrong-or-expired');
});

test('a hall that is not one’s own does not exist for a clerk, nor any for who holds the whole county', async () => {
  const code = await showCode(await aDeclaredPerson('counter-k'));
  const other = HallId.parse('hl_00000000000000000002');
  expect(codeOf(await confirm(clerk.caller, code, aCard(), other))).toBe('not-found');
  const county = await aStaffMember({ assignments: [{ role: 'hall-manager', place: { level: 'county' } }] });
  expect(codeOf(await confirm(county.caller, code))).toBe('not-found');
});

test('after five wrong ones a clerk waits; the others go on', async () => {
  const caller = await aDeclaredPerson('counter-l');
  const code = await showCode(caller);
  for (let tries = 0; tries < 5; tries++)
    expect(codeOf(await confirm(clerk.caller, '99999999'))).toBe('code-wrong-or-expired');
  expect(codeOf(await confirm(clerk.caller, code))).toBe('too-many-tries');
  const other = await aStaffMemberWith('hall-manager');
  expect(dataOf(await confirm(other.caller, code)).level).toBe('seen');
});

test('the same request key twice answers the same, although the code is used up', async () => {
  const [code, requestKey] = [await showCode(await aDeclaredPerson('counter-m')), aRequestKey()];
  const first = dataOf(await confirm(clerk.caller, code, aCard(), aHallId, requestKey));
  expect(dataOf(await confirm(clerk.caller, code, aCard(), aHallId, requestKey))).toEqual(first);
  expect(codeOf(await confirm(clerk.caller, code, aCard(2), aHallId, requestKey))).toBe('invalid-request');
});

test('is for those at the counters alone', async () => {
  const before = cloud().sdkRequestCount();
  expect(codeOf(await confirm(nobody(), '12345678'))).toBe('unauthenticated');
  expect(cloud().sdkRequestCount()).toBe(before);
  expect(codeOf(await confirm(wechatCaller('counter-n'), '12345678'))).toBe('unauthenticated');
  expect(codeOf(await confirm((await aStaffMemberWith('replier')).caller, '12345678'))).toBe('forbidden');
});
