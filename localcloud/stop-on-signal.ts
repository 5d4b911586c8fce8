/**
 * Closes once on Ctrl-C or SIGTERM. Further signals are let pass: npm sends its own beside the terminal's,
 * and the second must not end the process while the first still closes the database.
 */
export function stopOnSignal(close: () => Promise<void>): void {
  let closing = false;
  const stop = (): void => {
    if (closing) return;
    closing = true;
    void close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
