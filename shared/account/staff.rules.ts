import type { StaffRole } from '../kernel/access';
import { addMs, type Instant, type LocalDate } from '../kernel/time';
import type { AgencyId } from './model';
import type { EffectiveAssignment, StaffAccount, StaffPlace } from './staff-model';

/** 30 分钟没有操作就退出。 */
export const SESSION_IDLE_MS = 30 * 60 * 1000;
/** However busy, one sign-in is good for one working day. */
export const SESSION_LONGEST_MS = 12 * 60 * 60 * 1000;
/** The last use is written down at most this often. */
export const SESSION_TOUCH_MS = 60 * 1000;

export interface SessionTimes {
  startedAt: Instant;
  lastSeenAt: Instant;
}

/** When the session ends if nobody touches it again. */
export function sessionEndsAt({ startedAt, lastSeenAt }: SessionTimes): Instant {
  const idle = addMs(lastSeenAt, SESSION_IDLE_MS);
  const longest = addMs(startedAt, SESSION_LONGEST_MS);
  return idle < longest ? idle : longest;
}

/** What nobody hands over: whoever gives out roles, and whoever checks, answer for it themselves. */
const notHandedOver: readonly StaffRole[] = ['administrator', 'auditor'];

type Holder = Pick<StaffAccount, 'staffId' | 'status' | 'assignments' | 'absence'>;

/**
 * 今天算数的岗位: one's own, and what absent colleagues handed over to this account. An auditor takes over nothing, because
 * he changes nothing.
 */
export function effectiveAssignments(
  holder: Holder,
  absentColleagues: readonly Holder[],
  today: LocalDate,
): EffectiveAssignment[] {
  if (holder.status === 'disabled') return [];
  const own = holder.assignments.map(assignment => ({ ...assignment, onBehalfOf: null }));
  if (own.some(({ role }) => role === 'auditor')) return own;
  const handedOver = absentColleagues
    .filter(({ absence, status }) => absence?.delegateId === holder.staffId && status === 'active')
    .filter(({ absence }) => absence !== null && absence.fromOn <= today && today <= absence.untilOn)
    .flatMap(({ staffId, assignments }) => assignments.map(assignment => ({ ...assignment, onBehalfOf: staffId })))
    .filter(({ role }) => !notHandedOver.includes(role));
  return [...own, ...handedOver];
}

/** Whether what lies with an agency is within the place of one of the assignments. */
export function reaches(assignments: readonly Pick<EffectiveAssignment, 'place'>[], agencyId: AgencyId): boolean {
  return assignments.some(({ place }) => isPlaceOver(place, agencyId));
}

/** What an act on something of this agency rests on: one's own assignment before one that was handed over. */
export function authorityOver(
  assignments: readonly EffectiveAssignment[],
  agencyId: AgencyId,
): EffectiveAssignment | null {
  const reaching = assignments.filter(({ place }) => isPlaceOver(place, agencyId));
  return reaching.find(({ onBehalfOf }) => onBehalfOf === null) ?? reaching[0] ?? null;
}

/** Whose things a list shows: every agency's, or those of the agencies named. */
export function agenciesReached(assignments: readonly Pick<EffectiveAssignment, 'place'>[]): 'every' | AgencyId[] {
  if (assignments.some(({ place }) => place.level === 'county')) return 'every';
  return [...new Set(assignments.flatMap(({ place }) => (place.level === 'agency' ? [place.agencyId] : [])))];
}

function isPlaceOver(place: StaffPlace, agencyId: AgencyId): boolean {
  return place.level === 'county' || (place.level === 'agency' && place.agencyId === agencyId);
}
