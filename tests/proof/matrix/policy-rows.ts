import { importDocument } from 'tests/support/documents';
import { aRequestKey } from 'tests/support/callers';
import { everyone, known } from './actors';
import type { MakeInput, MatrixRows } from './row';

const absentId = 'pd_00000000000000000000';
const attachmentId = 'at_00000000000000000000';

const onPublic =
  (input: (policyId: string) => object): MakeInput =>
  async () =>
    input((await importDocument({ title: '主动公开的' })).policyId);
/** A document that is not for everybody answers as one that does not exist. */
const onHidden = (input: (policyId: string) => object) => ({
  foreign: (async () =>
    input((await importDocument({ title: '不予公开的', disclosureType: 'withheld' })).policyId)) satisfies MakeInput,
  absent: () => input(absentId),
  answer: 'not-found',
});

const document = (policyId: string) => ({ policyId });
const attachment = (policyId: string) => ({ policyId, attachmentId });
const favourite = (policyId: string) => ({ policyId, favourite: true, requestKey: aRequestKey() });

export const policyRows: MatrixRows = {
  'policy/search-policies': { allowed: everyone, input: () => ({}), others: null },
  'policy/get-policy': { allowed: everyone, input: onPublic(document), others: onHidden(document) },
  'policy/get-attachment-link': {
    allowed: everyone,
    input: onPublic(attachment),
    // The sample document has no attachment: that is known only after it was looked for.
    answer: 'not-found',
    others: onHidden(attachment),
  },
  'policy/get-library-overview': { allowed: everyone, input: () => ({}), others: null },
  'policy/favourite-policy': { allowed: known, input: onPublic(favourite), others: onHidden(favourite) },
  'policy/list-favourite-policies': { allowed: known, input: () => ({}), others: null },
};
