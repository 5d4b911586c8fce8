import type { JsonObject } from 'shared/kernel/outcome';

export const gazetteSamples: Record<string, JsonObject> = {};

/** Right here although never right elsewhere, by endpoint and field. */
export const gazetteFitting: Record<string, readonly string[]> = {};
