/** What a function sees: its platform, not the developer's shell. */
export function workerEnvironment(...platform: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  const kept = ['PATH', 'TZ', 'NODE_ENV'].flatMap(name => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.assign(Object.fromEntries(kept), ...platform) as Record<string, string>; // of strings only
}
