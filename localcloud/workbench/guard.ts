import type { IncomingMessage } from 'node:http';
import { CloudFailure } from '../failure';
import { isLoopback } from '../gateway/admin';
import { API_HEADER } from './wire';

/**
 * The page is for the person at this machine: from loopback, and under a loopback name, so that a name elsewhere which
 * is made to mean this machine opens nothing.
 */
export function assertLocal(request: IncomingMessage): void {
  const { host = '' } = request.headers;
  if (!isLoopback(request) || !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(host))
    throw refused('it answers on this machine only');
}

/** Its API has every right, so it is for its own page and for nothing else a browser may have open. */
export function assertOwnPage(request: IncomingMessage): void {
  assertLocal(request);
  const { host, origin, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) throw refused('this origin is not its own');
  if (site !== undefined && site !== 'same-origin') throw refused('this site is not its own');
  if (request.headers[API_HEADER] === undefined) throw refused(`the header ${API_HEADER} is missing`);
}

function refused(reason: string): CloudFailure {
  return new CloudFailure('EXCEED_AUTHORITY', `the workbench is closed to this request: ${reason}`);
}
