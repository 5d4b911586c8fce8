import { listMyOrganisations } from 'shared/account/acting-contract';
import * as contract from 'shared/account/organisation-contract';
import { bind, type Binding } from 'shared/server/define-function';
import { handleAcceptAgentInvitation } from './accept-agent-invitation.command';
import { handleAddOrganisation } from './add-organisation.command';
import { handleEndAgent } from './end-agent.command';
import { handleGetOrganisation } from './get-organisation.query';
import { handleInviteAgent } from './invite-agent.command';
import { handleLimitAgent } from './limit-agent.command';
import { handleListMyOrganisations } from './list-my-organisations.query';
import { handleListOrganisationRecords } from './list-organisation-records.query';
import { handleVerifyOrganisation } from './verify-organisation.command';

export const organisationBindings: Binding[] = [
  bind(listMyOrganisations, handleListMyOrganisations),
  bind(contract.addOrganisation, handleAddOrganisation),
  bind(contract.verifyOrganisation, handleVerifyOrganisation),
  bind(contract.getOrganisation, handleGetOrganisation),
  bind(contract.inviteAgent, handleInviteAgent),
  bind(contract.acceptAgentInvitation, handleAcceptAgentInvitation),
  bind(contract.limitAgent, handleLimitAgent),
  bind(contract.endAgent, handleEndAgent),
  bind(contract.listOrganisationRecords, handleListOrganisationRecords),
];
