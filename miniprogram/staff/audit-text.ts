import type { AuditEntryView } from 'shared/account/audit-contract';

/** 谁: a colleague by number, perhaps on somebody's behalf; a resident is not named. */
export function actorText({ actor, actorName, onBehalfOfName }: AuditEntryView): string {
  switch (actor.kind) {
    case 'staff':
      return `${actorName ?? '没有了的账号'}${actor.onBehalfOf ? `（代${onBehalfOfName ?? '没有了的账号'}）` : ''}`;
    case 'person':
      return '居民';
    case 'operator':
      return '运维人员';
    case 'job':
      return '定时任务';
  }
}

/** 对什么: its name, or what kind of thing it is. */
export function subjectText({ subject, subjectName }: AuditEntryView): string {
  return subjectName ?? (subject.kind === 'staff' ? '账号' : subject.id);
}

/** 前8位…后4位 */
export function shortDigest(digest: string): string {
  return `${digest.slice(0, 8)}…${digest.slice(-4)}`;
}
