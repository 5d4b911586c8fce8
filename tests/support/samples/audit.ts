import type { JsonObject } from 'shared/kernel/outcome';

export const auditSamples: Record<string, JsonObject> = {};

/** Right here although never right elsewhere, by endpoint and field. */
export const auditFitting: Record<string, readonly string[]> = {};
