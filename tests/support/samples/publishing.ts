import type { JsonObject } from 'shared/kernel/outcome';

export const publishingSamples: Record<string, JsonObject> = {};

/** Right here although never right elsewhere, by endpoint and field. */
export const publishingFitting: Record<string, readonly string[]> = {};
