import * as z from 'zod/mini';
import type { AuditEntryView, listAuditEntries } from 'shared/account/audit-contract';
import type { AuditEntry } from 'shared/account/audit-model';
import type { InputOf } from 'shared/kernel/endpoint';
import { Refusal } from 'shared/kernel/refusal';
import { addDays, Instant, toInstant, type LocalDate } from 'shared/kernel/time';
import { actorIdOf, queryAuditEvidence, readAuditEvidence, type AuditEvidence } from 'shared/server/audit-log';
import type { Session } from 'shared/server/database';
import type { Condition } from 'shared/server/database-values';
import type { Handler } from 'shared/server/define-function';
import { namesIn } from './audit-names';

type Input = InputOf<typeof listAuditEntries>;

/** 操作记录, newest first. What is no entry any more is left out here: 校验 finds it. */
export const handleListAuditEntries: Handler<typeof listAuditEntries> = async (input, { db }) => {
  const found = await findEntries(db, input);
  const page = found.slice(0, input.pageSize);
  const last = page.at(-1);
  const read = page.flatMap(item => readAuditEvidence(item) ?? []);
  const names = await namesIn(
    db,
    read.map(({ entry }) => entry),
  );
  return {
    items: read.map(item => viewOf(item, names)),
    nextCursor: last && found.length > page.length ? writeCursor([String(last['at']), last._id]) : null,
  };
};

function viewOf(
  { entry, sealNumber }: { entry: AuditEntry; sealNumber: number },
  names: ReadonlyMap<string, string>,
): AuditEntryView {
  const { actor, subject, forWhom } = entry;
  const nameOf = (id: string | null | undefined): string | null => (id && names.get(id)) ?? null;
  return {
    ...entry,
    actorName: nameOf(actorIdOf(actor)),
    onBehalfOfName: nameOf(actor.kind === 'staff' ? actor.onBehalfOf : null),
    subjectName: nameOf(subject.id),
    forWhomName: nameOf(forWhom?.id),
    sealNumber: sealNumber === 0 ? null : sealNumber,
  };
}

/** One more than the page, so that it shows whether there are more. */
async function findEntries(db: Session, input: Input): Promise<AuditEvidence[]> {
  const { staffId, action, subjectId, fromOn, untilOn, cursor, pageSize } = input;
  const place = cursor === undefined ? null : readCursor(cursor);
  const sought = {
    ...(staffId !== undefined && { actorId: staffId }),
    ...(action !== undefined && { action }),
    ...(subjectId !== undefined && { subjectId }),
  };
  const ask: Ask = where =>
    queryAuditEvidence(db, { where: { ...sought, ...where }, orderBy: newestFirst, limit: pageSize + 1 });
  const from = fromOn === undefined ? '' : startOf(fromOn);
  const until = untilOn === undefined ? null : startOf(addDays(untilOn, 1));
  const found = place ? await askAfter(ask, place) : await ask({ at: until === null ? { gte: from } : { lt: until } });
  // A condition compares a field once; the other end of the range is where the answer is cut.
  return found.filter(({ at }) => typeof at === 'string' && at >= from && (until === null || at < until));
}

type Ask = (where: Condition) => Promise<AuditEvidence[]>;

const newestFirst: { field: string; direction: 'desc' }[] = [
  { field: 'at', direction: 'desc' },
  { field: '_id', direction: 'desc' },
];

/** What comes after a place: the rest of the entries of its moment, then those before it. */
async function askAfter(ask: Ask, [at, id]: Place): Promise<AuditEvidence[]> {
  return (await Promise.all([ask({ at, _id: { lt: id } }), ask({ at: { lt: at } })])).flat();
}

/** 00:00 in China. */
function startOf(day: LocalDate): Instant {
  return toInstant(Date.parse(`${day}T00:00:00+08:00`));
}

const Place = z.tuple([Instant, z.string()]);
type Place = z.infer<typeof Place>;

function writeCursor(place: readonly [string, string]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function readCursor(cursor: string): Place {
  try {
    return Place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Refusal('invalid-request', { fields: ['cursor'] });
  }
}
