import { aRequestKey } from 'tests/support/callers';
import { anInterpretableDocument, anInterpretation, aTextBlock, theAgency } from 'tests/support/interpretation';
import { anAgency } from 'tests/support/agencies';
import type { InterpretationId, InterpretationStatus } from 'shared/interpretation/model';
import { everyone, type Actor } from './actors';
import type { MatrixRow, MatrixRows } from './row';

const absentId = 'in_00000000000000000000';
const editors: readonly Actor[] = ['editor'];
const reviewers: readonly Actor[] = ['reviewer'];
const both: readonly Actor[] = ['editor', 'reviewer'];

type InputOf = (interpretationId: string) => object;

/** An endpoint about one interpretation in this state: with the caller's agency, with another, and nowhere. */
function about(allowed: readonly Actor[], status: InterpretationStatus, input: InputOf): MatrixRow {
  const own = async (): Promise<InterpretationId> => anInterpretation({ status });
  return {
    allowed,
    input: async () => input(await own()),
    others: {
      foreign: async () => input(await anInterpretation({ status, agencyId: await anAgency() })),
      absent: () => input(absentId),
      answer: 'not-found',
    },
  };
}

const step = (more: object = {}): InputOf => {
  return interpretationId => ({ interpretationId, version: 1, requestKey: aRequestKey(), ...more });
};

async function creation(agencyId: string): Promise<object> {
  const policyId = await anInterpretableDocument();
  return { policyId, agencyId, title: '一图读懂', requestKey: aRequestKey() };
}

export const interpretationRows: MatrixRows = {
  'interpretation/list-interpretations': { allowed: everyone, input: () => ({}), others: null },
  'interpretation/get-interpretation': {
    allowed: everyone,
    input: async () => ({ interpretationId: await anInterpretation({ status: 'published' }) }),
    // What is not published is as if it were not there.
    others: {
      foreign: async () => ({ interpretationId: await anInterpretation({ status: 'in-review' }) }),
      absent: () => ({ interpretationId: absentId }),
      answer: 'not-found',
    },
  },
  'interpretation/list-interpreted-policies': {
    allowed: everyone,
    input: async () => ({ policyIds: [await anInterpretableDocument()] }),
    others: null,
  },
  'interpretation/list-interpretation-drafts': { allowed: both, input: () => ({}), others: null },
  'interpretation/get-interpretation-draft': about(both, 'drafting', interpretationId => ({ interpretationId })),
  'interpretation/create-interpretation': {
    allowed: editors,
    input: async () => creation(await theAgency()),
    others: {
      foreign: async () => creation(await anAgency()),
      absent: () => creation('ag_99999999999999999999'),
      answer: 'not-found',
    },
  },
  'interpretation/update-interpretation': about(
    editors,
    'drafting',
    step({ title: '一图读懂补贴', blocks: [aTextBlock] }),
  ),
  'interpretation/submit-interpretation': about(editors, 'drafting', step()),
  'interpretation/send-back-interpretation': about(reviewers, 'in-review', step({ reason: '请补出处' })),
  'interpretation/publish-interpretation': about(reviewers, 'in-review', step()),
  'interpretation/withdraw-interpretation': about(reviewers, 'published', step({ reason: '数字有误' })),
};
