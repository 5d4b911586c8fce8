import * as z from 'zod/mini';
import { agenciesReached } from 'shared/account/staff.rules';
import { Refusal } from 'shared/kernel/refusal';
import { Instant } from 'shared/kernel/time';
import type { listPolicyDrafts } from 'shared/policy/publishing-contract';
import { PolicyDraftId, ReviewStatus } from 'shared/policy/publishing-model';
import type { Handler } from 'shared/server/define-function';
import { draftSummaryOf } from './policy-draft-views';
import * as policyDrafts from './policy-draft.repository';
import type { StoredPolicyDraft } from './policy-draft.repository';

/** So many more are read as may share the instant of the cursor. */
const SAME_INSTANT_MAX = 20;

export const handleListPolicyDrafts: Handler<typeof listPolicyDrafts> = async (input, { db, caller }) => {
  const { status, cursor, pageSize } = input;
  const after = cursor === undefined ? null : readCursor(cursor);
  const found = await policyDrafts.list(db, {
    agencyIds: agenciesReached(caller.assignments),
    statuses: status === undefined ? ReviewStatus.options : [status],
    until: after && after[0],
    limit: pageSize + 1 + SAME_INSTANT_MAX,
  });
  const rest = found.filter(draft => after === null || isAfter(draft, after));
  const page = rest.slice(0, pageSize);
  const last = page.at(-1);
  return {
    items: page.map(draftSummaryOf),
    nextCursor: last && rest.length > page.length ? writeCursor(last) : null,
  };
};

const Cursor = z.tuple([Instant, PolicyDraftId]);
type Place = z.infer<typeof Cursor>;

function isAfter({ updatedAt, _id }: StoredPolicyDraft, [at, draftId]: Place): boolean {
  return updatedAt < at || (updatedAt === at && _id < draftId);
}

function writeCursor({ updatedAt, _id }: StoredPolicyDraft): string {
  return Buffer.from(JSON.stringify([updatedAt, _id])).toString('base64url');
}

function readCursor(cursor: string): Place {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Refusal('invalid-request', { fields: ['cursor'] });
  }
}
