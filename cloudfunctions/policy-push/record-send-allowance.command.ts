import type { PersonId } from 'shared/account/model';
import { Refusal } from 'shared/kernel/refusal';
import { recordSendAllowance } from 'shared/policy-push/contract';
import type { Session } from 'shared/server/database';
import type { Handler } from 'shared/server/define-function';
import { runOnce } from 'shared/server/request-key';
import { sealOpenId } from './open-id-cipher';
import * as allowances from './send-allowance.repository';
import { templateIds } from './templates';

/** Of one template: WeChat keeps no more for long either. */
const ALLOWANCE_MAX = 20;

/** One tap in WeChat's dialog is one message; with it alone the OPENID is kept, encrypted (docs/adr/0013). */
export const handleRecordSendAllowance: Handler<typeof recordSendAllowance> = async (input, { db, caller, now }) => {
  const { personId, identity } = caller;
  const { templateId, accepted, requestKey } = input;
  if (identity.provider !== 'wechat') throw new Refusal('only-in-wechat');
  if (!templateIds().includes(templateId)) throw new Refusal('template-unknown');
  const openIdCipher = sealOpenId(identity.subject, personId);
  await runOnce({ personId, endpointName: recordSendAllowance.name, requestKey, input, now }, async session => {
    if (!accepted) return {};
    const count = ((await allowances.findOne(session, personId, templateId))?.count ?? 0) + 1;
    if (count > ALLOWANCE_MAX) throw new Refusal('allowance-full');
    await allowances.put(session, { personId, templateId, count, openIdCipher, updatedAt: now });
    return {};
  });
  return { sendAllowance: await countAllowances(db, personId) };
};

/** 还能收几条微信通知, of all templates. */
export async function countAllowances(db: Session, personId: PersonId): Promise<number> {
  return (await allowances.listByPerson(db, personId)).reduce((sum, { count }) => sum + count, 0);
}
