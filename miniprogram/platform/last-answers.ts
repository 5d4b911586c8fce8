import { isStaffAccess } from 'shared/kernel/access';
import type { Endpoint, ResponseOf } from 'shared/kernel/endpoint';
import { Instant, toInstant } from 'shared/kernel/time';
import { forget, keep, kept } from './storage';

/** The last good answers, shown with their time when there is no network. */
const ANSWERS_MAX = 24;
/** WeChat allows 1 MB a key, browsers about 5 MB in all. */
const ANSWER_LENGTH_MAX = 120_000;
const indexKey = 'answers';

export interface KeptAnswer<E extends Endpoint> {
  data: ResponseOf<E>;
  at: Instant;
}

function keyOf(endpoint: Endpoint, input: unknown): string {
  return `answer:${endpoint.name}:${JSON.stringify(input)}`;
}

function index(): string[] {
  const value = kept(indexKey);
  return Array.isArray(value) ? value.filter(key => typeof key === 'string') : [];
}

export function keepAnswer(endpoint: Endpoint, input: unknown, data: unknown): void {
  // What staff see stays on no device: whoever opens this browser next need not be one of them.
  if (isStaffAccess(endpoint.access) || JSON.stringify(data).length > ANSWER_LENGTH_MAX) return;
  const key = keyOf(endpoint, input);
  const keys = [key, ...index().filter(other => other !== key)];
  for (const old of keys.slice(ANSWERS_MAX)) forget(old);
  if (keep(key, { data, at: toInstant(Date.now()) })) keep(indexKey, keys.slice(0, ANSWERS_MAX));
}

export function keptAnswer<E extends Endpoint>(endpoint: E, input: unknown): KeptAnswer<E> | null {
  const value = kept(keyOf(endpoint, input));
  if (typeof value !== 'object' || value === null || !('data' in value) || !('at' in value)) return null;
  // It may have been kept by an older version of this app.
  const data = endpoint.response.safeParse(value.data);
  const at = Instant.safeParse(value.at);
  return data.success && at.success ? { data: data.data as ResponseOf<E>, at: at.data } : null;
}

export function forgetAnswers(): void {
  for (const key of index()) forget(key);
  forget(indexKey);
}
