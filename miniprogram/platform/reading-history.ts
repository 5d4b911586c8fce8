import * as z from 'zod/mini';
import { PolicyId } from 'shared/policy/model';
import { Instant, toInstant } from 'shared/kernel/time';
import { observable, useObservable } from './observable';
import { forget, keep, kept } from './storage';

const READINGS_MAX = 30;
const key = 'reading-history';

const Reading = z.object({
  policyId: PolicyId,
  title: z.string(),
  documentNumber: z.nullable(z.string()),
  readAt: Instant,
});
/** 最近看过 — kept on this device only. */
export type Reading = z.infer<typeof Reading>;

let restored = false;
const history = observable<readonly Reading[]>([]);

function restore(): void {
  if (restored) return;
  restored = true;
  const readings = z.array(Reading).safeParse(kept(key));
  if (readings.success) history.set(readings.data);
}

export function recordReading(policy: { policyId: PolicyId; title: string; documentNumber: string | null }): void {
  restore();
  const { policyId, title, documentNumber } = policy;
  const earlier = history.get().filter(reading => reading.policyId !== policyId);
  const next = [{ policyId, title, documentNumber, readAt: toInstant(Date.now()) }, ...earlier].slice(0, READINGS_MAX);
  history.set(next);
  keep(key, next);
}

export function useReadingHistory(): readonly Reading[] {
  restore();
  return useObservable(history);
}

export function forgetReadings(): void {
  restored = true;
  history.set([]);
  forget(key);
}
