import { limitAgent } from 'shared/account/organisation-contract';
import type { OrganisationSeat } from 'shared/account/organisation-model';
import { canGive } from 'shared/account/organisation.rules';
import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import type { Handler } from 'shared/server/define-function';
import { agentViewOf } from './organisation-authority';
import { changeAgent, requireChange } from './organisation-agent';
import { runOrganisationCommand } from './organisation-command';

export const handleLimitAgent: Handler<typeof limitAgent> = async (input, ctx) => {
  const { caller, now } = ctx;
  const { authorisationId, power, endsOn } = input;
  const whose = { personId: caller.personId, today: localDateOf(now) };
  const agent = await runOrganisationCommand(ctx, limitAgent, input, async session => {
    const change = await requireChange(session, authorisationId, whose);
    const { mine, target, organisation } = change;
    if (!canGive(mine, target) || !canGive(mine, { power, endsOn })) throw new Refusal('power-too-small');
    if (endsOn !== null && endsOn < whose.today) throw new Refusal('end-in-the-past');
    const limited = { ...target, power, endsOn };
    const seat: OrganisationSeat = { kind: 'agent', authorisationId, power, endsOn };
    await changeAgent(session, change, { to: limited, seat, now });
    return {
      outcome: agentViewOf(limited, whose),
      organisationId: organisation._id,
      subject: { kind: 'agent-authorisation', id: authorisationId },
      before: { power: target.power, endsOn: target.endsOn },
      after: { power, endsOn },
    };
  });
  return { agent };
};
