import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CloudFailure, codeOf } from '../failure';
import { isRecord } from '../store/ejson';
import { readFunctionConfig } from './config';
import { eventFor, identityOf } from './identity';
import type { Caller } from './identity';
import type { Pool } from './pool';

export interface Invocation {
  /** Counts from 1 since the start. */
  number: number;
  /** By the clock of the local cloud, when it was asked. */
  at: string;
  requestId: string;
  functionName: string;
  endpoint: string | null;
  callerKind: Caller['kind'];
  /** OPENID, or the name or uid of a web user. */
  callerId: string | null;
  durationMs: number;
  /** SDK requests made by this invocation. */
  roundTrips: number;
  /** The function answered, be it with a refusal. */
  ok: boolean;
  /** Of the refusal it answered with, or of the platform that could not run it. */
  code: string | null;
}

export interface InvokeRequest {
  name: string;
  event: unknown;
  caller: Caller;
  requestId?: string;
  sourceIp?: string;
  nested?: boolean;
}

export interface Invoker {
  /** The function's answer as JSON text. */
  invoke(request: InvokeRequest): Promise<string>;
  invocations: readonly Invocation[];
}

const KEPT_INVOCATIONS = 1000;
/** Of a request and of an answer. */
const BODY_MAX_BYTES = 6 * 1024 * 1024;

export function createInvoker(options: {
  functionsDir: string | undefined;
  envId: string;
  pool: Pool;
  now: () => number;
}): Invoker {
  const invocations: Invocation[] = [];
  let invocationCount = 0;
  const remember = (invocation: Invocation): void => {
    invocationCount += 1;
    invocation.number = invocationCount;
    invocations.push(invocation);
    if (invocations.length > KEPT_INVOCATIONS) invocations.shift();
  };

  return {
    invocations,
    invoke: async request => {
      const { name, caller, requestId = randomUUID(), sourceIp = '127.0.0.1', nested = false } = request;
      const bundle = findBundle(options.functionsDir, name);
      if (!isRecord(request.event)) throw new CloudFailure('FUNCTION_PARAM_INVALID', 'the event must be a JSON object');
      const event = eventFor(caller, request.event);
      const eventText = JSON.stringify(event);
      if (Buffer.byteLength(eventText) > BODY_MAX_BYTES)
        throw new CloudFailure('EXCEED_REQUEST_SIZE_LIMIT', `the event is larger than ${BODY_MAX_BYTES} bytes`);
      const identity = identityOf(caller, { envId: options.envId, requestId, sourceIp });
      const startedAt = performance.now();
      const entry: Invocation = {
        number: 0,
        at: new Date(options.now()).toISOString(),
        requestId,
        functionName: name,
        endpoint: typeof event['endpoint'] === 'string' ? event['endpoint'] : null,
        callerKind: caller.kind,
        callerId: callerIdOf(caller),
        durationMs: 0,
        roundTrips: 0,
        ok: false,
        code: null,
      };
      try {
        const { result, roundTrips } = await options.pool.run({
          functionName: name,
          file: bundle.file,
          build: bundle.build,
          event: eventText,
          context: {
            request_id: requestId,
            function_name: name,
            function_version: '$LATEST',
            namespace: options.envId,
            time_limit_in_ms: bundle.timeoutMs,
            environment: JSON.stringify(identity),
          },
          identity,
          timeoutMs: bundle.timeoutMs,
          nested,
        });
        entry.roundTrips = roundTrips;
        if (Buffer.byteLength(result) > BODY_MAX_BYTES)
          throw new CloudFailure('FUNCTION_INVOCATION_FAILED', `the answer is larger than ${BODY_MAX_BYTES} bytes`);
        entry.ok = true;
        entry.code = refusalIn(result);
        return result;
      } catch (error) {
        entry.code = String(codeOf(error) ?? 'SYS_ERR');
        throw error;
      } finally {
        entry.durationMs = performance.now() - startedAt;
        remember(entry);
      }
    },
  };
}

function callerIdOf(caller: Caller): string | null {
  if (caller.kind === 'wechat') return caller.openId;
  return caller.kind === 'web' ? (caller.customUserId ?? caller.uid) : null;
}

/** The code of an answer `{ ok: false, error: { code } }`; other answers are not read, they can be large. */
function refusalIn(result: string): string | null {
  if (!result.startsWith('{"ok":false')) return null;
  const answer: unknown = JSON.parse(result);
  const error = isRecord(answer) ? answer['error'] : null;
  return isRecord(error) && typeof error['code'] === 'string' ? error['code'] : null;
}

function findBundle(
  functionsDir: string | undefined,
  name: string,
): { file: string; build: string; timeoutMs: number } {
  // The name becomes a path: only what a function may be called.
  const isName = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/.test(name);
  const file = isName && functionsDir !== undefined ? join(functionsDir, name, 'index.js') : '';
  if (file === '' || !existsSync(file)) {
    throw new CloudFailure('FUNCTION_NOT_FOUND', `the function ${isName ? name : 'of that name'} does not exist`);
  }
  const { mtimeMs, size } = statSync(file);
  return { file, build: `${mtimeMs}:${size}`, timeoutMs: readFunctionConfig(dirname(file)).timeoutMs };
}
