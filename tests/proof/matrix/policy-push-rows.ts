import { OrganisationId } from 'shared/account/organisation-model';
import { PolicyId } from 'shared/policy/model';
import { aRequestKey, wechatCaller } from 'tests/support/callers';
import { importDocument } from 'tests/support/documents';
import { aVerifiedOrganisation, join } from 'tests/support/organisation';
import { anAudience, anIssuingAgency, firePushJob, inboxOf, personIdOf, tell } from 'tests/support/policy-push';
import { known } from './actors';
import type { MakeInput, MatrixRow, MatrixRows } from './row';

const absentOrganisation = OrganisationId.parse('og_00000000000000000000');
const absentPolicy = PolicyId.parse('pd_00000000000000000000');
const absentItem = '0'.repeat(64);
const target = { kind: 'subject-category', subjectCategory: '国防' };
const keyed = () => ({ requestKey: aRequestKey() });
let count = 0;

const another = () => aVerifiedOrganisation(`matrix-push-manager-${++count}`);

/** An organisation that lets the caller act; one that does not exist for whom the platform does not know. */
async function actedFor(caller: object): Promise<OrganisationId> {
  const managed = await another();
  try {
    await join(managed, caller);
  } catch {
    return absentOrganisation;
  }
  return managed.organisationId;
}

/** For oneself; for an organisation that is none of the caller's, there is none. */
const forOneself = (input: () => object): MatrixRow => ({
  allowed: known,
  input,
  others: {
    foreign: async () => ({ ...input(), organisationId: (await another()).organisationId }),
    absent: () => ({ ...input(), organisationId: absentOrganisation }),
    answer: 'not-found',
  },
});

/** About an item of the caller's inbox; whom the platform does not know has none. */
async function ownItem(caller: object): Promise<string> {
  try {
    const personId = await personIdOf(caller);
    await tell({ topic: 'message-answered', messageId: 'ms_00000000000000000001', personId });
    await firePushJob('match-published-policies');
    return (await inboxOf(caller))[0]?.itemId ?? absentItem;
  } catch {
    return absentItem;
  }
}
const onItem = (more: () => object): MatrixRow => ({
  allowed: known,
  input: async caller => ({ itemId: await ownItem(caller), ...more() }),
  others: {
    foreign: async () => ({ itemId: await ownItem(wechatCaller(`matrix-push-other-${++count}`)), ...more() }),
    absent: () => ({ itemId: absentItem, ...more() }),
    answer: 'not-found',
  },
});

/** About a document of the agency of whoever asks; another agency's does not exist for them. */
const onDocument = (allowed: MatrixRow['allowed'], input: (policyId: PolicyId) => object): MatrixRow => {
  const issuedBy =
    (issuingAuthority: string): MakeInput =>
    async () => {
      await anIssuingAgency();
      return input((await importDocument({ title: `适用对象之${++count}`, issuingAuthority })).policyId);
    };
  return {
    allowed,
    input: issuedBy('示例县人民政府办公室'),
    others: { foreign: issuedBy('示例县别的局'), absent: () => input(absentPolicy), answer: 'not-found' },
  };
};

export const policyPushRows: MatrixRows = {
  'policy-push/get-profile': forOneself(() => ({})),
  'policy-push/save-resident-profile': {
    allowed: known,
    input: () => ({ facts: { occupation: 'student' }, ...keyed() }),
    others: null,
  },
  'policy-push/save-enterprise-profile': {
    allowed: known,
    input: async caller => ({ organisationId: await actedFor(caller), facts: { size: 'small' }, ...keyed() }),
    others: {
      foreign: async () => ({ organisationId: (await another()).organisationId, facts: {}, ...keyed() }),
      absent: () => ({ organisationId: absentOrganisation, facts: {}, ...keyed() }),
      answer: 'not-found',
    },
  },
  'policy-push/list-inbox': forOneself(() => ({})),
  'policy-push/get-inbox-item': onItem(() => ({})),
  'policy-push/mark-inbox-item-read': onItem(keyed),
  'policy-push/mute': forOneself(() => ({ target, muted: true, ...keyed() })),
  'policy-push/subscribe': forOneself(() => ({ target, subscribed: true, ...keyed() })),
  'policy-push/get-my-subscriptions': forOneself(() => ({})),
  'policy-push/record-send-allowance': {
    allowed: known,
    input: () => ({ templateId: 'local-policy', accepted: true, ...keyed() }),
    // Only what comes from WeChat can be sent to WeChat; the residents of the table alone do.
    answer: actor => (actor === 'resident' ? 'ok' : 'only-in-wechat'),
    others: null,
  },
  'policy-push/get-audience': onDocument(['editor', 'reviewer'], policyId => ({ policyId })),
  'policy-push/save-audience': onDocument(['editor'], policyId => anAudience(policyId)),
};
