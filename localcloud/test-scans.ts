import { SCAN_NOTICE } from './store/store';

export interface ScanWatch {
  /** The log of a local CloudBase; other lines pass by. */
  log(line: string): void;
  /** For a test that is about such a query: what was seen so far, which then fails nothing. */
  take(): string[];
}

/** A query that reads a whole collection fails the test in which it ran, or the file when no test was running. */
export function failOnScans(): ScanWatch {
  const seen: string[] = [];
  const take = (): string[] => seen.splice(0);
  const fail = (): void => {
    const found = take();
    if (found.length > 0) throw new Error(`an index is missing:\n${found.join('\n')}`);
  };
  afterEach(fail);
  afterAll(fail);
  const log = (line: string): void => {
    if (line.startsWith(SCAN_NOTICE)) seen.push(line);
  };
  return { log, take };
}
