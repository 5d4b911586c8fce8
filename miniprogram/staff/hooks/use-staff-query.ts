import { useEffect, useMemo, useRef, useState } from 'react';
import { AgencyId } from 'shared/account/model';
import { StaffId, StaffStatus } from 'shared/account/staff-model';
import { StaffRole } from 'shared/kernel/access';
import { usePageParameters, rewriteAddress } from 'miniprogram/platform/navigate';
import { staffListPath, type StaffListParameters } from 'miniprogram/platform/routes';

/** 停下来这么久，才算写完 */
const TYPED_AFTER_MS = 300;
export const STAFF_WORDS_MAX = 20;

/** What the list is narrowed by; null and '' narrow nothing. */
export interface StaffQuery {
  words: string;
  agencyId: AgencyId | null;
  role: StaffRole | null;
  status: StaffStatus | null;
}

/** What is asked for and who is open, both in the address. */
export function useStaffQuery() {
  const parameters = usePageParameters();
  const [query, setQuery] = useState<StaffQuery>(() => ({
    words: (parameters['words'] ?? '').slice(0, STAFF_WORDS_MAX),
    agencyId: AgencyId.safeParse(parameters['agencyId']).data ?? null,
    role: StaffRole.safeParse(parameters['role']).data ?? null,
    status: StaffStatus.safeParse(parameters['status']).data ?? null,
  }));
  const [staffId, setStaffId] = useState(() => StaffId.safeParse(parameters['staffId']).data ?? null);
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(typing.current), []);

  const narrowing = useMemo(() => narrowingOf(query), [query]);
  const path = staffListPath({ ...narrowing, ...(staffId && { staffId }) });
  const ask = (change: Partial<StaffQuery>): void => {
    clearTimeout(typing.current);
    const next = { ...query, ...change };
    setQuery(next);
    setStaffId(null);
    rewriteAddress(staffListPath(narrowingOf(next)));
  };
  const type = (words: string): void => {
    clearTimeout(typing.current);
    typing.current = setTimeout(() => ask({ words }), TYPED_AFTER_MS);
  };
  const open = (id: StaffId | null): void => {
    setStaffId(id);
    rewriteAddress(staffListPath({ ...narrowing, ...(id && { staffId: id }) }));
  };
  return { query, narrowing, isNarrowed: Object.keys(narrowing).length > 0, ask, type, staffId, open, path };
}

function narrowingOf({ words, agencyId, role, status }: StaffQuery) {
  const trimmed = words.trim();
  return {
    ...(trimmed && { words: trimmed }),
    ...(agencyId && { agencyId }),
    ...(role && { role }),
    ...(status && { status }),
  } satisfies StaffListParameters;
}
