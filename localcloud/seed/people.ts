import { randomUUID } from 'node:crypto';
import { handleAcceptAgentInvitation } from 'cloudfunctions/account/accept-agent-invitation.command';
import { handleAddOrganisation } from 'cloudfunctions/account/add-organisation.command';
import { handleDeclareIdentity } from 'cloudfunctions/account/declare-identity.command';
import { handleGetMyIdentity } from 'cloudfunctions/account/get-my-identity.query';
import { handleGetOrganisation } from 'cloudfunctions/account/get-organisation.query';
import { identifyPerson } from 'cloudfunctions/account/identify-person.command';
import { handleInviteAgent } from 'cloudfunctions/account/invite-agent.command';
import { handleListMyOrganisations } from 'cloudfunctions/account/list-my-organisations.query';
import { handleVerifyIdentity } from 'cloudfunctions/account/verify-identity.command';
import { handleVerifyOrganisation } from 'cloudfunctions/account/verify-organisation.command';
import { CreditCode, type OrganisationId } from 'shared/account/organisation-model';
import { IdNumber } from 'shared/account/person-model';
import { readClock } from 'shared/server/clock';
import { openDatabase } from 'shared/server/database';
import type { Context, PersonCaller } from 'shared/server/define-function';
import { hashKey } from 'shared/server/ids';
import { DEMO_RESIDENTS, type DemoResidentKey } from './demo-identities';

/** Invented: no area has the code 999999, so that nobody can have such a number; the check characters are right. */
const cards = {
  'resident-1': { name: '居民甲', idNumber: IdNumber.parse('999999199003070012'), verified: true },
  'resident-2': { name: '居民乙', idNumber: IdNumber.parse('99999919850612003X'), verified: false },
  'enterprise-agent': { name: '经办人丙', idNumber: IdNumber.parse('99999919780101004X'), verified: true },
} as const satisfies Record<DemoResidentKey, { name: string; idNumber: IdNumber; verified: boolean }>;

const ENTERPRISE = {
  name: '云溪县示例机械有限公司（演示）',
  creditCode: CreditCode.parse('91999999MA0DEM001C'),
} as const;

/**
 * Gives the demo's residents their identities and its enterprise two agents, by the same commands as everybody and
 * through the simulated service. What is there already stays as it is.
 */
export async function seedPeople(): Promise<void> {
  for (const { key } of DEMO_RESIDENTS) await seedIdentity(key);
  await seedEnterprise();
}

async function demoContext(key: DemoResidentKey): Promise<Context<PersonCaller>> {
  const resident = DEMO_RESIDENTS.find(one => one.key === key);
  if (!resident) throw new Error(`there is no ${key} in the demo`);
  const identity = { provider: 'web', subject: resident.uid, anonymous: false, customUserId: null } as const;
  const [now, db] = [readClock(), openDatabase()];
  const personId = await identifyPerson(identity, now, db);
  const caller = { kind: 'person', personId, identity, identityHash: hashKey('web', resident.uid) } as const;
  return { now, db, caller, requestId: 'demo' };
}

async function seedIdentity(key: DemoResidentKey): Promise<void> {
  const ctx = await demoContext(key);
  const { identity } = await handleGetMyIdentity({}, ctx);
  if (identity) return;
  const { verified, ...card } = cards[key];
  await handleDeclareIdentity({ ...card, consented: true, requestKey: randomUUID() }, ctx);
  if (verified) await handleVerifyIdentity({ ...card, requestKey: randomUUID() }, ctx);
}

async function seedEnterprise(): Promise<void> {
  const ctx = await demoContext('enterprise-agent');
  const { items } = await handleListMyOrganisations({}, ctx);
  const known = items.find(({ creditCode }) => creditCode === ENTERPRISE.creditCode);
  const { organisationId, level } =
    known ?? (await handleAddOrganisation({ ...ENTERPRISE, requestKey: randomUUID() }, ctx)).organisation;
  if (level === 'declared') await handleVerifyOrganisation({ organisationId, requestKey: randomUUID() }, ctx);
  await seedSecondAgent(organisationId, ctx);
}

async function seedSecondAgent(organisationId: OrganisationId, ctx: Context<PersonCaller>): Promise<void> {
  const { agents } = await handleGetOrganisation({ organisationId }, ctx);
  // Also one whose authorisation was taken back in the demo.
  if (agents.length > 1) return;
  const wanted = { organisationId, label: '财务经办', power: 'act', endsOn: null } as const;
  const { code } = await handleInviteAgent({ ...wanted, requestKey: randomUUID() }, ctx);
  if (code === null) throw new Error('a first try answers the code');
  await handleAcceptAgentInvitation({ code, requestKey: randomUUID() }, await demoContext('resident-1'));
}
