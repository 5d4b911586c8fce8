import { decideRoleChange } from 'shared/account/staff-administration.rules';
import { changeStaffRoles } from 'shared/account/staff-contract';
import type { StaffAssignment } from 'shared/account/staff-model';
import { Refusal } from 'shared/kernel/refusal';
import type { Session } from 'shared/server/database';
import type { Handler } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import { administratorIds, requireRemainingAdministrator } from './administrators';
import * as agencies from './agency.repository';
import * as halls from './hall.repository';
import { changeOf, putChanged, requireVersion } from './staff-change';

export const handleChangeStaffRoles: Handler<typeof changeStaffRoles> = async (input, ctx) => {
  const { db, now, caller } = ctx;
  const { staffId, assignments, version } = input;
  const decision = decideRoleChange(assignments, staffId, caller.staffId);
  const unknown = await hasUnknownPlace(db, assignments);
  const administrators = await administratorIds(db);
  return runStaffCommand(ctx, changeStaffRoles, input, async session => {
    if (!decision.ok) throw new Refusal(decision.code);
    if (unknown) throw new Refusal('place-unknown');
    const before = await requireVersion(session, staffId, version);
    await requireRemainingAdministrator(
      session,
      { before, after: { ...before, assignments } },
      caller.staffId,
      administrators,
    );
    return changeOf(before, await putChanged(session, before, { assignments }, now));
  });
};

async function hasUnknownPlace(db: Session, assignments: readonly StaffAssignment[]): Promise<boolean> {
  const known = await Promise.all(assignments.map(({ place }) => isKnownPlace(db, place)));
  return known.includes(false);
}

/** An agency that is there; a hall that is there and has these counters. */
async function isKnownPlace(db: Session, place: StaffAssignment['place']): Promise<boolean> {
  switch (place.level) {
    case 'county':
      return true;
    case 'agency':
      return (await agencies.findById(db, place.agencyId)) !== null;
    case 'hall': {
      const hall = await halls.findById(db, place.hallId);
      return hall !== null && place.counterIds.every(id => hall.counters.some(({ counterId }) => counterId === id));
    }
  }
}
