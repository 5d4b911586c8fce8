import { inviteAgent } from 'shared/account/organisation-contract';
import type { OrganisationSeat } from 'shared/account/organisation-model';
import { AGENTS_MAX, canGive, INVITATION_MS, takenSeats } from 'shared/account/organisation.rules';
import { Refusal } from 'shared/kernel/refusal';
import { addMs, localDateOf } from 'shared/kernel/time';
import type { Handler } from 'shared/server/define-function';
import { codeId, findCode, newCode, putCode } from './one-time-code.repository';
import { requireAuthority } from './organisation-authority';
import { runOrganisationCommand } from './organisation-command';
import * as organisations from './organisation.repository';

/** The invitation takes a seat until it lapses, so that fifty agents stay fifty however many accept at once. */
export const handleInviteAgent: Handler<typeof inviteAgent> = async (input, ctx) => {
  const { caller, now } = ctx;
  const { organisationId, label, power, endsOn } = input;
  const today = localDateOf(now);
  const [code, until] = [newCode(), addMs(now, INVITATION_MS)];
  const id = codeId('agent-invitation', code);
  const kept = await runOrganisationCommand(ctx, inviteAgent, input, async session => {
    const { organisation, authorisation } = await requireAuthority(session, caller.personId, organisationId, today);
    if (!canGive(authorisation, { power, endsOn })) throw new Refusal('power-too-small');
    if (endsOn !== null && endsOn < today) throw new Refusal('end-in-the-past');
    if (!organisation.verified) throw new Refusal('organisation-not-verified');
    const taken = takenSeats(organisation.seats, { now, today });
    if (taken.length >= AGENTS_MAX) throw new Refusal('too-many-agents');
    // This very code invites somebody else: the phone tries again and gets another.
    if (await findCode(session, 'agent-invitation', code, now)) throw new Refusal('conflict');
    const invitedBy = authorisation._id;
    const seat: OrganisationSeat = { kind: 'invited', codeId: id, until, invitedBy, power, endsOn };
    await putCode(session, { _id: id, subjectId: organisationId, payload: { label }, expiresAt: until });
    await organisations.put(session, { ...organisation, seats: [...taken, seat] });
    return {
      outcome: { codeId: id, expiresAt: until },
      organisationId,
      subject: { kind: 'organisation', id: organisationId },
      before: null,
      after: { label, power, endsOn },
    };
  });
  // A retry finds the outcome of the first try, whose code is known to nobody any more.
  return { code: kept.codeId === id ? code : null, expiresAt: kept.expiresAt };
};
