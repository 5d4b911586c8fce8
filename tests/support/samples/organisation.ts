import type { JsonObject } from 'shared/kernel/outcome';

export const organisationSamples: Record<string, JsonObject> = {};

/** Right here although never right elsewhere, by endpoint and field. */
export const organisationFitting: Record<string, readonly string[]> = {};
