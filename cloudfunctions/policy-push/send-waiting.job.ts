import { matchSummary } from 'shared/policy-push/texts';
import { writeLog } from 'shared/server/log';
import type { Job } from 'shared/server/define-function';
import {
  sendSubscribeMessage,
  thingField,
  type SendResult,
  type SubscribeMessage,
} from 'shared/server/subscribe-message';
import * as items from './inbox-item.repository';
import { openOpenId } from './open-id-cipher';
import * as allowances from './send-allowance.repository';
import * as sendings from './sending.repository';
import type { StoredSending } from './sending.repository';
import { templateOf } from './templates';

/** Each takes a second at most, mostly far less; the rest waits for the next minute. */
const SENT_A_RUN = 50;
/** WeChat's word for a message whose fields are not as the template wants them: ours to put right. */
const FIELDS_WRONG = 47003;

/**
 * 发微信通知, each minute, at most once each: what is sent is marked before it leaves, and what was marked is never sent
 * again, also when nobody knows what became of it.
 */
export const sendWaiting: Job = async ({ db, now, requestId }) => {
  const counts = { sentCount: 0, notSubscribedCount: 0, failedCount: 0, unknownCount: 0 };
  for (const sending of await sendings.listWaiting(db, SENT_A_RUN)) {
    if (!(await sendings.begin(db, sending._id, now))) continue;
    const message = await messageOf(db, sending);
    // Its item was erased, or its template is no longer the county's.
    const result: SendResult = message ? await sendSubscribeMessage(message) : { kind: 'failed', errorCode: 0 };
    if (result.kind === 'failed') {
      const fault = result.errorCode === FIELDS_WRONG ? 'fields' : null;
      writeLog('error', { requestId, sending: sending._id, errorCode: result.errorCode, fault });
    }
    if (result.kind === 'not-subscribed') await forgetAllowance(db, sending, now);
    await sendings.finish(db, sending._id, result.kind, now);
    counts[countOf[result.kind]] += 1;
  }
  return counts;
};

const countOf = {
  sent: 'sentCount',
  'not-subscribed': 'notSubscribedCount',
  failed: 'failedCount',
  unknown: 'unknownCount',
} as const satisfies Record<SendResult['kind'], string>;

type Db = Parameters<typeof sendings.begin>[0];

async function messageOf(db: Db, sending: StoredSending): Promise<SubscribeMessage | null> {
  const { itemId, personId, templateId, openIdCipher } = sending;
  const item = await items.findById(db, itemId);
  const template = item && templateOf(item.reason);
  if (!item || template?.templateId !== templateId || openIdCipher === null) return null;
  const { title, note } = template.fields;
  const organisation = item.recipient.kind === 'organisation' ? `&organisationId=${item.recipient.organisationId}` : '';
  return {
    toUser: openOpenId(openIdCipher, personId),
    templateId,
    page: `policy-push/pages/inbox-item/index?itemId=${itemId}${organisation}`,
    data: { [title]: thingField(item.title), [note]: thingField(noteOf(item)) },
  };
}

function noteOf({ reason, summary, fitCount, unknownCount, deadlineOn }: items.StoredInboxItem): string {
  return reason === 'matched' ? matchSummary(fitCount, unknownCount, deadlineOn) : summary;
}

/** WeChat knows of no permission: what we counted was wrong. */
async function forgetAllowance(db: Db, { personId, templateId }: StoredSending, now: StoredSending['updatedAt']) {
  if (!(await allowances.findOne(db, personId, templateId))) return;
  await allowances.put(db, { personId, templateId, count: 0, openIdCipher: null, updatedAt: now });
}
