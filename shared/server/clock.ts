import { toInstant, type Instant } from '../kernel/time';

/** The only place that reads the clock; everything else is given `ctx.now`. */
export function readClock(): Instant {
  return toInstant(Date.now());
}

/** For measuring durations; never for dates. */
export function elapsedMsSince(startedAtMs: number): number {
  return Math.round(performance.now() - startedAtMs);
}
