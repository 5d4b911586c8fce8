import type { TimerStatus } from '../functions/timers';
import type { Invocation } from '../functions/invoker';

/** What the page of the workbench and its door say to each other. */

export const API_PATH = '/workbench/api';
/** A page elsewhere cannot send it without being asked for permission first, and gets none. */
export const API_HEADER = 'x-workbench';

/** A local clock is moved forward at most this far: what was signed for years does not run out on the way. */
export const CLOCK_OFFSET_MAX_MS = 10 * 366 * 24 * 3600_000;

export interface About {
  /** 县名 */
  county: string;
  isDemo: boolean;
  /** Addresses of pages of the built app; null: it has none yet. */
  staffPage: string | null;
  boardPage: string | null;
}

export interface Pulse {
  /** Of the server: after another start its calls are counted anew. */
  run: string;
  nowMs: number;
  offsetMs: number;
  /** Those after the number that was asked for, oldest first. */
  calls: readonly Invocation[];
}

export interface CollectionSummary {
  name: string;
  count: number;
  schemaVersion: number;
  indexCount: number;
}

export interface DocumentSummary {
  /** Where it lies; stays while the document lives. */
  row: number;
  id: string;
  excerpt: string;
}

export interface DocumentPage {
  total: number;
  items: DocumentSummary[];
}

/** 订阅消息 */
export interface SentMessage {
  number: number;
  at: string;
  /** Null: a program outside the functions. */
  functionName: string | null;
  templateId: string;
  receiver: string;
  page: string | null;
  fields: { key: string; value: string }[];
  /** Of WeChat; null: it never answered. */
  errorCode: number | null;
  errorText: string;
}

export type TimerSummary = TimerStatus;

export interface ApiFailure {
  code: string;
  message: string;
}
