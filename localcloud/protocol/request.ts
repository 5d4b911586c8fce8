import { invalidParam } from '../failure';
import { decode, isRecord } from '../store/ejson';
import type { Store } from '../store/store';
import type { FilePlace } from '../storage/files';
import type { WeChatCaller, WeChatService } from '../wechat/open-api';

/** What an action may use. */
export interface ActionContext {
  store: Store;
  files: FilePlace;
  wechat: WeChatService;
  /** The function that asks; null for a program outside the functions. */
  functionCaller: WeChatCaller | null;
  invokeFunction(name: string, event: unknown): Promise<string>;
}

export type Params = Readonly<Record<string, unknown>>;

/** `data` is the SDK's payload; a transaction id stands beside it. */
export interface ActionResult {
  data?: unknown;
  /** Instead of an envelope. */
  raw?: Buffer;
  transactionId?: string;
  limit?: number;
  offset?: number;
}

export type Action = (params: Params, context: ActionContext) => ActionResult | Promise<ActionResult>;

export const DOCUMENTS_MAX = 1000;

export function textParam(params: Params, name: string): string {
  const value = params[name];
  if (typeof value !== 'string' || value === '') throw invalidParam(`${name} must be a non-empty string`);
  return value;
}

export function optionalText(params: Params, name: string): string | undefined {
  const value = params[name];
  return value === undefined || value === null || value === '' ? undefined : textParam(params, name);
}

export function countParam(params: Params, name: string, fallback: number): number {
  const value = params[name];
  if (value === undefined || value === null) return fallback;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw invalidParam(`${name} must be an integer of at least 0`);
  }
  return value;
}

/** EJSON comes as text; the raw option of the SDK sends an object. */
export function ejsonParam(params: Params, name: string, now: number): unknown {
  const value = params[name];
  if (value === undefined || value === null) return {};
  return decode(typeof value === 'string' ? value : JSON.stringify(value), now);
}

export function conditionParam(params: Params, now: number): Record<string, unknown> {
  const condition = ejsonParam(params, 'query', now);
  if (!isRecord(condition)) throw invalidParam('query must be an object');
  if (params['queryType'] === 'DOC' && condition['_id'] === undefined) throw invalidParam('docId must be given');
  return condition;
}

/** Of one request that names files. */
const FILES_MAX = 50;

export function filesParam(params: Params, name: string): unknown[] {
  const files = listParam(params, name);
  if (files.length > FILES_MAX) throw invalidParam(`${name} names ${files.length} files, at most ${FILES_MAX} may be`);
  return files;
}

export function listParam(params: Params, name: string): unknown[] {
  const value = params[name];
  if (!Array.isArray(value)) throw invalidParam(`${name} must be a list`);
  return value;
}
