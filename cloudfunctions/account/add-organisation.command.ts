import { addOrganisation } from 'shared/account/organisation-contract';
import { OrganisationId } from 'shared/account/organisation-model';
import { FIRST_AGENT_LABEL, isCreditCode, ORGANISATIONS_MAX } from 'shared/account/organisation.rules';
import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import type { Handler } from 'shared/server/define-function';
import { newId } from 'shared/server/ids';
import * as authorisations from './agent-authorisation.repository';
import { listAuthorities, myOrganisationOf } from './organisation-authority';
import { runOrganisationCommand } from './organisation-command';
import * as organisations from './organisation.repository';

export const handleAddOrganisation: Handler<typeof addOrganisation> = async (input, ctx) => {
  const { db, caller, now } = ctx;
  const { name, creditCode } = input;
  const { personId } = caller;
  if (!isCreditCode(creditCode)) throw new Refusal('credit-code-wrong');
  const organisationId = OrganisationId.parse(newId('og'));
  const authorisationId = authorisations.authorisationId(personId, organisationId);
  const organisation = await runOrganisationCommand(ctx, addOrganisation, input, async session => {
    // Read beside the transaction, which knows no queries: two phones at once may register one too many, or one twice.
    // Neither speaks for anybody before it is verified, and that is settled by the code's own document.
    const mine = await listAuthorities(db, personId, localDateOf(now));
    if (mine.some(one => one.organisation.creditCode === creditCode)) throw new Refusal('already-yours');
    if (mine.length >= ORGANISATIONS_MAX) throw new Refusal('too-many-organisations');
    if (await organisations.findVerified(session, creditCode)) throw new Refusal('organisation-verified-by-others');
    const extent = { power: 'manage', endsOn: null } as const;
    const seats = [{ kind: 'agent', authorisationId, ...extent } as const];
    const added = { _id: organisationId, name, creditCode, verified: null, seats, createdAt: now };
    const given = { personId, organisationId, label: FIRST_AGENT_LABEL, ...extent, givenAt: now, endedAt: null };
    const authorisation = { _id: authorisationId, ...given };
    await organisations.put(session, added);
    await authorisations.put(session, authorisation);
    return {
      outcome: myOrganisationOf({ organisation: added, authorisation }),
      organisationId,
      subject: { kind: 'organisation', id: organisationId },
      before: null,
      after: { name, creditCode },
    };
  });
  return { organisation };
};
