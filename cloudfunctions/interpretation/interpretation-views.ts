import type { AgencyName } from '../account/read-agencies.query';
import type { InterpretationSummary } from 'shared/interpretation/contract';
import type { Interpretation, InterpretationBlock } from 'shared/interpretation/model';
import type { Instant } from 'shared/kernel/time';
import type { PolicyReference } from 'shared/policy/model';
import type { StoredInterpretation } from './interpretation.repository';

export type PublishedInterpretation = StoredInterpretation & { publishedAt: Instant };

/** Whether the public sees it. */
export function isPublished(stored: StoredInterpretation): stored is PublishedInterpretation {
  return stored.status === 'published' && stored.publishedAt !== null;
}

/** What the console sees. */
export function interpretationOf(stored: StoredInterpretation, blocks: InterpretationBlock[]): Interpretation {
  const { _id, ...rest } = stored;
  return { interpretationId: _id, ...rest, blocks };
}

/** What the public sees in lists. */
export function summaryOf(
  stored: PublishedInterpretation,
  policy: PolicyReference,
  agency: AgencyName | undefined,
): InterpretationSummary {
  const { _id, title, publishedAt, kinds, readingMinutes } = stored;
  const { policyId, title: policyTitle, documentNumber } = policy;
  return {
    interpretationId: _id,
    title,
    policy: { policyId, title: policyTitle, documentNumber },
    agencyName: agency?.name ?? '',
    publishedAt,
    kinds,
    readingMinutes,
  };
}
