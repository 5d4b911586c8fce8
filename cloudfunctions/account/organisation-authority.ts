import type { PersonId } from 'shared/account/model';
import type { MyOrganisation } from 'shared/account/acting-contract';
import type { AgentView } from 'shared/account/organisation-contract';
import type { OrganisationId } from 'shared/account/organisation-model';
import { hasEnded } from 'shared/account/organisation.rules';
import { Refusal } from 'shared/kernel/refusal';
import type { LocalDate } from 'shared/kernel/time';
import type { Session } from 'shared/server/database';
import * as authorisations from './agent-authorisation.repository';
import * as organisations from './organisation.repository';

/** An organisation, and the authorisation under which somebody acts for it today. */
export interface Authority {
  organisation: organisations.StoredOrganisation;
  authorisation: authorisations.StoredAuthorisation;
}

/** Who is no agent of it learns nothing, not even that it exists. */
export async function requireAuthority(
  session: Session,
  personId: PersonId,
  organisationId: OrganisationId,
  today: LocalDate,
): Promise<Authority> {
  const id = authorisations.authorisationId(personId, organisationId);
  const authorisation = await authorisations.findById(session, id);
  if (!authorisation || hasEnded(authorisation, today)) throw new Refusal('not-found');
  const organisation = await organisations.findById(session, organisationId);
  if (!organisation) throw new Error('an authorisation for an organisation that is not there');
  return { organisation, authorisation };
}

/** All that a person may act for today, the latest first. */
export async function listAuthorities(db: Session, personId: PersonId, today: LocalDate): Promise<Authority[]> {
  const open = await authorisations.findOpenOfPerson(db, personId);
  const current = open.filter(authorisation => !hasEnded(authorisation, today));
  const ids = current.map(({ organisationId }) => organisationId);
  const byId = new Map((await organisations.findByIds(db, ids)).map(found => [found._id, found]));
  return current
    .sort((a, b) => (a.givenAt < b.givenAt ? 1 : -1))
    .flatMap(authorisation => {
      const organisation = byId.get(authorisation.organisationId);
      return organisation ? [{ organisation, authorisation }] : [];
    });
}

export function myOrganisationOf({ organisation, authorisation }: Authority): MyOrganisation {
  const { _id, name, creditCode, verified } = organisation;
  const { power, label, endsOn } = authorisation;
  return { organisationId: _id, name, creditCode, level: verified ? 'verified' : 'declared', power, label, endsOn };
}

export function agentViewOf(
  authorisation: authorisations.StoredAuthorisation,
  { personId, today }: { personId: PersonId; today: LocalDate },
): AgentView {
  const { _id, label, power, givenAt, endsOn } = authorisation;
  const ended = hasEnded(authorisation, today);
  return { authorisationId: _id, label, power, givenAt, endsOn, ended, mine: authorisation.personId === personId };
}
