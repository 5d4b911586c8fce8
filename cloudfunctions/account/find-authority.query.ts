import type { PersonId } from 'shared/account/model';
import type { AgentPower, OrganisationId } from 'shared/account/organisation-model';
import { hasEnded } from 'shared/account/organisation.rules';
import type { LocalDate } from 'shared/kernel/time';
import type { Session } from 'shared/server/database';
import * as authorisations from './agent-authorisation.repository';

/** What a person may do for an organisation today; null where nothing, or where there is no such organisation. */
export async function findAuthority(
  session: Session,
  { personId, organisationId, today }: { personId: PersonId; organisationId: OrganisationId; today: LocalDate },
): Promise<AgentPower | null> {
  const id = authorisations.authorisationId(personId, organisationId);
  const authorisation = await authorisations.findById(session, id);
  return authorisation && !hasEnded(authorisation, today) ? authorisation.power : null;
}
