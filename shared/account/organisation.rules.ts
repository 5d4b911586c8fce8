import type { Instant, LocalDate } from '../kernel/time';
import type { AgentAuthorisation, AgentPower, OrganisationLevel, OrganisationSeat } from './organisation-model';

export const ORGANISATIONS_MAX = 20;
export const AGENTS_MAX = 50;
export const INVITATION_MS = 24 * 60 * 60 * 1000;
/** 登记人: what whoever registers an organisation is called in it. */
export const FIRST_AGENT_LABEL = '登记人';

/** GB 32100-2015: 31 characters without I O S V Z, weights 3^(i-1) mod 31. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 统一社会信用代码: 18 characters, the last of which follows from the others. */
export function isCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text)) return false;
  let [sum, weight] = [0, 1];
  for (const character of text.slice(0, 17)) {
    sum += CHARACTERS.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return text[17] === CHARACTERS[(31 - (sum % 31)) % 31];
}

const reach: Readonly<Record<AgentPower, number>> = { view: 1, act: 2, manage: 3 };

/** Whether a power is the one demanded or a larger one; null where somebody is no agent. */
export function isPowerAtLeast(power: AgentPower | null, demanded: AgentPower): boolean {
  return power !== null && reach[power] >= reach[demanded];
}

/** The last day counts. */
export function hasEnded(of: Pick<AgentAuthorisation, 'endsOn' | 'endedAt'>, today: LocalDate): boolean {
  return of.endedAt !== null || (of.endsOn !== null && of.endsOn < today);
}

type Extent = Pick<AgentAuthorisation, 'power' | 'endsOn'>;

/** Those who manage give, change and take back what reaches no further than their own: not longer than theirs. */
export function canGive(giver: Extent, given: Extent): boolean {
  if (giver.power !== 'manage') return false;
  return giver.endsOn === null || (given.endsOn !== null && given.endsOn <= giver.endsOn);
}

/** The seats that are taken: by agents until their last day, by invitations until they lapse. */
export function takenSeats(
  seats: readonly OrganisationSeat[],
  { now, today }: { now: Instant; today: LocalDate },
): OrganisationSeat[] {
  return seats.filter(seat =>
    seat.kind === 'invited' ? seat.until > now : !hasEnded({ endsOn: seat.endsOn, endedAt: null }, today),
  );
}

/** The seats without one agent and without the invitations that rest on this agent's word. */
export function withoutAgent(seats: readonly OrganisationSeat[], authorisationId: string): OrganisationSeat[] {
  return seats.filter(seat => (seat.kind === 'agent' ? seat.authorisationId : seat.invitedBy) !== authorisationId);
}

/** Somebody manages, and not only until some day: otherwise the organisation would one morning be nobody's to manage. */
export function isManaged(seats: readonly OrganisationSeat[]): boolean {
  return seats.some(({ kind, power, endsOn }) => kind === 'agent' && power === 'manage' && endsOn === null);
}

/**
 * Whether a change would take away the last who manages without an end. Only an organisation that nobody verified may be
 * given up, by its only agent.
 */
export function losesLastManager(
  level: OrganisationLevel,
  before: readonly OrganisationSeat[],
  after: readonly OrganisationSeat[],
): boolean {
  if (!isManaged(before) || isManaged(after)) return false;
  return level === 'verified' || after.length > 0;
}
