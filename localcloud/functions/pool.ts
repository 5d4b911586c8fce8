import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CloudFailure, codeOf, messageOf } from '../failure';
import { isRecord } from '../store/ejson';

export interface Job {
  functionName: string;
  file: string;
  /** Changes when the bundle is built again. */
  build: string;
  event: string;
  context: Record<string, unknown>;
  identity: Record<string, string>;
  timeoutMs: number;
  /** Made by a function that itself holds a worker: it may use one beyond the usual number, or all could wait. */
  nested: boolean;
}

export interface JobOutcome {
  result: string;
  /** SDK requests that the worker made meanwhile. */
  roundTrips: number;
}

export interface Pool {
  run(job: Job): Promise<JobOutcome>;
  /** Called for each SDK request that arrives on a worker's own path; answers what runs there. */
  countRequest(workerName: string): Job | null;
  /** The clock that functions see from now on, against the machine's. */
  moveClock(offsetMs: number): void;
  close(): Promise<void>;
}

export interface PoolOptions {
  size: number;
  /** The variables of a worker that reports under this name. */
  environmentOf(workerName: string): Record<string, string>;
  log(line: string): void;
}

interface Running {
  job: Job;
  roundTrips: number;
  timer: NodeJS.Timeout;
  resolve(outcome: JobOutcome): void;
  reject(error: Error): void;
}

interface Slot {
  name: string;
  worker: Worker;
  loaded: Set<string>;
  running: Running | null;
}

type Waiting = Pick<Running, 'job' | 'resolve' | 'reject'>;

const NESTED_EXTRA = 4;
const WORKER_MEMORY_MB = 256;

/** Warm workers shared by all functions; one invocation each at a time, the rest wait in order. */
export function createPool(options: PoolOptions): Pool {
  const slots = new Set<Slot>();
  const queue: Waiting[] = [];
  let workerCount = 0;
  let clockOffsetMs = 0;
  let closed = false;

  const startWorker = (): Slot => {
    workerCount += 1;
    const name = `w${workerCount}`;
    const worker = new Worker(join(__dirname, 'worker.cjs'), {
      env: options.environmentOf(name),
      workerData: { clockOffsetMs, memoryMb: WORKER_MEMORY_MB },
      resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY_MB },
    });
    worker.unref();
    const slot: Slot = { name, worker, loaded: new Set(), running: null };
    slots.add(slot);
    worker.on('message', (message: unknown) => onMessage(slot, message));
    worker.on('error', error => lose(slot, failureOf(error)));
    worker.on('exit', () =>
      lose(slot, new CloudFailure('FUNCTION_INVOCATION_FAILED', 'the function ended its process')),
    );
    return slot;
  };

  const onMessage = (slot: Slot, message: unknown): void => {
    if (!isRecord(message)) return;
    const running = slot.running;
    if (message['kind'] === 'line')
      options.log(`[${running?.job.functionName ?? slot.name}] ${String(message['line'])}`);
    else if (running && message['kind'] === 'result') {
      finish(slot);
      running.resolve({ result: String(message['result']), roundTrips: running.roundTrips });
    } else if (message['kind'] === 'too-large') {
      lose(slot, tooLarge());
    } else if (running && message['kind'] === 'failure') {
      finish(slot);
      options.log(`[${running.job.functionName}] ${String(message['stack'])}`);
      running.reject(new CloudFailure('FUNCTION_INVOCATION_FAILED', String(message['message'])));
    }
  };

  const finish = (slot: Slot): void => {
    if (slot.running) clearTimeout(slot.running.timer);
    slot.running = null;
    next();
  };

  const lose = (slot: Slot, error: Error): void => {
    if (!slots.delete(slot)) return;
    const running = slot.running;
    slot.running = null;
    void slot.worker.terminate();
    if (running) {
      clearTimeout(running.timer);
      running.reject(error);
    }
    next();
  };

  const next = (): void => {
    const waiting = queue[0];
    if (!waiting || closed) return;
    const slot = freeSlot(waiting.job);
    if (!slot) return;
    queue.shift();
    start(slot, waiting);
    next();
  };

  const freeSlot = (job: Job): Slot | null => {
    const idle = [...slots].filter(slot => slot.running === null);
    const warm = idle.find(slot => slot.loaded.has(job.functionName)) ?? idle[0];
    if (warm) return warm;
    const limit = options.size + (queue.some(waiting => waiting.job.nested) ? NESTED_EXTRA : 0);
    return slots.size < limit ? startWorker() : null;
  };

  const start = (slot: Slot, { job, resolve, reject }: Waiting): void => {
    slot.loaded.add(job.functionName);
    const timer = setTimeout(() => {
      const seconds = job.timeoutMs / 1000;
      lose(slot, new CloudFailure('FUNCTION_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${seconds} seconds`));
    }, job.timeoutMs);
    slot.running = { job, roundTrips: 0, timer, resolve, reject };
    const { file, build, event, context, identity } = job;
    slot.worker.postMessage({ file, build, event, context, identity });
  };

  return {
    run: job =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new CloudFailure('SYS_ERR', 'the local CloudBase is closing'));
        // A nested call goes first: the one that waits for it holds a worker.
        if (job.nested) queue.unshift({ job, resolve, reject });
        else queue.push({ job, resolve, reject });
        next();
      }),
    countRequest: name => {
      const running = [...slots].find(slot => slot.name === name)?.running;
      if (!running) return null;
      running.roundTrips += 1;
      return running.job;
    },
    moveClock: offsetMs => {
      clockOffsetMs = offsetMs;
      for (const slot of slots) slot.worker.postMessage({ kind: 'clock', offsetMs });
    },
    close: async () => {
      closed = true;
      const ending = [...slots];
      for (const waiting of queue.splice(0))
        waiting.reject(new CloudFailure('SYS_ERR', 'the local CloudBase is closing'));
      for (const slot of ending) lose(slot, new CloudFailure('SYS_ERR', 'the local CloudBase is closing'));
      await Promise.all(ending.map(slot => slot.worker.terminate()));
    },
  };
}

function tooLarge(): CloudFailure {
  return new CloudFailure('FUNCTION_MEMORY_LIMIT_EXCEEDED', 'the function used more memory than it may');
}

function failureOf(error: unknown): Error {
  if (codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY') {
    return tooLarge();
  }
  return new CloudFailure('FUNCTION_INVOCATION_FAILED', messageOf(error));
}
