import * as accounts from 'cloudfunctions/account/staff-account.repository';
import { hashPassword } from 'cloudfunctions/account/password-hash';
import * as credentials from 'cloudfunctions/account/staff-credential.repository';
import * as sessions from 'cloudfunctions/account/staff-session.repository';
import { AgencyId, HallId } from 'shared/account/model';
import { LoginName, StaffId, type Absence, type StaffAssignment, type StaffStatus } from 'shared/account/staff-model';
import type { StaffRole } from 'shared/kernel/access';
import { toInstant, type Instant } from 'shared/kernel/time';
import { openDatabase } from 'shared/server/database';
import { newId } from 'shared/server/ids';
import { webStaff } from './callers';

export const anAgencyId = AgencyId.parse('ag_00000000000000000001');
export const aHallId = HallId.parse('hl_00000000000000000001');

/** One role where its holders usually are: a clerk at a hall, a replier at an agency, an administrator for the county. */
export function anAssignment(role: StaffRole): StaffAssignment {
  switch (role) {
    case 'hall-clerk':
    case 'hall-manager':
      return { role, place: { level: 'hall', hallId: aHallId, counterIds: [] } };
    case 'administrator':
    case 'auditor':
      return { role, place: { level: 'county' } };
    default:
      return { role, place: { level: 'agency', agencyId: anAgencyId } };
  }
}

/** Of every member of staff made here; kept with small numbers, so that making one costs no time. */
export const aPassword = 'k3mP7-xQ9vt-of-tests';
const quickly = { cost: 16, blockSize: 8, parallelization: 1 };

export interface StaffMember {
  staffId: StaffId;
  loginName: LoginName;
  /** The platform's context of a call from a browser where this one is signed in. */
  caller: object;
}

let count = 0;

/** A member of staff, signed in a moment ago. Put straight into the database: the sign-in has tests of its own. */
export async function aStaffMember({
  assignments = [],
  absence = null,
  status = 'active',
  mustChangePassword = false,
  agencyId = anAgencyId,
  now = toInstant(Date.now()),
}: {
  assignments?: StaffAssignment[];
  absence?: Absence | null;
  status?: StaffStatus;
  mustChangePassword?: boolean;
  agencyId?: AgencyId;
  now?: Instant;
} = {}): Promise<StaffMember> {
  const db = openDatabase();
  const staffId = StaffId.parse(newId('st'));
  const number = String(++count).padStart(4, '0');
  const loginName = LoginName.parse(`t${number}-${staffId.slice(-8)}`);
  await accounts.put(db, {
    _id: staffId,
    loginName,
    displayName: `工号${number}`,
    agencyId,
    status,
    assignments,
    absence,
    delegateId: null,
    mustChangePassword,
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
  const password = await hashPassword(aPassword, quickly);
  await credentials.put(db, { _id: staffId, password, changedAt: now, signedInAt: null });
  await sessions.put(db, {
    _id: sessions.webSessionId(staffId),
    staffId,
    provider: 'web',
    startedAt: now,
    lastSeenAt: now,
  });
  return { staffId, loginName, caller: webStaff(staffId) };
}

/** One who holds these roles where their holders usually are. */
export function aStaffMemberWith(...roles: StaffRole[]): Promise<StaffMember> {
  return aStaffMember({ assignments: roles.map(anAssignment) });
}
