import type { PersonId } from '../account/model';
import type { EffectiveAssignment, StaffId } from '../account/staff-model';
import { isStaffAccess, type Access, type StaffAccess } from '../kernel/access';
import { Refusal } from '../kernel/refusal';
import type { Instant } from '../kernel/time';
import type { Caller, Identity, StaffCaller } from './caller';
import type { Session } from './database';
import { hashKey } from './ids';

/** 在岗: somebody whose session lives, with everything that counts today. */
export interface StaffOnDuty {
  staffId: StaffId;
  assignments: readonly EffectiveAssignment[];
}

/** Account's own answers to who somebody is; every function's entry passes them on. */
export interface Identification {
  /** Who of ours this identity is; somebody new becomes a person. */
  person: (identity: Identity, now: Instant, db: Session) => Promise<PersonId>;
  /** Null where nobody signed in, or the session is over. Read at each call: a role taken away is gone at once. */
  staff: (identity: Identity, now: Instant, db: Session) => Promise<StaffOnDuty | null>;
}

/** Refuses before any read whoever the platform does not know. */
export function requireIdentity(access: Access, identity: Identity | null): void {
  if (access !== 'public' && !identity) throw new Refusal('unauthenticated');
}

/** Who is calling, allowed to; throws `unauthenticated` or `forbidden`. */
export async function identifyCaller(
  { person, staff }: Identification,
  access: Access,
  identity: Identity | null,
  { now, db }: { now: Instant; db: Session },
): Promise<Caller> {
  if (access === 'public') return { kind: 'anyone' };
  if (!identity) throw new Refusal('unauthenticated');
  if (isStaffAccess(access)) {
    const onDuty = await staff(identity, now, db);
    if (!onDuty) throw new Refusal('unauthenticated');
    return admit(access, onDuty, identity);
  }
  const identityHash = hashKey(identity.provider, identity.subject);
  return { kind: 'person', personId: await person(identity, now, db), identity, identityHash };
}

function admit(access: StaffAccess, { staffId, assignments }: StaffOnDuty, identity: Identity): StaffCaller {
  if (access.staff === 'any') return { kind: 'staff', staffId, assignments, identity };
  const { staff: roles, scope } = access;
  const matching = assignments.filter(
    ({ role, place }) => roles.includes(role) && (place.level === scope || place.level === 'county'),
  );
  if (matching.length === 0) throw new Refusal('forbidden');
  return { kind: 'staff', staffId, assignments: matching, identity };
}
