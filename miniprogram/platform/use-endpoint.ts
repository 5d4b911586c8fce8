import { useCallback, useEffect, useRef, useState } from 'react';
import type { Endpoint, RefusalOf, RequestOf, ResponseOf } from 'shared/kernel/endpoint';
import type { CommonCode, OutcomeError } from 'shared/kernel/outcome';
import type { Instant } from 'shared/kernel/time';
import { call } from './call';
import { whenOnlineAgain } from './network';
import { keepAnswer, keptAnswer } from './last-answers';

/** 超过 5 秒，先认账 */
const SLOW_AFTER_MS = 5_000;

/** One question to the back end, as a screen sees it. */
export type Answer<Data, Code extends string = string> = { reload: () => void } & (
  | { state: 'loading'; data: null; error: null }
  /** Still waiting after five seconds; `showKept` puts the last good answer on the screen meanwhile. */
  | { state: 'slow'; data: null; error: null; showKept: (() => void) | null }
  | { state: 'failed'; data: null; error: OutcomeError<Code> }
  /** `asOf` is set when this is an earlier answer, shown because there is no newer one to be had. */
  | { state: 'ready'; data: Data; error: OutcomeError<Code> | null; asOf: Instant | null }
);

export type EndpointAnswer<E extends Endpoint> = Answer<ResponseOf<E>, RefusalOf<E> | CommonCode>;

type Progress<E extends Endpoint> =
  EndpointAnswer<E> extends infer A ? (A extends unknown ? Omit<A, 'reload'> : never) : never;

const LOADING = { state: 'loading', data: null, error: null } as const;

/**
 * Asks on mount and whenever the input changes; asks nothing while `input` is null. An answer that comes after the
 * screen has gone, or after a newer question, is dropped. While reloading, what was there stays.
 */
export function useEndpoint<E extends Endpoint>(endpoint: E, input: RequestOf<E> | null): EndpointAnswer<E> {
  const asked = input === null ? null : JSON.stringify(input);
  const [progress, setProgress] = useState<{ asked: string | null; now: Progress<E> }>({ asked, now: LOADING });
  const [turn, setTurn] = useState(0);
  const latestInput = useRef(input);
  useEffect(() => {
    latestInput.current = input;
  });

  useEffect(() => {
    const question = latestInput.current;
    if (asked === null || question === null) return;
    let wanted = true;
    const show = (now: Progress<E>): void => {
      if (wanted) setProgress({ asked, now });
    };
    const slow = setTimeout(() => {
      const last = keptAnswer(endpoint, question);
      const showKept = last && (() => show({ state: 'ready', data: last.data, error: null, asOf: last.at }));
      setProgress(before =>
        before.asked === asked && before.now.state === 'ready'
          ? before
          : { asked, now: { state: 'slow', data: null, error: null, showKept } },
      );
    }, SLOW_AFTER_MS);
    void call(endpoint, question, () => wanted).then(outcome => {
      clearTimeout(slow);
      if (!wanted) return;
      if (outcome.ok) {
        show({ state: 'ready', data: outcome.data, error: null, asOf: null });
        keepAnswer(endpoint, question, outcome.data);
        return;
      }
      const { error } = outcome;
      const last = error.code === 'offline' || error.code === 'unavailable' ? keptAnswer(endpoint, question) : null;
      show(last ? { state: 'ready', data: last.data, error, asOf: last.at } : { state: 'failed', data: null, error });
    });
    return () => {
      wanted = false;
      clearTimeout(slow);
    };
  }, [endpoint, asked, turn]);

  const reload = useCallback(() => {
    setProgress(before => (before.now.state === 'ready' ? before : { asked: before.asked, now: LOADING }));
    setTurn(before => before + 1);
  }, []);
  const cutOff = progress.now.error?.code === 'offline';
  useEffect(() => (cutOff ? whenOnlineAgain(reload) : undefined), [cutOff, reload]);
  // The answer to an earlier question is no answer to this one.
  const now = progress.asked === asked ? progress.now : LOADING;
  return { ...now, reload } as EndpointAnswer<E>;
}
