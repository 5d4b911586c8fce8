/** The variables that make the unmodified SDK, in this or another process, talk to a local CloudBase. */
export function sdkEnvironmentFor(envId: string, adminUrl: string, key = 'local'): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    TCB_ENV: envId,
    SCF_NAMESPACE: envId,
    // Without these two the SDK asks a metadata host for credentials at every request and waits for it to fail.
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    // The key of a server that demands one; otherwise any value will do, but there must be one.
    TENCENTCLOUD_SECRETID: key,
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SILENCE: 'true',
  };
}

export const DEFAULT_ENV_ID = 'local';
