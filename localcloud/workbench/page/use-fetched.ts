import { useCallback, useEffect, useState } from 'react';
import { get } from './api';
import { problemOf } from './texts';

const AGAIN_MS = 5000;

export interface Fetched<T> {
  /** Null: not here yet. */
  data: T | null;
  problem: string | null;
  reload: () => void;
}

/** What the server has under this path: again whenever a function was called, and now and then. */
export function useFetched<T>(path: string | null, version: number): Fetched<T> {
  const [state, setState] = useState<{ path: string; data: T | null; problem: string | null } | null>(null);
  const [round, setRound] = useState(0);

  useEffect(() => {
    if (path === null) return undefined;
    let current = true;
    const ask = (): void => {
      get<T>(path).then(
        data => {
          if (current) setState({ path, data, problem: null });
        },
        (error: unknown) => {
          if (current) setState(before => ({ path, data: before?.data ?? null, problem: problemOf(error) }));
        },
      );
    };
    ask();
    const alarm = setInterval(() => document.hidden || ask(), AGAIN_MS);
    return () => {
      current = false;
      clearInterval(alarm);
    };
  }, [path, version, round]);

  const isCurrent = state?.path === path;
  return {
    data: isCurrent ? (state?.data ?? null) : null,
    problem: isCurrent ? (state?.problem ?? null) : null,
    reload: useCallback(() => setRound(before => before + 1), []),
  };
}
