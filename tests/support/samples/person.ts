import type { JsonObject } from 'shared/kernel/outcome';

export const personSamples: Record<string, JsonObject> = {};

/** Right here although never right elsewhere, by endpoint and field. */
export const personFitting: Record<string, readonly string[]> = {};
