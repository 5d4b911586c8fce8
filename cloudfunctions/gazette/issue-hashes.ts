import type { PrintedPolicyReading } from '../policy/read-printed-policies.query';
import { digestOf } from 'shared/server/digest';
import type { StoredGazetteIssue } from './gazette-issue.repository';

type Printed = Pick<
  PrintedPolicyReading,
  'title' | 'documentNumber' | 'issuingAuthority' | 'coIssuingAuthorities' | 'datedOn' | 'blocks'
>;

/** 一篇的校验值: over all that was printed of one document. */
export function entryHash(printed: Printed): string {
  const { title, documentNumber, issuingAuthority, coIssuingAuthorities, datedOn, blocks } = printed;
  return digestOf({ title, documentNumber, issuingAuthority, coIssuingAuthorities, datedOn, blocks });
}

/** 一期的校验值: over all that was published, in its order, and the hash of the issue before. */
export function issueHash(issue: StoredGazetteIssue): string {
  const { _id: issueId, year, issueNumber, serialNumber, headlinePolicyId, columns } = issue;
  const { draftedBy, reviewedBy, publishedOn, publishedAt, previousHash } = issue;
  const numbers = { issueId, year, issueNumber, serialNumber };
  return digestOf({
    ...numbers,
    headlinePolicyId,
    columns,
    draftedBy,
    reviewedBy,
    publishedOn,
    publishedAt,
    previousHash,
  });
}
