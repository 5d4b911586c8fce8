import { useMemo, useState } from 'react';
import { FeaturedAnswerId, FeaturedAnswerStatus } from 'shared/message-board/model';
import { rewriteAddress, usePageParameters } from 'miniprogram/platform/navigate';
import { answerDeskPath } from 'miniprogram/platform/routes';

/** Which typical answers are listed and which is open, both in the address. */
export function useAnswerList() {
  const parameters = usePageParameters();
  const [status, setStatus] = useState(() => FeaturedAnswerStatus.safeParse(parameters['status']).data ?? null);
  const [answerId, setAnswerId] = useState(() => FeaturedAnswerId.safeParse(parameters['answerId']).data ?? null);
  const narrowing = useMemo(() => (status === null ? {} : { status }), [status]);

  const ask = (next: FeaturedAnswerStatus | null): void => {
    setStatus(next);
    setAnswerId(null);
    rewriteAddress(answerDeskPath(next === null ? {} : { status: next }));
  };
  const open = (id: FeaturedAnswerId): void => {
    setAnswerId(id);
    rewriteAddress(answerDeskPath({ ...narrowing, answerId: id }));
  };
  const path = answerDeskPath({ ...narrowing, ...(answerId && { answerId }) });
  return { status, narrowing, answerId, ask, open, path };
}
