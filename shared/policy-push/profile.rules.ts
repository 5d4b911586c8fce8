import type { LocalDate } from '../kernel/time';
import type { AudienceProfile } from './model';

const EARLIEST = '1900-01-01';

/** What is wrong with a profile: a day that cannot be, or a town that is not the county's. Null where nothing is. */
export function profileFault(
  { kind, facts }: AudienceProfile,
  { today, townNames }: { today: LocalDate; townNames: readonly string[] },
): 'date-impossible' | 'town-unknown' | null {
  const day = kind === 'resident' ? facts.graduatedOn : facts.foundedOn;
  if (day !== undefined && (day > today || day < EARLIEST)) return 'date-impossible';
  if (kind === 'resident' && !isBirthPossible(facts, today)) return 'date-impossible';
  return facts.town !== undefined && !townNames.includes(facts.town) ? 'town-unknown' : null;
}

type Dates = { birthYear?: number | undefined; graduatedOn?: LocalDate | undefined };

/** Nobody is born after today, or graduates before being born. */
function isBirthPossible({ birthYear, graduatedOn }: Dates, today: LocalDate): boolean {
  if (birthYear === undefined) return true;
  if (birthYear > Number(today.slice(0, 4))) return false;
  return graduatedOn === undefined || Number(graduatedOn.slice(0, 4)) > birthYear;
}
