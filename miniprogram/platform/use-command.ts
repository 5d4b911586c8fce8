import { useRef, useState } from 'react';
import type { Endpoint, RefusalOf, RequestOf, ResponseOf } from 'shared/kernel/endpoint';
import type { CommonCode, OutcomeError } from 'shared/kernel/outcome';
import { call } from './call';
import { randomKey } from './device';

export interface Command<E extends Endpoint> {
  /** Null when it was not done; `error` says why. */
  run: (input: Omit<RequestOf<E>, 'requestKey'>) => Promise<ResponseOf<E> | null>;
  isBusy: boolean;
  error: OutcomeError<RefusalOf<E> | CommonCode> | null;
  forgetError: () => void;
}

/** One command as a form uses it: the same input again after a failure is the same attempt, and is done once. */
export function useCommand<E extends Endpoint>(endpoint: E): Command<E> {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<Command<E>['error']>(null);
  const attempt = useRef<{ input: string; requestKey: string } | null>(null);

  const run: Command<E>['run'] = async input => {
    if (isBusy) return null;
    setIsBusy(true);
    setError(null);
    const written = JSON.stringify(input);
    if (attempt.current?.input !== written) attempt.current = { input: written, requestKey: randomKey() };
    const { requestKey } = attempt.current;
    // What every command takes besides its own fields.
    const outcome = await call(endpoint, { ...input, requestKey } as RequestOf<E>);
    setIsBusy(false);
    if (outcome.ok) {
      attempt.current = null;
      return outcome.data;
    }
    setError(outcome.error);
    return null;
  };
  return { run, isBusy, error, forgetError: () => setError(null) };
}
