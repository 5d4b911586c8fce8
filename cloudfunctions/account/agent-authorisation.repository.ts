import * as z from 'zod/mini';
import type { PersonId } from 'shared/account/model';
import type { OrganisationId } from 'shared/account/organisation-model';
import { AgentAuthorisation, AgentAuthorisationId } from 'shared/account/organisation-model';
import { openCollection, type Session } from 'shared/server/database';
import { hashKey } from 'shared/server/ids';
import { agentAuthorisations as declaration } from './person-collections';

const StoredAuthorisation = z.object({
  _id: AgentAuthorisationId,
  ...z.omit(AgentAuthorisation, { authorisationId: true }).shape,
});
export type StoredAuthorisation = z.infer<typeof StoredAuthorisation>;

const authorisations = openCollection(declaration, { schema: StoredAuthorisation });

/** Those past their last day stand among the open ones until somebody ends them. */
const OPEN_MAX = 1000;
const ENDED_SHOWN_MAX = 50;

/** One for each person and organisation: 20 characters of 36 from a hash of both. */
export function authorisationId(personId: PersonId, organisationId: OrganisationId): AgentAuthorisationId {
  const number = BigInt(`0x${hashKey(personId, organisationId)}`) % 36n ** 20n;
  return AgentAuthorisationId.parse(`au_${number.toString(36).padStart(20, '0')}`);
}

export function findById(session: Session, id: AgentAuthorisationId): Promise<StoredAuthorisation | null> {
  return authorisations.findById(session, id);
}

export function findByIds(db: Session, ids: readonly AgentAuthorisationId[]): Promise<StoredAuthorisation[]> {
  return authorisations.findByIds(db, ids);
}

/** Not taken back; some may be past their last day. */
export function findOpenOfPerson(db: Session, personId: PersonId): Promise<StoredAuthorisation[]> {
  return authorisations.query(db, { where: { personId, endedAt: null }, limit: OPEN_MAX });
}

export function findOpenOfOrganisation(db: Session, organisationId: OrganisationId): Promise<StoredAuthorisation[]> {
  return authorisations.query(db, { where: { organisationId, endedAt: null }, limit: OPEN_MAX });
}

/** Taken back, the latest first. */
export function findEndedOfOrganisation(db: Session, organisationId: OrganisationId): Promise<StoredAuthorisation[]> {
  return authorisations.query(db, {
    where: { organisationId, endedAt: { gt: '' } },
    orderBy: [{ field: 'endedAt', direction: 'desc' }],
    limit: ENDED_SHOWN_MAX,
  });
}

/** All of them, ended or not. */
export function findByPerson(db: Session, personId: PersonId): Promise<StoredAuthorisation[]> {
  return authorisations.query(db, { where: { personId }, limit: OPEN_MAX });
}

export function put(session: Session, authorisation: StoredAuthorisation): Promise<void> {
  return authorisations.put(session, authorisation);
}

export function remove(session: Session, id: AgentAuthorisationId): Promise<void> {
  return authorisations.remove(session, id);
}
