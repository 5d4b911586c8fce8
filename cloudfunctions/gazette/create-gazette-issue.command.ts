import { createGazetteIssue } from 'shared/gazette/contract';
import { decideCreation, numbersAfterCreation } from 'shared/gazette/gazette.rules';
import { GazetteIssueId } from 'shared/gazette/model';
import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import type { Handler } from 'shared/server/define-function';
import { newId } from 'shared/server/ids';
import { runStaffCommand } from 'shared/server/staff-command';
import { authorityOf } from './gazette-command';
import * as gazetteIssues from './gazette-issue.repository';
import type { StoredGazetteIssue } from './gazette-issue.repository';
import * as gazetteNumbers from './gazette-numbers.repository';
import { issueViewOf } from './gazette-views';

/** 新建一期 — the numbers are taken here, and the issue stays in preparation until it is published. */
export const handleCreateGazetteIssue: Handler<typeof createGazetteIssue> = (input, ctx) => {
  const { caller, now } = ctx;
  const { year } = input;
  const issueId = GazetteIssueId.parse(newId('gz'));
  return runStaffCommand(ctx, createGazetteIssue, input, async session => {
    const numbers = await gazetteNumbers.find(session);
    const decision = decideCreation(numbers, year, localDateOf(now));
    if (!decision.ok) throw new Refusal(decision.code);
    const issue: StoredGazetteIssue = {
      _id: issueId,
      year,
      ...decision.value,
      headlinePolicyId: null,
      columns: [],
      status: 'drafting',
      draftedBy: [caller.staffId],
      reviewedBy: null,
      reason: null,
      publishedOn: null,
      publishedAt: null,
      previousHash: null,
      hash: null,
      version: 1,
      updatedAt: now,
      policyIds: [],
    };
    await gazetteNumbers.put(session, numbersAfterCreation(numbers, { issueId, year, ...decision.value }));
    await gazetteIssues.put(session, issue);
    const subject = { kind: 'gazette-issue', id: issueId };
    return {
      outcome: { issue: issueViewOf(issue) },
      audit: { subject, before: null, after: issue, ...authorityOf(caller) },
    };
  });
};
