import * as z from 'zod/mini';
import { AuditEntryId } from 'shared/account/audit-model';
import type { listOrganisationRecords } from 'shared/account/organisation-contract';
import type { OrganisationId } from 'shared/account/organisation-model';
import { Refusal } from 'shared/kernel/refusal';
import { Instant, localDateOf } from 'shared/kernel/time';
import { queryAuditEntries, type StoredAuditEntry } from 'shared/server/audit-log';
import type { Session } from 'shared/server/database';
import type { Handler } from 'shared/server/define-function';
import * as authorisations from './agent-authorisation.repository';
import { requireAuthority } from './organisation-authority';

/** More than this are never recorded for one organisation within one millisecond. */
const SAME_MOMENT_MAX = 50;
/** The last of the page before: when it was, and which. */
const Cursor = z.tuple([Instant, AuditEntryId]);
type Cursor = z.infer<typeof Cursor>;

export const handleListOrganisationRecords: Handler<typeof listOrganisationRecords> = async (input, ctx) => {
  const { db, caller, now } = ctx;
  const { organisationId, pageSize } = input;
  const cursor = readCursor(input.cursor);
  await requireAuthority(db, caller.personId, organisationId, localDateOf(now));
  const found = await readEntries(db, organisationId, cursor, pageSize);
  const page = found.slice(0, pageSize);
  const labels = await readLabels(db, organisationId, page);
  const last = page.at(-1);
  return {
    items: page.map(({ at, action, actor }) => ({
      at,
      action,
      // The name the organisation gave its agent; who that is stays between the two.
      agentLabel: actor.kind === 'person' ? (labels.get(actor.personId) ?? null) : null,
      mine: actor.kind === 'person' && actor.personId === caller.personId,
    })),
    nextCursor: last && found.length > pageSize ? `${last.at}~${last._id}` : null,
  };
};

function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null;
  const read = Cursor.safeParse(text.split('~'));
  if (!read.success) throw new Refusal('invalid-request', { fields: ['cursor'] });
  return read.data;
}

/** Newest first, those of one moment by their ids; what the pages before showed is left out. */
async function readEntries(
  db: Session,
  organisationId: OrganisationId,
  cursor: Cursor | null,
  pageSize: number,
): Promise<StoredAuditEntry[]> {
  const found = await queryAuditEntries(db, {
    where: { forWhomId: organisationId, ...(cursor && { at: { lte: cursor[0] } }) },
    orderBy: [{ field: 'at', direction: 'desc' }],
    limit: pageSize + 1 + SAME_MOMENT_MAX,
  });
  const keyOf = ({ at, _id }: StoredAuditEntry): string => `${at}~${_id}`;
  const from = cursor?.join('~');
  return found
    .filter(entry => from === undefined || keyOf(entry) < from)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
}

async function readLabels(
  db: Session,
  organisationId: OrganisationId,
  entries: readonly StoredAuditEntry[],
): Promise<Map<string, string>> {
  const actors = new Set(entries.flatMap(({ actor }) => (actor.kind === 'person' ? [actor.personId] : [])));
  const ids = [...actors].map(personId => authorisations.authorisationId(personId, organisationId));
  const found = await authorisations.findByIds(db, ids);
  return new Map(found.map(({ personId, label }) => [personId, label]));
}
