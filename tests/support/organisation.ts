import {
  acceptAgentInvitation,
  addOrganisation,
  getOrganisation,
  inviteAgent,
  verifyOrganisation,
  type AgentView,
} from 'shared/account/organisation-contract';
import { CreditCode, type AgentPower, type OrganisationId } from 'shared/account/organisation-model';
import { isCreditCode } from 'shared/account/organisation.rules';
import { LocalDate } from 'shared/kernel/time';
import { callAs, dataOf } from './call-function';
import { aRequestKey } from './callers';
import { aSeenPerson } from './person';

/** An invented code of a division that does not exist; another for each `number` below a hundred thousand. */
export function aCreditCode(number: number): CreditCode {
  const first17 = `91999999MA${String(number).padStart(7, '0')}`;
  const right = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].find(last => isCreditCode(`${first17}${last}`));
  return CreditCode.parse(`${first17}${right}`);
}

let codes = 0;

/** One that this test alone uses. */
export function aFreshCreditCode(): CreditCode {
  return aCreditCode(++codes);
}

export function add(caller: object, creditCode = aFreshCreditCode(), name = '示例有限公司') {
  return callAs(caller, addOrganisation, { name, creditCode, requestKey: aRequestKey() });
}

export function verifyIt(caller: object, organisationId: OrganisationId, requestKey = aRequestKey()) {
  return callAs(caller, verifyOrganisation, { organisationId, requestKey });
}

export interface Managed {
  manager: object;
  organisationId: OrganisationId;
  creditCode: CreditCode;
}

/** A verified organisation and whoever manages it, somebody new under this OPENID. */
export async function aVerifiedOrganisation(openId: string): Promise<Managed> {
  const manager = await aSeenPerson(openId);
  const { organisation } = dataOf(await add(manager));
  const { organisationId, creditCode } = organisation;
  dataOf(await verifyIt(manager, organisationId));
  return { manager, organisationId, creditCode };
}

export interface Invitation {
  power?: AgentPower;
  endsOn?: string | null;
  label?: string;
}

export function invite(
  caller: object,
  organisationId: OrganisationId,
  { power = 'act', endsOn = null, label = '财务经办' }: Invitation = {},
  requestKey = aRequestKey(),
) {
  const until = endsOn === null ? null : LocalDate.parse(endsOn);
  return callAs(caller, inviteAgent, { organisationId, label, power, endsOn: until, requestKey });
}

/** The code as the inviter passes it on. */
export async function anInvitation(
  caller: object,
  organisationId: OrganisationId,
  details: Invitation = {},
): Promise<string> {
  const { code } = dataOf(await invite(caller, organisationId, details));
  if (code === null) throw new Error('a first try answers the code');
  return code;
}

export function accept(caller: object, code: string, requestKey = aRequestKey()) {
  return callAs(caller, acceptAgentInvitation, { code, requestKey });
}

/** Makes `agent` an agent of the organisation. */
export async function join(
  { manager, organisationId }: Managed,
  agent: object,
  details: Invitation = {},
): Promise<void> {
  dataOf(await accept(agent, await anInvitation(manager, organisationId, details)));
}

export async function agentsOf({ manager, organisationId }: Managed): Promise<AgentView[]> {
  return dataOf(await callAs(manager, getOrganisation, { organisationId })).agents;
}

/** The authorisation of whoever is called so in the organisation. */
export async function agentCalled(managed: Managed, label: string): Promise<AgentView> {
  const found = (await agentsOf(managed)).find(agent => agent.label === label);
  if (!found) throw new Error(`nobody is called ${label}`);
  return found;
}
