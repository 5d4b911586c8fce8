import type { PersonId } from 'shared/account/model';
import type { JsonObject } from 'shared/kernel/outcome';
import type { Session } from 'shared/server/database';
import type { PersonalDataKeeper } from 'shared/server/personal-data';
import * as profiles from './audience-profile.repository';
import { audienceProfiles, inboxItems, pushPreferences, sendAllowances, sendings } from './collections';
import * as items from './inbox-item.repository';
import { readPreferences } from './preferences';
import * as preferences from './push-preference.repository';
import { personOf, recipientIdOf } from './recipient';
import * as allowances from './send-allowance.repository';
import * as sent from './sending.repository';

async function exportProfile(db: Session, personId: PersonId): Promise<JsonObject[]> {
  const stored = await profiles.findById(db, recipientIdOf(personOf(personId)));
  return stored ? [{ facts: { ...stored.profile.facts }, updatedAt: stored.updatedAt }] : [];
}

async function exportPreferences(db: Session, personId: PersonId): Promise<JsonObject[]> {
  const { subscriptions, mutes } = await readPreferences(db, personOf(personId));
  return subscriptions.length + mutes.length === 0 ? [] : [{ subscriptions, mutes }];
}

async function exportItems(db: Session, personId: PersonId): Promise<JsonObject[]> {
  return (await items.listByPerson(db, personId)).map(item => {
    const { reason, policyId, messageId, title, summary, fitCount, unknownCount, createdAt, readAt } = item;
    return { reason, policyId, messageId, title, summary, fitCount, unknownCount, createdAt, readAt };
  });
}

/** Without the OPENID: encrypted, it says nothing to the person. */
async function exportAllowances(db: Session, personId: PersonId): Promise<JsonObject[]> {
  const kept = await allowances.listByPerson(db, personId);
  return kept.map(({ templateId, count, updatedAt }) => ({ templateId, count, updatedAt }));
}

async function exportSendings(db: Session, personId: PersonId): Promise<JsonObject[]> {
  const kept = await sent.listByPerson(db, personId);
  return kept.map(({ itemId, templateId, status, createdAt }) => ({ itemId, templateId, status, createdAt }));
}

const eraseProfile = (db: Session, personId: PersonId) => profiles.remove(db, recipientIdOf(personOf(personId)));
const erasePreferences = (db: Session, personId: PersonId) => preferences.remove(db, recipientIdOf(personOf(personId)));

/** The profile first: what is being matched meanwhile finds none and tells nothing. */
export const policyPushKeepers: readonly PersonalDataKeeper[] = [
  { collection: audienceProfiles, exportRecords: exportProfile, erase: eraseProfile },
  { collection: pushPreferences, exportRecords: exportPreferences, erase: erasePreferences },
  { collection: sendAllowances, exportRecords: exportAllowances, erase: allowances.removeByPerson },
  { collection: sendings, exportRecords: exportSendings, erase: sent.removeByPerson },
  { collection: inboxItems, exportRecords: exportItems, erase: items.removeByPerson },
];

/** When the consent `keep-profile` is taken back. */
export async function erasePush(db: Session, personId: PersonId): Promise<void> {
  for (const { erase } of policyPushKeepers) await erase?.(db, personId);
}
