import type { PersonId } from 'shared/account/model';
import type { OrganisationId } from 'shared/account/organisation-model';
import { hasEnded } from 'shared/account/organisation.rules';
import type { LocalDate } from 'shared/kernel/time';
import type { Session } from 'shared/server/database';
import * as authorisations from './agent-authorisation.repository';

/** 经办人: who acts for an organisation today, whatever their power. */
export async function findAgents(db: Session, organisationId: OrganisationId, today: LocalDate): Promise<PersonId[]> {
  const open = await authorisations.findOpenOfOrganisation(db, organisationId);
  return open.filter(authorisation => !hasEnded(authorisation, today)).map(({ personId }) => personId);
}
