import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { StaffAccess } from '../kernel/access';
import type { Endpoint, InputOf, ResponseOf } from '../kernel/endpoint';
import { badRequestCodes, type Outcome, type OutcomeError } from '../kernel/outcome';
import { Refusal } from '../kernel/refusal';
import type { Instant } from '../kernel/time';
import { isTimer, readIdentity, type Caller, type Identity, type StaffCaller } from './caller';
import { elapsedMsSince, readClock } from './clock';
import { openDatabase, type Session } from './database';
import { identifyCaller, requireIdentity, type Identification } from './identify-caller';
import { describeError, writeLog } from './log';
import { errorCode, isConflict } from './transaction';

/** What every handler is given beside its input. */
export interface Context<C extends Caller = Caller> {
  now: Instant;
  caller: C;
  db: Session;
  requestId: string;
}
export type PersonCaller = Extract<Caller, { kind: 'person' }>;
type CallerOf<E extends Endpoint> = E['access'] extends 'resident'
  ? PersonCaller
  : E['access'] extends StaffAccess
    ? StaffCaller
    : Extract<Caller, { kind: 'anyone' }>;
export type Handler<E extends Endpoint> = (input: InputOf<E>, ctx: Context<CallerOf<E>>) => Promise<ResponseOf<E>>;

export interface Binding {
  endpoint: Endpoint;
  handle: (input: unknown, ctx: Context) => Promise<unknown>;
}

/** Ties an endpoint to the one function that serves it. */
export function bind<E extends Endpoint>(endpoint: E, handler: Handler<E>): Binding {
  // Safe: `answer` parses the input with this endpoint's schema and checks its access first.
  return { endpoint, handle: handler as unknown as Binding['handle'] };
}

export interface FunctionDefinition {
  name: string;
  bindings: Binding[];
  identification: Identification;
  /** Work of the platform's timers, by the trigger's name in `config.json`. Each may run twice, and late. */
  jobs?: Readonly<Record<string, Job>>;
}

export type JobContext = Pick<Context, 'now' | 'db' | 'requestId'>;
/** Answers counts for the log. */
export type Job = (ctx: JobContext) => Promise<Record<string, number>>;

const Envelope = z.object({ endpoint: z.string().check(z.maxLength(100)), input: z.unknown() });

/** The entry of a deployed function: parse, identify, check access, handle, parse the answer, map errors, log once. */
export function defineFunction(definition: FunctionDefinition) {
  const bindings = new Map(definition.bindings.map(binding => [binding.endpoint.name, binding]));

  return async function main(event: unknown, context: unknown): Promise<Outcome<Endpoint>> {
    const startedAtMs = performance.now();
    const requestId = requestIdOf(context);
    if (isTimer(context)) return runJob(definition, event, requestId);
    const identity = readIdentity(context);
    const envelope = Envelope.safeParse(event);
    const binding = envelope.success ? bindings.get(envelope.data.endpoint as Endpoint['name']) : undefined;
    const { outcome, fault } = await answer(definition, binding, envelope.data?.input, identity, requestId);
    writeLog(fault === undefined ? 'info' : 'error', {
      requestId,
      function: definition.name,
      // Only names that exist: anything else is a stranger's text.
      endpoint: binding?.endpoint.name ?? null,
      outcome: outcome.ok ? 'ok' : outcome.error.code,
      durationMs: elapsedMsSince(startedAtMs),
      ...(fault !== undefined && { fault: describeError(fault) }),
    });
    return outcome;
  };
}

const TimerEvent = z.object({ Type: z.literal('Timer'), TriggerName: z.string() });

/** A failed job throws, so that the platform records it as failed. */
async function runJob(definition: FunctionDefinition, event: unknown, requestId: string): Promise<Outcome<Endpoint>> {
  const startedAtMs = performance.now();
  const parsed = TimerEvent.safeParse(event);
  const name = parsed.success ? parsed.data.TriggerName : '';
  const job = Object.hasOwn(definition.jobs ?? {}, name) ? definition.jobs?.[name] : undefined;
  const line = { requestId, function: definition.name, job: job ? name : null };
  try {
    if (!job) throw new Refusal('invalid-request');
    const counts = await job({ now: readClock(), db: openDatabase(), requestId });
    writeLog('info', { ...line, ...counts, durationMs: elapsedMsSince(startedAtMs) });
    return { ok: true, data: counts };
  } catch (error) {
    writeLog('error', { ...line, durationMs: elapsedMsSince(startedAtMs), fault: describeError(error) });
    throw error;
  }
}

interface Answer {
  outcome: Outcome<Endpoint>;
  /** What went wrong on our side, for the log. */
  fault?: unknown;
}

async function answer(
  definition: FunctionDefinition,
  binding: Binding | undefined,
  rawInput: unknown,
  identity: Identity | null,
  requestId: string,
): Promise<Answer> {
  try {
    if (!binding) throw new Refusal('invalid-request');
    const { endpoint, handle } = binding;
    requireIdentity(endpoint.access, identity);
    const input = endpoint.request.safeParse(rawInput);
    if (!input.success) throw new Refusal('invalid-request', { fields: fieldsOf(input.error) });
    const now = readClock();
    const db = openDatabase();
    const caller = await identifyCaller(definition.identification, endpoint.access, identity, { now, db });
    const response = await handle(input.data, { now, caller, db, requestId });
    return { outcome: { ok: true, data: endpoint.response.parse(response) } };
  } catch (error) {
    const expected = toExpectedError(error, binding?.endpoint, requestId);
    if (expected) return { outcome: { ok: false, error: expected } };
    const code = unavailableCodes.includes(errorCode(error) ?? '') ? 'unavailable' : 'internal';
    return { outcome: { ok: false, error: { code, requestId } }, fault: error };
  }
}

const badRequests: readonly string[] = badRequestCodes;

/** The platform did not answer in time or at all; trying again later may help. */
const unavailableCodes: readonly string[] = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ESOCKETTIMEDOUT',
  'EXCEED_RATELIMIT',
  'SYS_ERR',
];

/** The refusals and bad requests that a caller may be told; null for a fault of ours or the platform's. */
function toExpectedError(
  error: unknown,
  endpoint: Endpoint | undefined,
  requestId: string,
): OutcomeError<string> | null {
  if (error instanceof Refusal && (badRequests.includes(error.code) || endpoint?.refusals.includes(error.code))) {
    return { code: error.code, requestId, ...(error.detail && { detail: error.detail }) };
  }
  return isConflict(error) ? { code: 'conflict', requestId } : null;
}

/** Which fields were wrong, by name only: never what they held. */
function fieldsOf(error: z.core.$ZodError): string[] {
  const fields = error.issues.map(issue => {
    const [field] = issue.code === 'unrecognized_keys' ? [] : issue.path;
    return typeof field === 'string' ? field : '';
  });
  return [...new Set(fields)].filter(field => field !== '').slice(0, 10);
}

function requestIdOf(context: unknown): string {
  if (typeof context === 'object' && context !== null && 'request_id' in context) {
    if (typeof context.request_id === 'string' && context.request_id !== '') return context.request_id;
  }
  return randomUUID();
}
