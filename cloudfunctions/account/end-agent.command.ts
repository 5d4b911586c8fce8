import { endAgent } from 'shared/account/organisation-contract';
import { canGive } from 'shared/account/organisation.rules';
import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import type { Handler } from 'shared/server/define-function';
import { agentViewOf } from './organisation-authority';
import { changeAgent, requireChange } from './organisation-agent';
import { runOrganisationCommand } from './organisation-command';

/** One may always give up one's own; somebody else's only who could have given it. */
export const handleEndAgent: Handler<typeof endAgent> = async (input, ctx) => {
  const { caller, now } = ctx;
  const { authorisationId } = input;
  const whose = { personId: caller.personId, today: localDateOf(now) };
  const agent = await runOrganisationCommand(ctx, endAgent, input, async session => {
    const change = await requireChange(session, authorisationId, whose);
    const { mine, target, organisation } = change;
    if (mine._id !== target._id && !canGive(mine, target)) throw new Refusal('power-too-small');
    const ended = { ...target, endedAt: now };
    await changeAgent(session, change, { to: ended, seat: null, now });
    return {
      outcome: agentViewOf(ended, whose),
      organisationId: organisation._id,
      subject: { kind: 'agent-authorisation', id: authorisationId },
      before: { power: target.power, endsOn: target.endsOn },
      after: null,
    };
  });
  return { agent };
};
