import { useEffect } from 'react';
import type { StaffId } from 'shared/account/staff-model';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { listDeskMessages } from 'shared/message-board/contract';
import { call } from 'miniprogram/platform/call';
import { observable, useObservable } from 'miniprogram/platform/observable';
import { holds, type MyAccount } from '../hooks/use-my-account';

type Counts = ResponseOf<typeof listDeskMessages>['counts'];

/** Of whoever is signed in; the next one has messages of his own. */
const known = observable<{ of: StaffId; counts: Counts } | null>(null);
let askingFor: StaffId | null = null;

/** The list of messages has just been told; the navigation says the same. */
export function noteDeskCounts(me: MyAccount, counts: Counts): void {
  known.set({ of: me.account.staffId, counts });
}

/** How many messages wait for this account: to be answered, or where it only reviews, to be reviewed. */
export function useDeskCount(me: MyAccount): number | null {
  const { staffId } = me.account;
  const isReplier = holds(me, 'replier');
  const isAtDesk = isReplier || holds(me, 'reply-reviewer');
  const told = useObservable(known);
  const counts = isAtDesk && told?.of === staffId ? told.counts : null;
  useEffect(() => {
    if (!isAtDesk || askingFor === staffId) return;
    askingFor = staffId;
    void call(listDeskMessages, { pageSize: 1 }).then(outcome => {
      if (outcome.ok) known.set({ of: staffId, counts: outcome.data.counts });
      else askingFor = null;
    });
  }, [isAtDesk, staffId]);
  return counts && (isReplier ? counts.waiting + counts.sentBack : counts.inReview);
}
