import { useMemo, useState } from 'react';
import { BoardMessageId, MessageStatus } from 'shared/message-board/model';
import { rewriteAddress, usePageParameters } from 'miniprogram/platform/navigate';
import { messageDeskPath } from 'miniprogram/platform/routes';

/** 在办 or one status. */
export type DeskFilter = 'open' | MessageStatus;

/** Which messages are listed and which is open, both in the address; without one in it, the role decides. */
export function useDeskList() {
  const parameters = usePageParameters();
  const [filter, setFilter] = useState<DeskFilter | null>(() =>
    parameters['status'] === 'open' ? 'open' : (MessageStatus.safeParse(parameters['status']).data ?? null),
  );
  const [messageId, setMessageId] = useState(() => BoardMessageId.safeParse(parameters['messageId']).data ?? null);
  const status = useMemo(() => (filter === null ? {} : { status: filter }), [filter]);

  const ask = (next: DeskFilter): void => {
    setFilter(next);
    setMessageId(null);
    rewriteAddress(messageDeskPath({ status: next }));
  };
  const open = (id: BoardMessageId): void => {
    setMessageId(id);
    rewriteAddress(messageDeskPath({ ...status, messageId: id }));
  };
  return { filter, messageId, ask, open, path: messageDeskPath({ ...status, ...(messageId && { messageId }) }) };
}
