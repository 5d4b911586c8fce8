import type { JsonObject } from 'shared/kernel/outcome';

const issueId = 'gz_00000000000000000000';
const policyId = 'pd_00000000000000000000';
const requestKey = 'proof-key-gazette-00001';
const version = 1;

export const gazetteSamples: Record<string, JsonObject> = {
  'gazette/list-gazette-issues': { year: 2026, cursor: '7', pageSize: 10 },
  'gazette/get-gazette-issue': { issueId },
  'gazette/get-gazette-entry': { issueId, position: 1 },
  'gazette/search-gazette-issue': { issueId, words: '养护' },
  'gazette/list-gazette-drafts': { status: 'drafting', cursor: '7', pageSize: 10 },
  'gazette/get-gazette-draft': { issueId },
  'gazette/list-printable-policies': {
    words: '养护',
    cursor: 'WyIiLCJwZF8wMDAwMDAwMDAwMDAwMDAwMDAwMCJd',
    pageSize: 10,
  },
  'gazette/create-gazette-issue': { year: 2026, requestKey },
  'gazette/update-gazette-issue': {
    issueId,
    columns: [{ title: '县政府文件', policyIds: [policyId] }],
    headlinePolicyId: policyId,
    version,
    requestKey,
  },
  'gazette/submit-gazette-issue': { issueId, version, requestKey },
  'gazette/send-back-gazette-issue': { issueId, reason: '请换头题', version, requestKey },
  'gazette/publish-gazette-issue': { issueId, publishedOn: '2026-01-05', version, requestKey },
};

/** Right here although never right elsewhere, by endpoint and field. */
export const gazetteFitting: Record<string, readonly string[]> = {
  // An issue may be emptied again, and need not name a headline.
  'gazette/update-gazette-issue columns': ['an empty list'],
  'gazette/update-gazette-issue headlinePolicyId': ['nothing'],
};
