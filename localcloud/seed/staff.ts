import * as agencies from 'cloudfunctions/account/agency.repository';
import * as halls from 'cloudfunctions/account/hall.repository';
import { hashPassword } from 'cloudfunctions/account/password-hash';
import { registerStaff } from 'cloudfunctions/account/register-staff.command';
import { LoginName, type StaffAssignment } from 'shared/account/staff-model';
import type { StaffRole } from 'shared/kernel/access';
import { readClock } from 'shared/server/clock';
import { openDatabase } from 'shared/server/database';
import { DEMO_STAFF, DEMO_STAFF_PASSWORD } from './demo-identities';

const OFFICE = '云溪县人民政府办公室';
const HOUSING = '云溪县住房和城乡建设局';
const HALL = '云溪县政务服务中心';

type DemoLoginName = (typeof DEMO_STAFF)[number]['loginName'];
interface DemoPost {
  agencyName: string;
  role: StaffRole;
  level: StaffAssignment['place']['level'];
}

const posts: Record<DemoLoginName, DemoPost> = {
  clerk0101: { agencyName: OFFICE, role: 'hall-clerk', level: 'hall' },
  manager0102: { agencyName: OFFICE, role: 'hall-manager', level: 'hall' },
  replier0231: { agencyName: HOUSING, role: 'replier', level: 'agency' },
  replyreviewer0232: { agencyName: HOUSING, role: 'reply-reviewer', level: 'agency' },
  editor0301: { agencyName: OFFICE, role: 'editor', level: 'county' },
  reviewer0302: { agencyName: OFFICE, role: 'reviewer', level: 'county' },
  admin0001: { agencyName: OFFICE, role: 'administrator', level: 'county' },
  admin0002: { agencyName: OFFICE, role: 'administrator', level: 'county' },
  auditor0009: { agencyName: OFFICE, role: 'auditor', level: 'county' },
};

/** Puts the invented county's staff in, all with the demo's one password; whoever is there already stays as they are. */
export async function seedStaff(): Promise<{ addedCount: number }> {
  const password = await hashPassword(DEMO_STAFF_PASSWORD);
  let addedCount = 0;
  for (const { loginName, displayName } of DEMO_STAFF) {
    const { agencyName, role, level } = posts[loginName];
    const registration = {
      loginName: LoginName.parse(loginName),
      displayName,
      agencyName,
      assignments: [{ role, place: await placeOf(level, agencyName) }],
      password,
      // In the demo alone: a visitor of it should not have to choose one.
      mustChangePassword: false,
    };
    const result = await registerStaff(registration, { now: readClock(), db: openDatabase(), requestId: 'demo' });
    if (result.ok) addedCount += 1;
    else if (result.code !== 'login-name-taken') throw new Error(`${loginName}: ${result.code}`);
  }
  return { addedCount };
}

async function placeOf(level: DemoPost['level'], agencyName: string): Promise<StaffAssignment['place']> {
  switch (level) {
    case 'county':
      return { level };
    case 'agency': {
      const agency = await agencies.findByName(openDatabase(), agencyName);
      if (!agency) throw new Error(`${agencyName} is not among the demo's agencies`);
      return { level, agencyId: agency._id };
    }
    case 'hall': {
      const hall = await halls.findByName(openDatabase(), HALL);
      if (!hall) throw new Error(`${HALL} is not among the demo's halls`);
      return { level, hallId: hall._id, counterIds: [] };
    }
  }
}
