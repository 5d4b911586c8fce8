import type { JsonObject } from 'shared/kernel/outcome';

export const auditSamples: Record<string, JsonObject> = {
  'account/list-audit-entries': {
    staffId: 'st_00000000000000000000',
    action: 'account/change-staff-roles',
    subjectId: 'st_00000000000000000000',
    fromOn: '2026-11-01',
    untilOn: '2026-11-30',
    cursor: 'WyIyMDI2LTExLTIwVDA4OjAwOjAwLjAwMFoiLCJhZV8wMDAwMDAwMDAwMDAwMDAwMDAwMCJd',
    pageSize: 10,
  },
  'account/check-audit-chain': { fromSeal: 1 },
};

/** Right here although never right elsewhere, by endpoint and field. */
export const auditFitting: Record<string, readonly string[]> = {};
