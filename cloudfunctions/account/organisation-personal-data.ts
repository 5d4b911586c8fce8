import type { PersonId } from 'shared/account/model';
import { isManaged, withoutAgent } from 'shared/account/organisation.rules';
import type { JsonObject } from 'shared/kernel/outcome';
import type { Session } from 'shared/server/database';
import { inTransaction } from 'shared/server/transaction';
import * as authorisations from './agent-authorisation.repository';
import * as organisations from './organisation.repository';

export async function exportAuthorisations(db: Session, personId: PersonId): Promise<JsonObject[]> {
  const held = await authorisations.findByPerson(db, personId);
  const found = await organisations.findByIds(db, [...new Set(held.map(({ organisationId }) => organisationId))]);
  const names = new Map(found.map(({ _id, name }) => [_id, name]));
  return held.map(({ organisationId, label, power, givenAt, endsOn, endedAt }) => {
    return { organisation: names.get(organisationId) ?? null, label, power, givenAt, endsOn, endedAt };
  });
}

export async function eraseAuthorisations(db: Session, personId: PersonId): Promise<void> {
  for (const held of await authorisations.findByPerson(db, personId))
    await inTransaction(session => eraseAuthorisation(session, held));
}

/**
 * The organisation stays, without this agent. Where nobody is left to manage it, its credit code is free again: the
 * enterprise can be registered and verified anew, and what stays is no longer the verified one (docs/adr/0011).
 */
async function eraseAuthorisation(session: Session, { _id, organisationId }: authorisations.StoredAuthorisation) {
  const organisation = await organisations.findById(session, organisationId);
  if (organisation) {
    const seats = withoutAgent(organisation.seats, _id);
    const abandoned = organisation.verified !== null && !isManaged(seats);
    if (abandoned) await organisations.releaseCode(session, organisation);
    await organisations.put(session, { ...organisation, seats, ...(abandoned && { verified: null }) });
  }
  await authorisations.remove(session, _id);
}
