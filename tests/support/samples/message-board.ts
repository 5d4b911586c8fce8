import type { JsonObject } from 'shared/kernel/outcome';

export const messageBoardSamples: Record<string, JsonObject> = {};

/** Right here although never right elsewhere, by endpoint and field. */
export const messageBoardFitting: Record<string, readonly string[]> = {};
