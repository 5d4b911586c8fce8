import * as z from 'zod/mini';
import { GazetteIssue, GazetteIssueId, type GazetteStatus } from 'shared/gazette/model';
import { PolicyId } from 'shared/policy/model';
import { openCollection, type Session } from 'shared/server/database';
import type { Condition } from 'shared/server/database-values';
import { gazetteIssues } from './collections';

const { issueId: _issueId, ...fields } = GazetteIssue.shape;
const StoredGazetteIssue = z.object({
  _id: GazetteIssueId,
  ...fields,
  /** Of every entry: finds where a document was printed. */
  policyIds: z.array(PolicyId),
});
export type StoredGazetteIssue = z.infer<typeof StoredGazetteIssue>;

const issues = openCollection(gazetteIssues, { schema: StoredGazetteIssue });

/** As it lies in the database, whatever was done to it there. */
const Found = z.looseObject({ _id: z.string() });
const evidence = openCollection(gazetteIssues, { schema: Found, asStored: true });

export function findById(session: Session, issueId: GazetteIssueId): Promise<StoredGazetteIssue | null> {
  return issues.findById(session, issueId);
}

/** Writes an issue that is not published yet; a published one never changes. */
export async function put(session: Session, issue: StoredGazetteIssue): Promise<void> {
  const present = await issues.findById(session, issue._id);
  if (present?.status === 'published') throw new Error(`${issue._id} is published and never changes`);
  await issues.put(session, issue);
}

export interface IssuesWanted {
  statuses: readonly GazetteStatus[];
  year?: number;
  /** Only those of a lower serial number. */
  before?: number;
  limit: number;
}

/** The latest first. */
export function list(db: Session, { statuses, year, before, limit }: IssuesWanted): Promise<StoredGazetteIssue[]> {
  const where: Condition = {
    status: { in: statuses },
    ...(year !== undefined && { year }),
    ...(before !== undefined && { serialNumber: { lt: before } }),
  };
  return issues.query(db, { where, orderBy: [{ field: 'serialNumber', direction: 'desc' }], limit });
}

/** The published ones under these 总期号. */
export function findPublished(db: Session, serialNumbers: readonly number[]): Promise<StoredGazetteIssue[]> {
  const where = { serialNumber: { in: serialNumbers }, status: 'published' };
  return issues.query(db, { where, limit: serialNumbers.length });
}

const PRINTING_MAX = 1000;

/** The published issues that printed one of these documents. */
export async function findPrinting(db: Session, policyIds: readonly PolicyId[]): Promise<StoredGazetteIssue[]> {
  if (policyIds.length === 0) return [];
  return issues.query(db, { where: { policyIds: { in: policyIds }, status: 'published' }, limit: PRINTING_MAX });
}

/** An issue as evidence: null where what lies there is none any more. */
export interface IssueFound {
  serialNumber: number;
  issue: StoredGazetteIssue | null;
}

/** Those there are from this 总期号 on, in the order of the chain, whatever was done to them. */
export async function listEvidence(db: Session, fromSerial: number, limit: number): Promise<IssueFound[]> {
  const orderBy = [{ field: 'serialNumber', direction: 'asc' } as const];
  const found = await evidence.query(db, { where: { serialNumber: { gte: fromSerial } }, orderBy, limit });
  return found.map(({ schemaVersion, ...rest }) => {
    const issue = StoredGazetteIssue.safeParse(rest);
    const isOurs = issue.success && schemaVersion === gazetteIssues.schemaVersion;
    return { serialNumber: Number(rest['serialNumber']), issue: isOurs ? issue.data : null };
  });
}
