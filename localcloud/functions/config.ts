import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, StartRefused } from '../failure';
import { isRecord } from '../store/ejson';
import { BadSchedule, parseSchedule } from './cron';
import type { Schedule } from './cron';

export interface Trigger {
  name: string;
  schedule: string;
  parsed: Schedule;
}

/** What `config.json` beside a built function says. */
export interface FunctionConfig {
  timeoutMs: number;
  /** WeChat interfaces it may call. */
  openApi: readonly string[];
  triggers: readonly Trigger[];
}

/** As in production: a function that needs longer says so in its `config.json`. */
const DEFAULT_TIMEOUT_SECONDS = 5;
const TIMEOUT_MAX_SECONDS = 60;
const TRIGGERS_MAX = 10;

/** Reads the configuration of every built function; throws StartRefused with one sentence. */
export function readFunctionConfigs(functionsDir: string | undefined): Map<string, FunctionConfig> {
  const configs = new Map<string, FunctionConfig>();
  if (functionsDir === undefined || !existsSync(functionsDir)) return configs;
  for (const entry of readdirSync(functionsDir, { withFileTypes: true })) {
    if (entry.isDirectory()) configs.set(entry.name, readFunctionConfig(join(functionsDir, entry.name)));
  }
  return configs;
}

export function readFunctionConfig(directory: string): FunctionConfig {
  const file = join(directory, 'config.json');
  const value = existsSync(file) ? parse(file) : {};
  const permissions = isRecord(value['permissions']) ? value['permissions']['openapi'] : undefined;
  return {
    timeoutMs: readTimeoutSeconds(value['timeout'], file) * 1000,
    openApi: Array.isArray(permissions) ? permissions.map(String) : [],
    triggers: readTriggers(value['triggers'], file),
  };
}

function parse(file: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isRecord(parsed)) return parsed;
  } catch (cause) {
    throw new StartRefused(`函数配置文件 ${file} 无法读取（${messageOf(cause)}），请检查。`, { cause });
  }
  throw new StartRefused(`函数配置文件 ${file} 不是一个对象，请检查。`);
}

function readTimeoutSeconds(value: unknown, file: string): number {
  if (value === undefined) return DEFAULT_TIMEOUT_SECONDS;
  if (typeof value !== 'number' || !(value > 0) || value > TIMEOUT_MAX_SECONDS)
    throw new StartRefused(`函数配置文件 ${file} 的 timeout 应大于 0 且不超过 ${TIMEOUT_MAX_SECONDS} 秒。`);
  return value;
}

function readTriggers(value: unknown, file: string): Trigger[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new StartRefused(`函数配置文件 ${file} 的 triggers 应是一个列表。`);
  const triggers = value.map(item => readTrigger(item, file));
  if (triggers.length > TRIGGERS_MAX)
    throw new StartRefused(
      `函数配置文件 ${file} 有 ${triggers.length} 个定时触发器，一个函数最多 ${TRIGGERS_MAX} 个。`,
    );
  const twice = triggers.find((trigger, i) => triggers.findIndex(({ name }) => name === trigger.name) !== i);
  if (twice) throw new StartRefused(`函数配置文件 ${file} 里有两个名为 ${twice.name} 的定时触发器。`);
  return triggers;
}

function readTrigger(value: unknown, file: string): Trigger {
  const { name, type, config } = isRecord(value) ? value : {};
  if (typeof name !== 'string' || !/^[A-Za-z][A-Za-z0-9_-]{0,59}$/.test(name) || typeof config !== 'string')
    throw new StartRefused(`函数配置文件 ${file} 里有定时触发器缺少可用的 name 或 config。`);
  if (type !== 'timer')
    throw new StartRefused(`函数配置文件 ${file} 的触发器 ${name} 不是 timer，本地只支持定时触发器。`);
  try {
    return { name, schedule: config, parsed: parseSchedule(config) };
  } catch (cause) {
    if (!(cause instanceof BadSchedule)) throw cause;
    throw new StartRefused(`函数配置文件 ${file} 的触发器 ${name}：${cause.message}。`, { cause });
  }
}
