import type { JsonObject } from 'shared/kernel/outcome';

export const hallSamples: Record<string, JsonObject> = {};

/** Right here although never right elsewhere, by endpoint and field. */
export const hallFitting: Record<string, readonly string[]> = {};
