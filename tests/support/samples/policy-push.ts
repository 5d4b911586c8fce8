import type { JsonObject } from 'shared/kernel/outcome';

export const policyPushSamples: Record<string, JsonObject> = {};

/** Right here although never right elsewhere, by endpoint and field. */
export const policyPushFitting: Record<string, readonly string[]> = {};
