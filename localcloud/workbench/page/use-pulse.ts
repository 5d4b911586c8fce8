import { useCallback, useEffect, useRef, useState } from 'react';
import type { Invocation } from '../../functions/invoker';
import type { Pulse } from '../wire';
import { get, post } from './api';

const SHOWN_CALLS_MAX = 500;
const WAIT_MS = 1000;
const WAIT_QUIET_MS = 5000;
const WAIT_FAILED_MS = 15_000;

export interface Heard {
  reached: boolean;
  /** How far the local cloud is ahead of this browser's clock. */
  skewMs: number;
  offsetMs: number;
  /** Newest first. */
  calls: readonly Invocation[];
}

const SILENCE: Heard = { reached: true, skewMs: 0, offsetMs: 0, calls: [] };

/** Asks how the local cloud is: at once when something happened, else less and less often while all is quiet. */
export function usePulse(): Heard & { nudge: () => void; moveClock: (offsetMs: number) => Promise<void> } {
  const [heard, setHeard] = useState(SILENCE);
  const nudge = useRef<() => void>(() => undefined);
  const hear = useCallback((pulse: Pulse, fromAnew: boolean) => {
    setHeard(before => {
      const known = fromAnew ? [] : before.calls;
      const last = known[0]?.number ?? 0;
      const added = pulse.calls.filter(({ number }) => number > last).reverse();
      const calls = added.length > 0 || fromAnew ? [...added, ...known].slice(0, SHOWN_CALLS_MAX) : known;
      return { reached: true, skewMs: pulse.nowMs - Date.now(), offsetMs: pulse.offsetMs, calls };
    });
  }, []);

  useEffect(() => {
    const listener = createListener(hear, () => setHeard(before => ({ ...before, reached: false })));
    nudge.current = listener.nudge;
    document.addEventListener('visibilitychange', listener.nudge);
    listener.nudge();
    return () => {
      document.removeEventListener('visibilitychange', listener.nudge);
      listener.stop();
    };
  }, [hear]);

  const moveClock = useCallback(
    async (offsetMs: number) => hear(await post<Pulse>('/clock', { offsetMs }), false),
    [hear],
  );
  return { ...heard, nudge: useCallback(() => nudge.current(), []), moveClock };
}

function createListener(hear: (pulse: Pulse, fromAnew: boolean) => void, lost: () => void) {
  let [run, after, waitMs] = ['', 0, WAIT_MS];
  let [isAsking, askAgain, stopped] = [false, false, false];
  let alarm: ReturnType<typeof setTimeout> | undefined;

  const ask = async (): Promise<void> => {
    try {
      const pulse = await get<Pulse>(`/pulse?after=${after}`);
      const isOther = run !== '' && pulse.run !== run;
      if (isOther) [after, askAgain] = [0, true];
      else after = pulse.calls.at(-1)?.number ?? after;
      waitMs = pulse.calls.length > 0 ? WAIT_MS : Math.min(waitMs * 1.5, WAIT_QUIET_MS);
      run = pulse.run;
      if (!stopped) hear(isOther ? { ...pulse, calls: [] } : pulse, isOther);
    } catch {
      waitMs = Math.min(waitMs * 2, WAIT_FAILED_MS);
      if (!stopped) lost();
    }
  };
  const nudge = (): void => {
    clearTimeout(alarm);
    if (stopped || document.hidden) return;
    if (isAsking) {
      askAgain = true;
      return;
    }
    isAsking = true;
    void ask().then(() => {
      isAsking = false;
      const now = askAgain;
      askAgain = false;
      if (now) return nudge();
      if (!stopped) alarm = setTimeout(nudge, waitMs);
    });
  };
  return {
    nudge,
    stop: () => {
      stopped = true;
      clearTimeout(alarm);
    },
  };
}
