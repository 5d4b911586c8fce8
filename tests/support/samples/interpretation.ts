import type { JsonObject } from 'shared/kernel/outcome';

export const interpretationSamples: Record<string, JsonObject> = {};

/** Right here although never right elsewhere, by endpoint and field. */
export const interpretationFitting: Record<string, readonly string[]> = {};
