import type { AgencyId } from 'shared/account/model';
import type { PolicyDraft } from 'shared/policy/publishing-model';
import { aRequestKey } from 'tests/support/callers';
import { aDay, importDocument } from 'tests/support/documents';
import { aDesk, aDraft, aDraftText, anotherAgencyId, submitted } from 'tests/support/publishing';
import { anAgencyId, aStaffMember } from 'tests/support/staff';
import type { MatrixRow, MatrixRows } from './row';

const absentDraft = { draftId: 'dr_00000000000000000000', version: 1 };
let count = 0;

type Draft = Pick<PolicyDraft, 'draftId' | 'version'>;
/** A draft of the agency that the table's staff work for, or of another. */
async function draftOf(agencyId: AgencyId): Promise<PolicyDraft> {
  const editor = await aStaffMember({ assignments: [{ role: 'editor', place: { level: 'agency', agencyId } }] });
  return aDraft({ ...(await aDesk()), editor }, aDraftText(), agencyId);
}
const waitingIn = async (agencyId: AgencyId): Promise<Draft> => {
  const editor = await aStaffMember({ assignments: [{ role: 'editor', place: { level: 'agency', agencyId } }] });
  return submitted({ ...(await aDesk()), editor }, await draftOf(agencyId));
};

/** On a draft: the agency's own, another agency's, and none. */
function onDraft(
  allowed: MatrixRow['allowed'],
  draft: (agencyId: AgencyId) => Promise<Draft>,
  input: (draft: { draftId: string; version: number }) => object,
): MatrixRow {
  return {
    allowed,
    input: async () => input(await draft(anAgencyId)),
    others: {
      foreign: async () => input(await draft(anotherAgencyId)),
      absent: () => input(absentDraft),
      answer: 'not-found',
    },
  };
}

const keyed = ({ draftId, version }: { draftId: string; version: number }) => ({
  draftId,
  version,
  requestKey: aRequestKey(),
});
const publicPolicy = async () =>
  (await importDocument({ title: `第${++count}件给人改的`, datedOn: aDay('2020-01-01') })).policyId;
const hiddenPolicy = async () =>
  (await importDocument({ title: `第${++count}件不公开的`, disclosureType: 'withheld' })).policyId;
const absentPolicy = () => Promise.resolve('pd_00000000000000000000');
const editing = (policyId: () => Promise<string>) => async () => ({
  policyId: await policyId(),
  agencyId: anAgencyId,
  requestKey: aRequestKey(),
});
const repealing = (policyId: () => Promise<string>) => async () => ({
  policyId: await policyId(),
  byPolicyId: await publicPolicy(),
  repealedOn: '2026-07-01',
  requestKey: aRequestKey(),
});
const creating = (agencyId: AgencyId) => () => ({
  agencyId,
  format: 'text',
  text: aDraftText(),
  requestKey: aRequestKey(),
});
const wholeElements = {
  title: '改过的标题',
  documentNumber: null,
  issuingAuthority: null,
  coIssuingAuthorities: [],
  datedOn: null,
  printedOn: null,
  effectiveOn: null,
  expiresOn: null,
  validityTerm: null,
  interpretingBody: null,
  disclosureType: null,
  genre: null,
  normative: false,
  subjectCategory: null,
  source: null,
  sourceUrl: null,
};

export const publishingRows: MatrixRows = {
  'policy/list-policy-drafts': { allowed: ['editor', 'reviewer'], input: () => ({}), others: null },
  'policy/get-policy-draft': onDraft(['editor', 'reviewer'], draftOf, ({ draftId }) => ({ draftId })),
  'policy/create-policy-draft': {
    allowed: ['editor'],
    input: creating(anAgencyId),
    others: { foreign: creating(anotherAgencyId), absent: creating(anotherAgencyId), answer: 'not-found' },
  },
  'policy/edit-policy': {
    allowed: ['editor'],
    input: editing(publicPolicy),
    others: { foreign: editing(hiddenPolicy), absent: editing(absentPolicy), answer: 'not-found' },
  },
  'policy/update-policy-draft': onDraft(['editor'], draftOf, draft => ({
    ...keyed(draft),
    elements: wholeElements,
    corrections: [],
  })),
  'policy/submit-policy-draft': onDraft(['editor'], draftOf, keyed),
  'policy/send-back-policy-draft': onDraft(['reviewer'], waitingIn, draft => ({
    ...keyed(draft),
    reason: '请核对日期',
  })),
  'policy/publish-policy-draft': onDraft(['reviewer'], waitingIn, keyed),
  'policy/mark-policy-repealed': {
    allowed: ['reviewer'],
    input: repealing(publicPolicy),
    others: { foreign: repealing(hiddenPolicy), absent: repealing(absentPolicy), answer: 'not-found' },
  },
};
