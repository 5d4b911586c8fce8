import { CloudFailure } from '../failure';
import { readCatalogue } from '../store/catalogue';
import { isRecord } from '../store/ejson';
import type { Store } from '../store/store';
import { decodeStored } from '../store/update';
import type { CollectionSummary, DocumentPage } from './wire';

type Reader = Pick<Store, 'view' | 'collection' | 'now'>;

export const DOCUMENTS_PER_PAGE = 20;
const EXCERPT_LENGTH = 160;

export function listCollections(store: Reader): CollectionSummary[] {
  const { connection } = store.view();
  return [...readCatalogue(connection).values()]
    .map(({ name, table, schemaVersion, indexes }) => ({
      name,
      count: Number(connection.get(`SELECT COUNT(*) AS total FROM ${table}`)?.['total'] ?? 0),
      schemaVersion,
      indexCount: indexes.length,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Newest first. */
export function listDocuments(store: Reader, collection: string, skip: number): DocumentPage {
  const { connection } = store.view();
  const { table } = store.collection(collection);
  const sql = `SELECT row, body FROM ${table} ORDER BY row DESC LIMIT ? OFFSET ?`;
  const items = [...connection.iterate(sql, DOCUMENTS_PER_PAGE, skip)].map(row => {
    const { _id, ...rest } = decodeStored(String(row['body']), store.now());
    return { row: Number(row['row']), id: String(_id), excerpt: excerptOf(rest) };
  });
  return { total: Number(connection.get(`SELECT COUNT(*) AS total FROM ${table}`)?.['total'] ?? 0), items };
}

/** The whole document as tidy JSON. */
export function readDocument(store: Reader, collection: string, row: number): string {
  const { table } = store.collection(collection);
  const found = store.view().connection.get(`SELECT body FROM ${table} WHERE row = ?`, row);
  if (!found) throw new CloudFailure('NOT_FOUND', `${collection} has no document there any more`);
  const { _id, ...rest } = decodeStored(String(found['body']), store.now());
  return JSON.stringify({ _id, ...rest }, null, 2);
}

/** The first plain values: enough to recognise a document by. */
function excerptOf(document: Record<string, unknown>): string {
  const parts: string[] = [];
  let length = 0;
  for (const [name, value] of Object.entries(document)) {
    if (name === 'schemaVersion' || Array.isArray(value) || isRecord(value) || value === null) continue;
    const text = value instanceof Date ? value.toISOString() : String(value);
    parts.push(text.slice(0, EXCERPT_LENGTH));
    length += text.length;
    if (length > EXCERPT_LENGTH) break;
  }
  return parts.join(' · ').slice(0, EXCERPT_LENGTH);
}
