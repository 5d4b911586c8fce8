import { aRequestKey } from 'tests/support/callers';
import { everyone, known } from './actors';
import type { MatrixRow, MatrixRows } from './row';

const about = (allowed: MatrixRow['allowed'], input: MatrixRow['input'] = () => ({})): MatrixRow => ({
  allowed,
  input,
  others: null,
});

export const accountRows: MatrixRows = {
  'account/get-me': about(known),
  'account/get-data-rules': about(everyone),
  'account/list-consents': about(known),
  'account/save-consent': about(known, () => ({
    purpose: 'keep-favourites',
    granted: true,
    requestKey: aRequestKey(),
  })),
  'account/get-my-data-overview': about(known),
  'account/export-my-data': about(known),
  'account/delete-my-data': about(known, () => ({ requestKey: aRequestKey() })),
  'account/list-agencies': about(everyone),
  'account/list-divisions': about(everyone),
};
