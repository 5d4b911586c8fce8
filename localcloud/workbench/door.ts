import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { county } from 'shared/county/county';
import { CloudFailure, invalidParam } from '../failure';
import type { Invocation } from '../functions/invoker';
import type { Timers } from '../functions/timers';
import { failureBody } from '../gateway/admin';
import { readBody, sendJson } from '../gateway/http';
import { createStaticFiles } from '../gateway/static-files';
import type { SignedIn } from '../gateway/tokens';
import { DEMO_RESIDENTS } from '../seed/demo-identities';
import { isRecord } from '../store/ejson';
import type { Store } from '../store/store';
import type { WeChat } from '../wechat/open-api';
import { findAppPages } from './app-pages';
import { listCollections, listDocuments, readDocument } from './documents';
import { assertLocal, assertOwnPage } from './guard';
import { listMessages } from './messages';
import { API_PATH, CLOCK_OFFSET_MAX_MS } from './wire';
import type { About, Pulse } from './wire';

export interface WorkbenchHost {
  store: Pick<Store, 'view' | 'collection' | 'now'>;
  invocations: readonly Invocation[];
  timers: Pick<Timers, 'list' | 'fire'>;
  wechat: Pick<WeChat, 'calls'>;
  signInAs(uid: string): Promise<SignedIn>;
  clockOffsetMs(): number;
  moveClock(offsetMs: number): void;
  /** dist/h5 */
  webDir: string | undefined;
  log(line: string): void;
}

export interface Workbench {
  serve(request: IncomingMessage, response: ServerResponse, target: URL): Promise<void>;
}

const PAGE_DIRECTORY = join(__dirname, '..', '..', 'dist', 'workbench');
const BODY_MAX_BYTES = 64 * 1024;
const STATUS: Readonly<Record<string, number>> = { EXCEED_AUTHORITY: 403, NOT_FOUND: 404, SYS_ERR: 500 };

export function isWorkbenchPath(path: string): boolean {
  return path === '/workbench' || path.startsWith('/workbench/');
}

/** Development only: one page on which the whole product can be watched and tried. */
export function createWorkbench(host: WorkbenchHost): Workbench {
  const page = createStaticFiles(PAGE_DIRECTORY);
  const run = randomUUID();
  return {
    serve: async (request, response, target) => {
      const requestId = randomUUID();
      try {
        if (target.pathname.startsWith(`${API_PATH}/`)) {
          assertOwnPage(request);
          const body = await readRecord(request);
          const route = `${request.method ?? ''} ${target.pathname.slice(API_PATH.length)}`;
          const result = await answer({ ...host, run }, route, target.searchParams, body);
          return sendJson(response, 200, JSON.stringify(result ?? null), { 'cache-control': 'no-store' });
        }
        assertLocal(request);
        await page.serve(request, response, target.pathname.slice('/workbench'.length) || '/');
      } catch (error) {
        const failure = failureBody(error, requestId, host.log);
        sendJson(response, STATUS[failure.code] ?? 400, JSON.stringify(failure), { 'cache-control': 'no-store' });
      }
    },
  };
}

type RunningHost = WorkbenchHost & Pick<Pulse, 'run'>;

async function answer(
  host: RunningHost,
  route: string,
  asked: URLSearchParams,
  body: Record<string, unknown>,
): Promise<unknown> {
  switch (route) {
    case 'GET /about':
      return about(host);
    case 'GET /pulse':
      return pulse(host, countOf(asked, 'after'));
    case 'GET /messages':
      return listMessages(host.wechat);
    case 'GET /timers':
      return host.timers.list();
    case 'GET /collections':
      return listCollections(host.store);
    case 'GET /documents':
      return listDocuments(host.store, asked.get('collection') ?? '', countOf(asked, 'skip'));
    case 'GET /document':
      return readDocument(host.store, asked.get('collection') ?? '', countOf(asked, 'row'));
    case 'POST /timers/fire':
      return host.timers.fire(String(body['functionName']), String(body['triggerName']));
    case 'POST /clock':
      return moveClock(host, body['offsetMs']);
  }
  const key = /^POST \/residents\/([a-z0-9-]+)\/session$/.exec(route)?.[1];
  if (key === undefined) throw new CloudFailure('NOT_FOUND', `${route} does not exist`);
  const resident = DEMO_RESIDENTS.find(one => one.key === key);
  if (!resident) throw new CloudFailure('NOT_FOUND', `there is no demo resident ${key}`);
  return host.signInAs(resident.uid);
}

async function about({ webDir }: WorkbenchHost): Promise<About> {
  return { county: county.name, isDemo: county.demo, ...(await findAppPages(webDir)) };
}

function pulse({ run, store, invocations, clockOffsetMs }: RunningHost, after: number): Pulse {
  const calls = invocations.filter(({ number }) => number > after);
  return { run, nowMs: store.now(), offsetMs: clockOffsetMs(), calls };
}

function moveClock(host: RunningHost, offsetMs: unknown): Pulse {
  const isForward = Number.isInteger(offsetMs) && Number(offsetMs) >= 0 && Number(offsetMs) <= CLOCK_OFFSET_MAX_MS;
  if (!isForward) throw invalidParam('the clock moves forward by whole milliseconds, ten years at most');
  host.moveClock(Number(offsetMs));
  return pulse(host, Infinity);
}

function countOf(asked: URLSearchParams, name: string): number {
  const value = Number(asked.get(name) ?? 0);
  if (!Number.isInteger(value) || value < 0) throw invalidParam(`${name} must be a count`);
  return value;
}

async function readRecord(request: IncomingMessage): Promise<Record<string, unknown>> {
  const body = await readBody(request, BODY_MAX_BYTES, 'INVALID_PARAM');
  let parsed: unknown;
  try {
    parsed = body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
  } catch {
    parsed = null;
  }
  if (!isRecord(parsed)) throw invalidParam('the body must be a JSON object');
  return parsed;
}
