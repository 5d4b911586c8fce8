import type { JsonObject } from 'shared/kernel/outcome';

export const hallSamples: Record<string, JsonObject> = {
  'account/list-halls': { divisionId: 'dv_00000000000000000000', cursor: 'hl_00000000000000000000', pageSize: 10 },
};

/** Right here although never right elsewhere, by endpoint and field. */
export const hallFitting: Record<string, readonly string[]> = {};
