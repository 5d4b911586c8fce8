import type { JsonObject } from 'shared/kernel/outcome';

const interpretationId = 'in_00000000000000000000';
const policyId = 'pd_00000000000000000000';
const requestKey = 'proof-key-000000000001';
const version = 1;
const page = { cursor: 'WyIyMDI2LTAxLTAxVDAwOjAwOjAwLjAwMFoiLCJpbl8wMDAwMDAwMDAwMDAwMDAwMDAwMCJd', pageSize: 10 };

export const interpretationSamples: Record<string, JsonObject> = {
  'interpretation/list-interpretations': page,
  'interpretation/get-interpretation': { interpretationId },
  'interpretation/list-interpreted-policies': { policyIds: [policyId] },
  'interpretation/list-interpretation-drafts': { status: 'drafting', ...page },
  'interpretation/get-interpretation-draft': { interpretationId },
  'interpretation/create-interpretation': {
    policyId,
    agencyId: 'ag_00000000000000000000',
    title: '一图读懂',
    requestKey,
  },
  'interpretation/update-interpretation': {
    interpretationId,
    title: '一图读懂',
    blocks: [{ kind: 'text', heading: '', words: '每月500元', source: 'h-five' }],
    version,
    requestKey,
  },
  'interpretation/submit-interpretation': { interpretationId, version, requestKey },
  'interpretation/send-back-interpretation': { interpretationId, reason: '请补出处', version, requestKey },
  'interpretation/publish-interpretation': { interpretationId, version, requestKey },
  'interpretation/withdraw-interpretation': { interpretationId, reason: '数字有误', version, requestKey },
};

/** Right here although never right elsewhere, by endpoint and field. */
export const interpretationFitting: Record<string, readonly string[]> = {};
