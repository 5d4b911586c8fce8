import { useRef, useState } from 'react';
import type { Endpoint, RequestOf, ResponseOf } from 'shared/kernel/endpoint';
import { commonCodes, type OutcomeError } from 'shared/kernel/outcome';
import { call } from 'miniprogram/platform/call';
import { randomKey } from 'miniprogram/platform/device';

type WithoutKey<E extends Endpoint> = Omit<RequestOf<E>, 'requestKey'>;

export interface Command<E extends Endpoint> {
  /** Null where it was refused or failed; why stands in `error` until the next try. */
  run: (input: WithoutKey<E>) => Promise<ResponseOf<E> | null>;
  busy: boolean;
  error: OutcomeError<string> | null;
  clear: () => void;
}

/** A deed of a screen: one at a time; pressed again after a failure it is the same deed, not a second. */
export function useCommand<E extends Endpoint>(
  endpoint: E,
  onRefused: (error: OutcomeError<string>) => void = () => undefined,
): Command<E> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<OutcomeError<string> | null>(null);
  const unfinished = useRef<{ input: string; requestKey: string } | null>(null);
  const running = useRef(false);

  const run = async (input: WithoutKey<E>): Promise<ResponseOf<E> | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setError(null);
    const asText = JSON.stringify(input);
    if (unfinished.current?.input !== asText) unfinished.current = { input: asText, requestKey: randomKey() };
    const { requestKey } = unfinished.current;
    // The one field of a command that a screen does not fill in.
    const outcome = await call(endpoint, { ...input, requestKey } as RequestOf<E>);
    running.current = false;
    setBusy(false);
    if (outcome.ok) {
      unfinished.current = null;
      return outcome.data;
    }
    if (!(commonCodes as readonly string[]).includes(outcome.error.code)) unfinished.current = null;
    setError(outcome.error);
    onRefused(outcome.error);
    return null;
  };
  return { run, busy, error, clear: () => setError(null) };
}
