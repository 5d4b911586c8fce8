import { findRunningServer } from '../data-directory';
import type { RunningServer } from '../data-directory';
import { messageOf, StartRefused } from '../failure';
import { DEFAULT_ENV_ID, sdkEnvironmentFor } from '../sdk-environment';
import { startLocalCloud } from '../server';
import type { LocalCloudOptions } from '../server';
import { isRecord } from '../store/ejson';

export interface OperatorCloud {
  url: string;
  adminUrl: string;
  sdkEnvironment: Record<string, string>;
}

/** Uses the server that runs on this data directory; starts one for the duration if none does. */
export async function withLocalCloud<T>(
  dataDir: string,
  options: Omit<LocalCloudOptions, 'dataDir'>,
  use: (cloud: OperatorCloud) => Promise<T>,
): Promise<T> {
  const running = findRunningServer(dataDir);
  if (running) {
    const { adminUrl } = running;
    const sdkEnvironment = sdkEnvironmentFor(options.envId ?? DEFAULT_ENV_ID, adminUrl, running.key ?? undefined);
    return use({ url: adminUrl.replace(/\/admin$/, ''), adminUrl, sdkEnvironment });
  }
  const cloud = await startLocalCloud({ ...options, dataDir });
  try {
    return await use(cloud);
  } finally {
    await cloud.close();
  }
}

/** Asks the server of this data directory through the operator's door; one is started if none runs. */
export function askOperator(
  dataDir: string,
  options: Omit<LocalCloudOptions, 'dataDir'>,
  what: 'fire' | 'snapshot',
  body: Record<string, unknown> = {},
): Promise<unknown> {
  return withLocalCloud(dataDir, options, async () => {
    const running = findRunningServer(dataDir);
    if (!running) throw new StartRefused(`数据目录 ${dataDir} 的服务刚刚停止，请再试一次。`);
    return ask(running, what, body);
  });
}

async function ask({ adminUrl, token }: RunningServer, what: string, body: Record<string, unknown>): Promise<unknown> {
  const response = await fetch(adminUrl.replace(/admin$/, `operator/${what}`), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch((cause: unknown) => {
    throw new StartRefused(`正在运行的服务没有回应（${messageOf(cause)}）。`, { cause });
  });
  const answer: unknown = await response.json();
  if (!isRecord(answer) || 'code' in answer)
    throw new StartRefused(`没有完成：${isRecord(answer) ? String(answer['message']) : '服务的回答无法识别'}。`);
  return answer['result'];
}

/** Runs one timer now. */
export function fireTimer(
  dataDir: string,
  functionsDir: string,
  timer: { functionName: string; triggerName: string },
): Promise<unknown> {
  return askOperator(dataDir, { functionsDir, log: line => console.log(line) }, 'fire', timer);
}
