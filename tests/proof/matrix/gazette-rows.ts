import type { GazetteStatus } from 'shared/gazette/model';
import { aRequestKey } from 'tests/support/callers';
import { aDay } from 'tests/support/documents';
import { documents, issueInPreparation, nothingInPreparation, publishIssue } from 'tests/support/gazette';
import { everyone } from './actors';
import type { MakeInput, MatrixRow, MatrixRows } from './row';

const absentId = 'gz_00000000000000000000';
type Fields = (issueId: string) => object;

/** An issue in preparation answers the public as one that does not exist. */
const onPublished = (fields: Fields): MatrixRow => ({
  allowed: everyone,
  input: async () => fields((await publishIssue(await documents(1))).issueId),
  others: {
    foreign: async () => fields((await issueInPreparation('drafting')).issueId),
    absent: () => fields(absentId),
    answer: 'not-found',
  },
});

type VersionedFields = (issue: { issueId: string; version: number }) => object;

/** The gazette is the whole county's: nobody else has one, and what is not there is not found. */
const onIssue = (allowed: MatrixRow['allowed'], status: GazetteStatus, fields: VersionedFields): MatrixRow => {
  const absent: MakeInput = () => fields({ issueId: absentId, version: 1 });
  return {
    allowed,
    level: 'county',
    input: async () => fields(await issueInPreparation(status)),
    others: { foreign: absent, absent, answer: 'not-found' },
  };
};

const list = (input: object = {}): MatrixRow => ({
  allowed: ['editor', 'reviewer'],
  level: 'county',
  input: () => input,
  others: null,
});

export const gazetteRows: MatrixRows = {
  'gazette/list-gazette-issues': { allowed: everyone, input: () => ({}), others: null },
  'gazette/get-gazette-issue': onPublished(issueId => ({ issueId })),
  'gazette/get-gazette-entry': onPublished(issueId => ({ issueId, position: 1 })),
  'gazette/search-gazette-issue': onPublished(issueId => ({ issueId, words: '养护' })),
  'gazette/list-gazette-drafts': list(),
  'gazette/list-printable-policies': list(),
  'gazette/get-gazette-draft': onIssue(['editor', 'reviewer'], 'drafting', ({ issueId }) => ({ issueId })),
  'gazette/create-gazette-issue': {
    allowed: ['editor'],
    level: 'county',
    input: async () => {
      await nothingInPreparation();
      return { year: 2026, requestKey: aRequestKey() };
    },
    others: null,
  },
  'gazette/update-gazette-issue': onIssue(['editor'], 'drafting', ({ issueId, version }) => ({
    issueId,
    version,
    columns: [],
    headlinePolicyId: null,
    requestKey: aRequestKey(),
  })),
  'gazette/submit-gazette-issue': onIssue(['editor'], 'drafting', ({ issueId, version }) => ({
    issueId,
    version,
    requestKey: aRequestKey(),
  })),
  'gazette/send-back-gazette-issue': onIssue(['reviewer'], 'in-review', ({ issueId, version }) => ({
    issueId,
    version,
    reason: '请换头题',
    requestKey: aRequestKey(),
  })),
  'gazette/publish-gazette-issue': onIssue(['reviewer'], 'in-review', ({ issueId, version }) => ({
    issueId,
    version,
    publishedOn: aDay('2026-01-05'),
    requestKey: aRequestKey(),
  })),
};
