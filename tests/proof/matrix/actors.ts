import { StaffRole } from 'shared/kernel/access';
import { nobody, webVisitor, wechatCaller } from 'tests/support/callers';
import { aStaffMember, aStaffMemberWith } from 'tests/support/staff';

/** Every kind of caller: those the platform does not know, residents, staff without a role, and staff of each role. */
export const actors = ['nobody', 'visitor', 'resident', 'staff', ...StaffRole.options] as const;
export type Actor = (typeof actors)[number];

export const everyone: readonly Actor[] = actors;
/** Whoever the platform knows, staff among them. */
export const known: readonly Actor[] = actors.filter(actor => actor !== 'nobody');
export const staff: readonly Actor[] = ['staff', ...StaffRole.options];

let count = 0;

/** A fresh one each time: what one case does to its caller is nothing to the next. */
export async function callerOf(actor: Actor, level?: 'county'): Promise<object> {
  switch (actor) {
    case 'nobody':
      return nobody();
    case 'visitor':
      return webVisitor(`matrix-visitor-${++count}`);
    case 'resident':
      return wechatCaller(`matrix-resident-${++count}`);
    case 'staff':
      return (await aStaffMember()).caller;
    default:
      if (level === undefined) return (await aStaffMemberWith(actor)).caller;
      return (await aStaffMember({ assignments: [{ role: actor, place: { level } }] })).caller;
  }
}
