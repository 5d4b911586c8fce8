import * as z from 'zod/mini';
import { acceptAgentInvitation } from 'shared/account/organisation-contract';
import { OrganisationId, type OrganisationSeat } from 'shared/account/organisation-model';
import { canGive, hasEnded, ORGANISATIONS_MAX, takenSeats } from 'shared/account/organisation.rules';
import { Refusal } from 'shared/kernel/refusal';
import { localDateOf, type Instant } from 'shared/kernel/time';
import type { Session } from 'shared/server/database';
import type { Context, Handler, PersonCaller } from 'shared/server/define-function';
import { lockWhenUsedUp, takeAttempt, type AttemptKey } from './attempts.repository';
import * as authorisations from './agent-authorisation.repository';
import { findCode, removeCode } from './one-time-code.repository';
import { listAuthorities, myOrganisationOf } from './organisation-authority';
import { runOrganisationCommand } from './organisation-command';
import * as organisations from './organisation.repository';

/** A try is never given back, not even for a right code: whoever owns one could otherwise guess at others without end. */
export const handleAcceptAgentInvitation: Handler<typeof acceptAgentInvitation> = async (input, ctx) => {
  const { db, caller, now } = ctx;
  const { code, requestKey } = input;
  const key: AttemptKey = ['agent-invitation', caller.personId];
  const until = await takeAttempt(db, key, now);
  if (until) throw new Refusal('too-many-tries', { until });
  try {
    // The code is a secret and stays out of what is kept.
    const asked = { requestKey };
    const body = (session: Session) => accept(session, code, ctx);
    return { organisation: await runOrganisationCommand(ctx, acceptAgentInvitation, asked, body) };
  } finally {
    await lockWhenUsedUp(db, key, now);
  }
};

async function accept(session: Session, code: string, { db, caller, now }: Context<PersonCaller>) {
  const { personId } = caller;
  const today = localDateOf(now);
  const { organisation, seats, invited, label, codeId } = await findInvitation(session, code, now);
  const _id = authorisations.authorisationId(personId, organisation._id);
  const known = await authorisations.findById(session, _id);
  if (known && !hasEnded(known, today)) throw new Refusal('already-yours');
  // Read beside the transaction: somebody who accepts two at the same moment may have one too many, which harms nobody.
  if ((await listAuthorities(db, personId, today)).length >= ORGANISATIONS_MAX)
    throw new Refusal('too-many-organisations');
  const { power, endsOn } = invited;
  const authorisation = { _id, organisationId: organisation._id, personId, label, power, endsOn };
  const given = { ...authorisation, givenAt: now, endedAt: null };
  const seat: OrganisationSeat = { kind: 'agent', authorisationId: _id, power, endsOn };
  await authorisations.put(session, given);
  await organisations.put(session, { ...organisation, seats: [...seats.filter(one => one !== invited), seat] });
  await removeCode(session, codeId);
  return {
    outcome: myOrganisationOf({ organisation, authorisation: given }),
    organisationId: organisation._id,
    subject: { kind: 'agent-authorisation', id: _id } as const,
    before: null,
    after: { label, power, endsOn },
  };
}

const Payload = z.object({ label: z.string() });

/** It rests on the word of whoever gave it: when they may no longer give as much, it is no invitation any more. */
async function findInvitation(session: Session, code: string, now: Instant) {
  const refusal = new Refusal('code-wrong-or-expired');
  const today = localDateOf(now);
  const found = await findCode(session, 'agent-invitation', code, now);
  if (!found) throw refusal;
  const organisation = await organisations.findById(session, OrganisationId.parse(found.subjectId));
  if (!organisation?.verified) throw refusal;
  const seats = takenSeats(organisation.seats, { now, today });
  const invited = seats.find(seat => seat.kind === 'invited' && seat.codeId === found._id);
  if (invited?.kind !== 'invited') throw refusal;
  const giver = seats.find(seat => seat.kind === 'agent' && seat.authorisationId === invited.invitedBy);
  if (!giver || !canGive(giver, invited) || hasEnded({ endsOn: invited.endsOn, endedAt: null }, today)) throw refusal;
  return { organisation, seats, invited, label: Payload.parse(found.payload).label, codeId: found._id };
}
