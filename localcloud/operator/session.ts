import { findRunningServer } from '../data-directory';
import { DEFAULT_ENV_ID, sdkEnvironmentFor } from '../sdk-environment';
import { startLocalCloud } from '../server';
import type { LocalCloudOptions } from '../server';

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
    const sdkEnvironment = sdkEnvironmentFor(options.envId ?? DEFAULT_ENV_ID, adminUrl);
    return use({ url: adminUrl.replace(/\/admin$/, ''), adminUrl, sdkEnvironment });
  }
  const cloud = await startLocalCloud({ ...options, dataDir });
  try {
    return await use(cloud);
  } finally {
    await cloud.close();
  }
}
