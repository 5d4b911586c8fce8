import * as z from 'zod/mini';
import { foldText } from 'shared/kernel/text-search.rules';
import { Refusal } from 'shared/kernel/refusal';
import type { LocalDate } from 'shared/kernel/time';
import type { PolicySummary } from 'shared/policy/contract';
import { PolicyId } from 'shared/policy/model';
import type { Session } from 'shared/server/database';
import { readLibrary, type LibraryEntry } from './library';
import { byDateDescending, documentDay, summaryOf } from './policy-views';

export interface ListedPolicies {
  items: PolicySummary[];
  nextCursor: string | null;
}

const Cursor = z.tuple([z.string(), PolicyId]);

/** 可供选用的文件: public documents, the latest first, with validity on `today`; `words` narrows by title and 文号. */
export async function listPublicPolicies(
  db: Session,
  { today, words = '', cursor, pageSize }: { today: LocalDate; words?: string; cursor?: string; pageSize: number },
): Promise<ListedPolicies> {
  const after = cursor === undefined ? null : readCursor(cursor);
  const { entries } = await readLibrary(db, today);
  const rest = entries
    .filter(({ document }) => foldText(`${document.title} ${document.documentNumber ?? ''}`).includes(foldText(words)))
    .sort((a, b) => byDateDescending(a.document, b.document))
    .filter(entry => after === null || isAfter(entry, after));
  const page = rest.slice(0, pageSize);
  const last = page.at(-1);
  return {
    items: page.map(({ document, validity }) => summaryOf(document, validity)),
    nextCursor: last && rest.length > page.length ? writeCursor(last) : null,
  };
}

function isAfter({ document }: LibraryEntry, [day, policyId]: z.infer<typeof Cursor>): boolean {
  const own = documentDay(document) ?? '';
  return own < day || (own === day && document._id > policyId);
}

function writeCursor({ document }: LibraryEntry): string {
  return Buffer.from(JSON.stringify([documentDay(document) ?? '', document._id])).toString('base64url');
}

function readCursor(cursor: string): z.infer<typeof Cursor> {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Refusal('invalid-request', { fields: ['cursor'] });
  }
}
