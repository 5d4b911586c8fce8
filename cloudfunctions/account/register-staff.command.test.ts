import { addStaff, getMyStaffAccount, signInStaff } from 'shared/account/staff-contract';
import { LoginName } from 'shared/account/staff-model';
import { toInstant } from 'shared/kernel/time';
import { queryAuditEntries } from 'shared/server/audit-log';
import { openDatabase } from 'shared/server/database';
import { anAgency } from 'tests/support/agencies';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody, webStaff } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import * as agencies from './agency.repository';
import { hashPassword } from './password-hash';
import { registerStaff } from './register-staff.command';
import * as accounts from './staff-account.repository';

useLocalCloud();
const db = () => openDatabase();
const registering = async (loginName: string, agencyName: string) =>
  registerStaff(
    {
      loginName: LoginName.parse(loginName),
      displayName: '管理0001',
      agencyName,
      assignments: [{ role: 'administrator', place: { level: 'county' } }],
      password: await hashPassword('of the first one'),
      mustChangePassword: true,
    },
    { now: toInstant(Date.now()), db: db(), requestId: 'test' },
  );

test('the first administrator signs in and may do nothing before choosing a password; the log names the operator', async () => {
  const agencyId = await anAgency();
  const { name = '' } = (await agencies.findById(db(), agencyId)) ?? {};
  expect(await registering('first0001', name)).toEqual({ ok: true });
  const signedIn = dataOf(
    await callAs(nobody(), signInStaff, { loginName: 'first0001', password: 'of the first one' }),
  );
  expect(signedIn.mustChangePassword).toBe(true);
  const own = webStaff(signedIn.staffId);
  expect(dataOf(await callAs(own, getMyStaffAccount, {})).account.assignments).toHaveLength(1);
  const adding = { loginName: 'second0002', displayName: '二', agencyId, requestKey: aRequestKey() };
  expect(codeOf(await callAs(own, addStaff, adding))).toBe('forbidden');
  const entries = await queryAuditEntries(db(), { where: { subjectId: signedIn.staffId }, limit: 10 });
  expect(entries.map(({ actor, action }) => [actor.kind, action])).toContainEqual([
    'operator',
    'account/register-staff',
  ]);
});

test('a name that is taken and an agency that is not there are refused, and nothing is written', async () => {
  const agency = await agencies.findById(db(), await anAgency());
  expect(await registering('third0003', agency?.name ?? '')).toEqual({ ok: true });
  expect(await registering('third0003', agency?.name ?? '')).toEqual({ ok: false, code: 'login-name-taken' });
  expect(await registering('fourth0004', '没有这个单位')).toEqual({ ok: false, code: 'agency-unknown' });
  expect(await accounts.findByLoginName(db(), LoginName.parse('fourth0004'))).toBeNull();
});
