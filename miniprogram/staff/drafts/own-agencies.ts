import type { AgencyView } from 'shared/account/contract';
import type { AgencyId } from 'shared/account/model';
import { agenciesReached, reaches } from 'shared/account/staff.rules';
import type { StaffRole } from 'shared/kernel/access';
import type { MyAccount } from '../hooks/use-my-account';

/** The agencies for which one may draft, one's own first; the back end checks for itself. */
export function draftingAgencies(me: MyAccount, agencies: readonly AgencyView[]): readonly AgencyView[] {
  const reached = agenciesReached(me.assignments.filter(({ role }) => role === 'editor'));
  const allowed = reached === 'every' ? agencies : agencies.filter(({ agencyId }) => reached.includes(agencyId));
  const own = allowed.filter(({ agencyId }) => agencyId === me.account.agencyId);
  return [...own, ...allowed.filter(agency => !own.includes(agency))];
}

/** Whether one holds this role where the draft lies. */
export function holdsAt(me: MyAccount, role: StaffRole, agencyId: AgencyId): boolean {
  return reaches(
    me.assignments.filter(assignment => assignment.role === role),
    agencyId,
  );
}
