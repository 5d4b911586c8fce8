import type { PersonId } from 'shared/account/model';
import type { AgentAuthorisationId, OrganisationSeat } from 'shared/account/organisation-model';
import { hasEnded, losesLastManager, takenSeats, withoutAgent } from 'shared/account/organisation.rules';
import { Refusal } from 'shared/kernel/refusal';
import { localDateOf, type Instant, type LocalDate } from 'shared/kernel/time';
import type { Session } from 'shared/server/database';
import * as authorisations from './agent-authorisation.repository';
import { requireAuthority } from './organisation-authority';
import * as organisations from './organisation.repository';

/** Who changes whose authorisation, in which organisation. */
interface AgentChange {
  organisation: organisations.StoredOrganisation;
  mine: authorisations.StoredAuthorisation;
  target: authorisations.StoredAuthorisation;
}

/** Reads all three in the transaction; who is no agent there is told that there is no such authorisation. */
export async function requireChange(
  session: Session,
  id: AgentAuthorisationId,
  { personId, today }: { personId: PersonId; today: LocalDate },
): Promise<AgentChange> {
  const target = await authorisations.findById(session, id);
  if (!target) throw new Refusal('not-found');
  const ended = hasEnded(target, today);
  if (ended && target.personId === personId) throw new Refusal('already-ended');
  const { organisation, authorisation } = await requireAuthority(session, personId, target.organisationId, today);
  if (authorisation.power !== 'manage' && authorisation._id !== id) throw new Refusal('power-too-small');
  if (ended) throw new Refusal('already-ended');
  return { organisation, mine: authorisation, target };
}

interface Changed {
  to: authorisations.StoredAuthorisation;
  /** Null where the agent goes. */
  seat: OrganisationSeat | null;
  now: Instant;
}

/**
 * Writes the authorisation and the organisation's seats, which every such change reads and writes: of two managers who
 * end each other at the same moment, one is told that there is nothing left to end.
 */
export async function changeAgent(
  session: Session,
  { organisation, target }: AgentChange,
  { to, seat, now }: Changed,
): Promise<void> {
  const before = takenSeats(organisation.seats, { now, today: localDateOf(now) });
  const after = seat
    ? before.map(one => (one.kind === 'agent' && one.authorisationId === target._id ? seat : one))
    : withoutAgent(before, target._id);
  const level = organisation.verified ? 'verified' : 'declared';
  if (losesLastManager(level, before, after)) throw new Refusal('last-manager');
  await authorisations.put(session, to);
  await organisations.put(session, { ...organisation, seats: after });
}
