import { OrganisationId } from 'shared/account/organisation-model';
import { listMyOrganisations } from 'shared/account/acting-contract';
import { callAs } from 'tests/support/call-function';
import { aRequestKey } from 'tests/support/callers';
import {
  add,
  aFreshCreditCode,
  agentCalled,
  anInvitation,
  aVerifiedOrganisation,
  verifyIt,
  type Managed,
} from 'tests/support/organisation';
import { aCard, declare, verify } from 'tests/support/person';
import { known } from './actors';
import type { MakeInput, MatrixRow, MatrixRows } from './row';

const absentOrganisation = OrganisationId.parse('og_00000000000000000000');
const absentAuthorisation = 'au_00000000000000000000';
let count = 0;

const another = (): Promise<Managed> => aVerifiedOrganisation(`matrix-organisation-${++count}`);

/** The caller's own, verified; one that does not exist for whom the platform does not know. */
async function own(caller: object): Promise<OrganisationId> {
  await declare(caller, aCard());
  await verify(caller, aCard());
  await add(caller);
  const mine = await callAs(caller, listMyOrganisations, {});
  const organisationId = (mine.ok ? mine.data.items[0]?.organisationId : undefined) ?? absentOrganisation;
  await verifyIt(caller, organisationId);
  return organisationId;
}

/** About an organisation: the caller's, another's, or none; whoever is no agent is told that there is none. */
function aboutOrganisation(input: (organisationId: string) => object): MatrixRow {
  return {
    allowed: known,
    input: async caller => input(await own(caller)),
    others: {
      foreign: async () => input((await another()).organisationId),
      absent: () => input(absentOrganisation),
      answer: 'not-found',
    },
  };
}

/** About an authorisation that somebody holds in the caller's organisation, another's, or none. */
function aboutAgent(input: (authorisationId: string) => object): MatrixRow {
  const heldBy: MakeInput = async () => {
    const managed = await another();
    return input((await agentCalled(managed, '登记人')).authorisationId);
  };
  return {
    allowed: known,
    input: async caller => {
      const organisationId = await own(caller);
      if (organisationId === absentOrganisation) return input(absentAuthorisation);
      const managed = { manager: caller, organisationId, creditCode: aFreshCreditCode() };
      return input((await agentCalled(managed, '登记人')).authorisationId);
    },
    // One's own is there; that its last manager may not go is the rule's answer.
    answer: 'last-manager',
    others: { foreign: heldBy, absent: () => input(absentAuthorisation), answer: 'not-found' },
  };
}

export const organisationRows: MatrixRows = {
  'account/list-my-organisations': { allowed: known, input: () => ({}), others: null },
  'account/add-organisation': {
    allowed: known,
    input: () => ({ name: '示例有限公司', creditCode: aFreshCreditCode(), requestKey: aRequestKey() }),
    others: null,
  },
  'account/verify-organisation': aboutOrganisation(organisationId => ({ organisationId, requestKey: aRequestKey() })),
  'account/get-organisation': aboutOrganisation(organisationId => ({ organisationId })),
  'account/invite-agent': aboutOrganisation(organisationId => ({
    organisationId,
    label: '财务经办',
    power: 'act',
    endsOn: null,
    requestKey: aRequestKey(),
  })),
  'account/accept-agent-invitation': {
    allowed: known,
    input: async () => {
      const { manager, organisationId } = await another();
      return { code: await anInvitation(manager, organisationId), requestKey: aRequestKey() };
    },
    others: null,
  },
  'account/limit-agent': aboutAgent(authorisationId => ({
    authorisationId,
    power: 'view',
    endsOn: null,
    requestKey: aRequestKey(),
  })),
  'account/end-agent': aboutAgent(authorisationId => ({ authorisationId, requestKey: aRequestKey() })),
  'account/list-organisation-records': aboutOrganisation(organisationId => ({ organisationId })),
};
