import { useCallback, useEffect, useState } from 'react';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { PAGE_SIZE_MAX } from 'shared/kernel/page';
import type { Outcome, OutcomeError } from 'shared/kernel/outcome';
import { listDeskAnswers, type DeskAnswer } from 'shared/message-board/contract';
import type { FeaturedAnswerId } from 'shared/message-board/model';
import { call } from 'miniprogram/platform/call';
import type { Answer } from 'miniprogram/platform/use-endpoint';

type Found = { of: FeaturedAnswerId; turn: number } & (
  { answer: DeskAnswer; error: null } | { answer: null; error: OutcomeError<string> }
);

/** One typical answer as the desk sees it, looked for in the desk's list, which is short. */
export function useDeskAnswer(answerId: FeaturedAnswerId): Answer<DeskAnswer> {
  const [found, setFound] = useState<Found | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    void find(answerId).then(one => wanted && setFound({ of: answerId, turn, ...one }));
    return () => {
      wanted = false;
    };
  }, [answerId, turn]);
  const reload = useCallback(() => setTurn(before => before + 1), []);
  if (found?.of !== answerId || (found.error && found.turn !== turn))
    return { state: 'loading', data: null, error: null, reload };
  if (found.error) return { state: 'failed', data: null, error: found.error, reload };
  return { state: 'ready', data: found.answer, error: null, asOf: null, reload };
}

async function find(
  answerId: FeaturedAnswerId,
): Promise<{ answer: DeskAnswer; error: null } | { answer: null; error: OutcomeError<string> }> {
  for (let cursor: string | undefined; ;) {
    const outcome: Outcome<typeof listDeskAnswers> = await call(listDeskAnswers, {
      pageSize: PAGE_SIZE_MAX,
      cursor,
    });
    if (!outcome.ok) return { answer: null, error: outcome.error };
    const { items, nextCursor }: ResponseOf<typeof listDeskAnswers> = outcome.data;
    const answer = items.find(item => item.answerId === answerId);
    if (answer) return { answer, error: null };
    if (nextCursor === null) return { answer: null, error: { code: 'not-found', requestId: '' } };
    cursor = nextCursor;
  }
}
