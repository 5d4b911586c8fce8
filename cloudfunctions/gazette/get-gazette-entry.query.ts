import type { getGazetteEntry } from 'shared/gazette/contract';
import { entriesOf } from 'shared/gazette/gazette.rules';
import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import type { Handler } from 'shared/server/define-function';
import { checkEntries } from './check-issue';
import { requirePublished } from './require-published';

/** 阅读一篇 */
export const handleGetGazetteEntry: Handler<typeof getGazetteEntry> = async ({ issueId, position }, { db, now }) => {
  const issue = await requirePublished(db, issueId);
  const [checked] = await checkEntries(db, issue, localDateOf(now), position);
  if (!checked) throw new Refusal('not-found');
  const { entry, reading, intact } = checked;
  if (!intact || !reading) throw new Refusal('entry-changed');
  const { policyId, title, documentNumber, issuingAuthority, coIssuingAuthorities, genre, validity } = reading;
  return {
    entry: {
      position,
      entryCount: entriesOf(issue.columns).length,
      column: entry.column,
      policy: { policyId, title, documentNumber },
      issuingAuthority,
      coIssuingAuthorities,
      genre,
      validity,
      newerVersion: reading.currentVersion > reading.version,
      blocks: reading.blocks,
      outline: reading.outline,
    },
  };
};
