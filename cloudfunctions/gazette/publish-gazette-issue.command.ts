import { publishGazetteIssue } from 'shared/gazette/contract';
import { decidePublication, entriesOf } from 'shared/gazette/gazette.rules';
import { Refusal } from 'shared/kernel/refusal';
import { decideReviewing } from 'shared/kernel/review.rules';
import { localDateOf } from 'shared/kernel/time';
import type { Handler } from 'shared/server/define-function';
import { readPrintedPolicies } from '../policy/read-printed-policies.query';
import { requireIssue, runIssueCommand } from './gazette-command';
import type { StoredGazetteIssue } from './gazette-issue.repository';
import * as gazetteNumbers from './gazette-numbers.repository';
import { entryHash, issueHash } from './issue-hashes';

/** 审核通过并出版 — what was assembled is read and hashed once more, and the issue is chained to the one before. */
export const handlePublishGazetteIssue: Handler<typeof publishGazetteIssue> = async (input, ctx) => {
  const { caller, db, now } = ctx;
  const { publishedOn } = input;
  const today = localDateOf(now);
  const seen = await requireIssue(db, input.issueId);
  const entries = entriesOf(seen.columns);
  const readings = await readPrintedPolicies(
    db,
    entries.map(({ policyId, policyVersion: version }) => ({ policyId, version })),
    today,
  );
  return runIssueCommand(ctx, publishGazetteIssue, input, {
    decide: decideReviewing,
    change: async (issue, session) => {
      // The step before this one made it another issue than the one whose documents were read.
      if (issue.version !== seen.version + 1) throw new Refusal('changed-meanwhile');
      const hidden = entries.filter((_entry, at) => !readings[at]).map(({ policyId }) => policyId);
      if (hidden.length > 0) throw new Refusal('document-not-public', { policyIds: hidden });
      const sameText = readings.every((reading, at) => reading && entryHash(reading) === entries[at]?.hash);
      if (!sameText) throw new Refusal('changed-meanwhile');
      const numbers = await gazetteNumbers.find(session);
      const decision = decidePublication(numbers, { serialNumber: issue.serialNumber, publishedOn }, today);
      if (!decision.ok) throw new Refusal(decision.code);
      const { previousHash } = decision.value;
      const reviewedBy = caller.staffId;
      const unsealed: StoredGazetteIssue = {
        ...issue,
        status: 'published',
        reviewedBy,
        reason: null,
        publishedOn,
        publishedAt: now,
        previousHash,
      };
      const hash = issueHash(unsealed);
      const head = { serialNumber: issue.serialNumber, hash, publishedOn };
      await gazetteNumbers.put(session, { ...numbers, open: null, head });
      return { ...unsealed, hash };
    },
  });
};
