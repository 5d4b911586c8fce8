/** Fields of one log line: ids, codes and counts. Never request bodies, names, telephone numbers or OPENIDs. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

/** One JSON object a line, so that the platform's log search can filter by field. */
export function writeLog(level: 'info' | 'error', fields: LogFields): void {
  // The platform collects a function's log from its standard output.
  process.stdout.write(`${JSON.stringify({ level, ...fields })}\n`);
}

/** An error with its causes, outermost first, for the log only. */
export function describeError(error: unknown): string {
  const lines: string[] = [];
  for (let current = error; current !== undefined && lines.length < 5;) {
    lines.push(current instanceof Error ? (current.stack ?? current.message) : JSON.stringify(current));
    current = current instanceof Error ? current.cause : undefined;
  }
  return lines.join('\ncaused by: ');
}
