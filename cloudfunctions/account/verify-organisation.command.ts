import { type MyOrganisation } from 'shared/account/acting-contract';
import { verifyOrganisation } from 'shared/account/organisation-contract';
import { isAtLeast } from 'shared/account/person.rules';
import type { InputOf } from 'shared/kernel/endpoint';
import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import type { Session } from 'shared/server/database';
import type { Context, Handler, PersonCaller } from 'shared/server/define-function';
import { askIdentityService, identityServiceName, isIdentityServiceConfigured } from 'shared/server/identity-service';
import { forgetAttempts, lockWhenUsedUp, takeAttempt, type AttemptKey } from './attempts.repository';
import { getIdentityLevel } from './get-identity-level.query';
import { myOrganisationOf, requireAuthority, type Authority } from './organisation-authority';
import { runOrganisationCommand } from './organisation-command';
import * as organisations from './organisation.repository';

type Input = InputOf<typeof verifyOrganisation>;
type PersonContext = Context<PersonCaller>;

/** A retry of what succeeded is answered without asking the service again. */
export const handleVerifyOrganisation: Handler<typeof verifyOrganisation> = async (input, ctx) => {
  const { db, caller, now } = ctx;
  const authority = await requireVerifier(db, input, ctx);
  if (!isAtLeast(await getIdentityLevel(db, caller.personId), 'seen')) throw new Refusal('identity-needed');
  if (authority.organisation.verified) return { organisation: myOrganisationOf(authority) };
  if (!isIdentityServiceConfigured()) throw new Refusal('verification-not-offered');
  const { name, creditCode } = authority.organisation;
  if (await organisations.findVerified(db, creditCode)) throw new Refusal('organisation-verified-by-others');
  const key: AttemptKey = ['verify-organisation', caller.personId];
  const until = await takeAttempt(db, key, now);
  if (until) throw new Refusal('too-many-tries', { until });
  const answer = await askIdentityService({ kind: 'organisation', name, creditCode });
  if (answer !== 'match') {
    await lockWhenUsedUp(db, key, now);
    throw new Refusal(answer === 'no-match' ? 'organisation-not-confirmed' : 'verification-unavailable');
  }
  await forgetAttempts(db, key);
  return { organisation: await keepVerified(input, ctx) };
};

async function requireVerifier(
  session: Session,
  { organisationId }: Input,
  { caller, now }: PersonContext,
): Promise<Authority> {
  const authority = await requireAuthority(session, caller.personId, organisationId, localDateOf(now));
  if (authority.authorisation.power !== 'manage') throw new Refusal('power-too-small');
  return authority;
}

/** The code's own document decides between two that are confirmed at the same moment. */
function keepVerified(input: Input, ctx: PersonContext): Promise<MyOrganisation> {
  return runOrganisationCommand(ctx, verifyOrganisation, input, async session => {
    const { organisation, authorisation } = await requireVerifier(session, input, ctx);
    const holder = await organisations.findVerified(session, organisation.creditCode);
    if (holder && holder !== organisation._id) throw new Refusal('organisation-verified-by-others');
    const verified = { ...organisation, verified: { at: ctx.now, service: identityServiceName() } };
    await organisations.claimCode(session, verified);
    await organisations.put(session, verified);
    return {
      outcome: myOrganisationOf({ organisation: verified, authorisation }),
      organisationId: organisation._id,
      subject: { kind: 'organisation', id: organisation._id },
      before: { verified: organisation.verified },
      after: { verified: verified.verified },
    };
  });
}
