import { formatLocalDate, localDateOf, toInstant } from 'shared/kernel/time';
import type { MyAccount } from './hooks/use-my-account';

/** What an entered absence means today; null where there is none to speak of. */
export function absenceText({ account, delegate }: MyAccount): string | null {
  if (!account.absence) return null;
  const { fromOn, untilOn } = account.absence;
  const today = localDateOf(toInstant(Date.now()));
  if (untilOn < today) return null;
  const days = fromOn === untilOn ? formatLocalDate(fromOn) : `${formatLocalDate(fromOn)}至${formatLocalDate(untilOn)}`;
  const who = delegate ? `由${delegate.displayName}代为办理` : '没有请人代为办理';
  return `${days}不在岗，${fromOn <= today ? '' : '到时'}${who}`;
}
