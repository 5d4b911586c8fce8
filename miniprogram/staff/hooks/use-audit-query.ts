import { useMemo, useState } from 'react';
import { StaffId } from 'shared/account/staff-model';
import { LocalDate } from 'shared/kernel/time';
import { rewriteAddress, usePageParameters } from 'miniprogram/platform/navigate';
import { auditPath } from 'miniprogram/platform/routes';

/** What the log is narrowed by; null narrows nothing. */
export interface AuditQuery {
  staffId: StaffId | null;
  action: string | null;
  subjectId: string | null;
  fromOn: LocalDate | null;
  untilOn: LocalDate | null;
}

export const wholeLog: AuditQuery = { staffId: null, action: null, subjectId: null, fromOn: null, untilOn: null };

/** What is asked for, in the address too. */
export function useAuditQuery() {
  const parameters = usePageParameters();
  const [query, setQuery] = useState<AuditQuery>(() => ({
    staffId: StaffId.safeParse(parameters['staffId']).data ?? null,
    action: parameters['action'] || null,
    subjectId: parameters['subjectId'] || null,
    fromOn: LocalDate.safeParse(parameters['fromOn']).data ?? null,
    untilOn: LocalDate.safeParse(parameters['untilOn']).data ?? null,
  }));
  const narrowing = useMemo(() => narrowingOf(query), [query]);
  const ask = (change: Partial<AuditQuery>): void => {
    const next = { ...query, ...change };
    setQuery(next);
    rewriteAddress(auditPath(narrowingOf(next)));
  };
  return { query, narrowing, isNarrowed: Object.keys(narrowing).length > 0, ask, path: auditPath(narrowing) };
}

function narrowingOf({ staffId, action, subjectId, fromOn, untilOn }: AuditQuery) {
  return {
    ...(staffId && { staffId }),
    ...(action && { action }),
    ...(subjectId && { subjectId }),
    ...(fromOn && { fromOn }),
    ...(untilOn && { untilOn }),
  };
}
