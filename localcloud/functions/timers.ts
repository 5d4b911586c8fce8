import { CloudFailure, messageOf } from '../failure';
import { isRecord } from '../store/ejson';
import type { Store } from '../store/store';
import type { FunctionConfig } from './config';
import { nextMoment } from './cron';
import type { Schedule } from './cron';

export interface TimerStatus {
  functionName: string;
  triggerName: string;
  schedule: string;
  lastRunAt: string | null;
  lastRunOk: boolean | null;
  nextRunAt: string | null;
  isRunning: boolean;
}

export interface Timers {
  list(): TimerStatus[];
  /** Runs one now, after the run that may be under way; answers what the function answered. */
  fire(functionName: string, triggerName: string): Promise<unknown>;
  /** From here on they run by the clock; first those whose moment passed while nothing ran. */
  start(): Promise<void>;
  /** The clock has been moved. */
  reconsider(): void;
  close(): void;
}

export interface TimersHost {
  configs: ReadonlyMap<string, FunctionConfig>;
  store: Pick<Store, 'meta' | 'now'>;
  invoke(functionName: string, event: Record<string, unknown>): Promise<unknown>;
  log(line: string): void;
}

interface Timer {
  functionName: string;
  triggerName: string;
  text: string;
  schedule: Schedule;
  /** Moments up to here have had their run. */
  settledMs: number;
  lastRunMs: number | null;
  lastRunOk: boolean | null;
  running: Promise<unknown> | null;
}

/** A machine that slept, or a clock that was set, is noticed after this long at the latest. */
const LONGEST_SLEEP_MS = 30_000;

export function createTimers({ configs, store, invoke, log }: TimersHost): Timers {
  const timers = [...configs].flatMap(([functionName, { triggers }]) =>
    triggers.map(trigger => readTimer(functionName, trigger.name, trigger.schedule, trigger.parsed)),
  );
  let started = false;
  let closed = false;
  let alarm: NodeJS.Timeout | undefined;

  function readTimer(functionName: string, triggerName: string, text: string, schedule: Schedule): Timer {
    const stored: unknown = JSON.parse(store.meta.get(metaKey(functionName, triggerName)) ?? 'null');
    const kept = isRecord(stored) ? stored : {};
    return {
      functionName,
      triggerName,
      text,
      schedule,
      settledMs: typeof kept['settledMs'] === 'number' ? kept['settledMs'] : NaN,
      lastRunMs: typeof kept['lastRunMs'] === 'number' ? kept['lastRunMs'] : null,
      lastRunOk: typeof kept['lastRunOk'] === 'boolean' ? kept['lastRunOk'] : null,
      running: null,
    };
  }

  const remember = async ({ functionName, triggerName, settledMs, lastRunMs, lastRunOk }: Timer): Promise<void> => {
    // A run that the end of the server broke off counts as missed and runs again.
    if (closed) return;
    await store.meta.set(metaKey(functionName, triggerName), JSON.stringify({ settledMs, lastRunMs, lastRunOk }));
  };

  const run = (timer: Timer, momentMs: number): Promise<unknown> => {
    const startedMs = store.now();
    const event = {
      Type: 'Timer',
      TriggerName: timer.triggerName,
      Time: new Date(momentMs).toISOString(),
      Message: '',
    };
    const end = async (ok: boolean): Promise<void> => {
      Object.assign(timer, { settledMs: startedMs, lastRunMs: startedMs, lastRunOk: ok });
      await remember(timer).catch((error: unknown) => log(`定时任务的记录没有存下：${messageOf(error)}`));
      timer.running = null;
      consider();
    };
    const running = invoke(timer.functionName, event).then(
      async result => {
        await end(true);
        return result;
      },
      async (error: unknown) => {
        await end(false);
        throw error;
      },
    );
    timer.running = running;
    return running;
  };

  const consider = (): void => {
    clearTimeout(alarm);
    if (!started || closed) return;
    const now = store.now();
    let wakeMs = now + LONGEST_SLEEP_MS;
    for (const timer of timers) {
      if (timer.running) continue;
      // The clock was set back: what lay ahead of it is yet to come.
      timer.settledMs = Math.min(timer.settledMs, now);
      const moment = nextMoment(timer.schedule, timer.settledMs);
      if (moment === null) continue;
      if (moment > now) wakeMs = Math.min(wakeMs, moment);
      else {
        run(timer, moment).catch((error: unknown) => {
          if (!closed) log(`定时任务 ${timer.functionName}/${timer.triggerName} 失败：${messageOf(error)}`);
        });
      }
    }
    alarm = setTimeout(consider, wakeMs - now);
    alarm.unref();
  };

  return {
    list: () =>
      timers.map(timer => {
        const next = nextMoment(timer.schedule, store.now());
        return {
          functionName: timer.functionName,
          triggerName: timer.triggerName,
          schedule: timer.text,
          lastRunAt: timer.lastRunMs === null ? null : new Date(timer.lastRunMs).toISOString(),
          lastRunOk: timer.lastRunOk,
          nextRunAt: next === null ? null : new Date(next).toISOString(),
          isRunning: timer.running !== null,
        };
      }),
    fire: async (functionName, triggerName) => {
      const timer = timers.find(item => item.functionName === functionName && item.triggerName === triggerName);
      if (!timer) throw new CloudFailure('TRIGGER_NOT_FOUND', notFound(timers, functionName, triggerName));
      while (timer.running) await timer.running.catch(() => undefined);
      return run(timer, store.now());
    },
    start: async () => {
      for (const timer of timers) {
        if (!Number.isNaN(timer.settledMs)) continue;
        // Seen for the first time: its past is not its business.
        timer.settledMs = store.now();
        await remember(timer);
      }
      started = true;
      consider();
    },
    reconsider: consider,
    close: () => {
      closed = true;
      clearTimeout(alarm);
    },
  };
}

function metaKey(functionName: string, triggerName: string): string {
  return `timer:${functionName}:${triggerName}`;
}

function notFound(timers: readonly Timer[], functionName: string, triggerName: string): string {
  const known = timers.map(timer => `${timer.functionName} ${timer.triggerName}`).join('、');
  return `没有定时任务 ${functionName} ${triggerName}；${known === '' ? '现在一个也没有' : `现有：${known}`}`;
}
