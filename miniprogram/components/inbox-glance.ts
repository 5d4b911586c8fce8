import type { OrganisationId } from 'shared/account/organisation-model';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { listInbox } from 'shared/policy-push/inbox-contract';
import { actingAs, useActingAs } from 'miniprogram/platform/acting-as';
import { call } from 'miniprogram/platform/call';
import { observable, useObservable } from 'miniprogram/platform/observable';

const GLANCE_SIZE = 10;
/** The number on the tab may be this old. */
const ASK_AGAIN_AFTER_MS = 60 * 1000;

type Whose = OrganisationId | undefined;

/** The latest of 消息, for the tab's number and the home page; asked once for both. */
export type InboxGlance = { whose: Whose } & (
  { state: 'unknown' } | { state: 'failed' } | { state: 'known'; page: ResponseOf<typeof listInbox> }
);

const glance = observable<InboxGlance>({ whose: undefined, state: 'unknown' });
let asked: { whose: Whose; atMs: number } | null = null;

/** Asks again where the last answer is of somebody else or has grown old. */
export async function refreshInboxGlance(): Promise<void> {
  const whose = actingAs()?.organisationId;
  if (asked && asked.whose === whose && Date.now() - asked.atMs < ASK_AGAIN_AFTER_MS) return;
  const question = { whose, atMs: Date.now() };
  asked = question;
  const outcome = await call(listInbox, { pageSize: GLANCE_SIZE, ...(whose && { organisationId: whose }) });
  if (asked !== question) return;
  if (outcome.ok) glance.set({ whose, state: 'known', page: outcome.data });
  else {
    asked = null;
    if (glance.get().state !== 'known' || glance.get().whose !== whose) glance.set({ whose, state: 'failed' });
  }
}

/** After something was read, muted or deleted: the next look asks. */
export function forgetInboxGlance(): void {
  asked = null;
}

export function useInboxGlance(): InboxGlance {
  const whose = useActingAs()?.organisationId;
  const seen = useObservable(glance);
  return seen.whose === whose ? seen : { whose, state: 'unknown' };
}

/** 未读，到99为止 */
export function unreadText(seen: InboxGlance): string | null {
  if (seen.state !== 'known' || seen.page.unreadCount === 0) return null;
  return String(Math.min(seen.page.unreadCount, 99));
}
