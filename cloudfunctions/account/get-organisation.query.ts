import type { AgentView, getOrganisation } from 'shared/account/organisation-contract';
import { localDateOf } from 'shared/kernel/time';
import type { Handler } from 'shared/server/define-function';
import { isIdentityServiceConfigured } from 'shared/server/identity-service';
import * as authorisations from './agent-authorisation.repository';
import { agentViewOf, myOrganisationOf, requireAuthority } from './organisation-authority';

export const handleGetOrganisation: Handler<typeof getOrganisation> = async ({ organisationId }, ctx) => {
  const { db, caller, now } = ctx;
  const whose = { personId: caller.personId, today: localDateOf(now) };
  const authority = await requireAuthority(db, caller.personId, organisationId, whose.today);
  const agents: AgentView[] = [];
  // Whoever may give up one's own must be told which it is.
  if (authority.authorisation.power !== 'manage') agents.push(agentViewOf(authority.authorisation, whose));
  else {
    const open = await authorisations.findOpenOfOrganisation(db, organisationId);
    const ended = await authorisations.findEndedOfOrganisation(db, organisationId);
    agents.push(...[...open, ...ended].map(authorisation => agentViewOf(authorisation, whose)));
    // Those who act today first, each part by the day it was given.
    agents.sort((a, b) => Number(a.ended) - Number(b.ended) || (a.givenAt < b.givenAt ? -1 : 1));
  }
  return {
    organisation: myOrganisationOf(authority),
    agents,
    verificationOffered: isIdentityServiceConfigured(),
  };
};
