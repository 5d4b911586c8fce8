import { updateGazetteIssue } from 'shared/gazette/contract';
import { decideArrangement } from 'shared/gazette/gazette.rules';
import { ENTRIES_MAX, type GazetteEntry } from 'shared/gazette/model';
import { Refusal } from 'shared/kernel/refusal';
import { decideWriting } from 'shared/kernel/review.rules';
import { localDateOf } from 'shared/kernel/time';
import type { PolicyId } from 'shared/policy/model';
import type { Handler } from 'shared/server/define-function';
import { readPrintedPolicies, type PrintedPolicyReading } from '../policy/read-printed-policies.query';
import { runIssueCommand } from './gazette-command';
import { entryHash } from './issue-hashes';

/** 编排 — the current version of every document is taken, by number and hash. */
export const handleUpdateGazetteIssue: Handler<typeof updateGazetteIssue> = async (input, ctx) => {
  const { caller, db, now } = ctx;
  const { columns, headlinePolicyId } = input;
  const policyIds = [...new Set(columns.flatMap(column => column.policyIds))];
  const readings = await readPrintedPolicies(
    db,
    policyIds.slice(0, ENTRIES_MAX).map(policyId => ({ policyId })),
    localDateOf(now),
  );
  const entries = new Map(
    readings.flatMap(reading => (reading ? [[reading.policyId, entryFor(reading)] as const] : [])),
  );
  return runIssueCommand(ctx, updateGazetteIssue, input, {
    decide: decideWriting,
    change: issue => {
      const arrangement = decideArrangement({ columns, headlinePolicyId });
      if (!arrangement.ok) throw new Refusal(arrangement.code, { policyIds: arrangement.policyIds });
      const hidden = policyIds.filter(policyId => !entries.has(policyId));
      if (hidden.length > 0) throw new Refusal('document-not-public', { policyIds: hidden });
      const entriesFor = (ids: readonly PolicyId[]) => ids.flatMap(policyId => entries.get(policyId) ?? []);
      return {
        ...issue,
        columns: columns.map(({ title, policyIds: ids }) => ({ title, entries: entriesFor(ids) })),
        headlinePolicyId,
        policyIds,
        draftedBy: [...new Set([...issue.draftedBy, caller.staffId])],
      };
    },
  });
};

function entryFor(reading: PrintedPolicyReading): GazetteEntry {
  const { policyId, version: policyVersion, title, documentNumber } = reading;
  return { policyId, policyVersion, title, documentNumber, hash: entryHash(reading) };
}
