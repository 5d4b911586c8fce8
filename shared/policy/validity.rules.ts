import type { LocalDate } from '../kernel/time';
import type { ValidityState } from './model';

export interface ValidityFacts {
  /** 施行日期; null where the text names none: then it is in force from its date. */
  effectiveOn: LocalDate | null;
  /** The last day in force, where stated. */
  expiresOn: LocalDate | null;
  /** The first day it no longer applies, because another document says so. */
  repealedOn: LocalDate | null;
}

/**
 * 有效性 on a day, and the first day of that state where known. Derived, never stored:
 * repeal outweighs expiry, both outweigh a start that has not come.
 */
export function validityOn(facts: ValidityFacts, today: LocalDate): { state: ValidityState; since: LocalDate | null } {
  const { effectiveOn, expiresOn, repealedOn } = facts;
  if (repealedOn !== null && repealedOn <= today) return { state: 'repealed', since: repealedOn };
  if (expiresOn !== null && expiresOn < today) return { state: 'expired', since: null };
  if (effectiveOn !== null && effectiveOn > today) return { state: 'not-yet-effective', since: effectiveOn };
  return { state: 'in-force', since: effectiveOn };
}
