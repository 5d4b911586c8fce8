import type { JsonObject } from 'shared/kernel/outcome';

export const staffSamples: Record<string, JsonObject> = {};

/** Right here although never right elsewhere, by endpoint and field. */
export const staffFitting: Record<string, readonly string[]> = {};
