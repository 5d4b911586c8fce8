import cloudbase from '@cloudbase/node-sdk';
import * as z from 'zod/mini';
import type { PersonalData } from '../account/model';
import { toChange, toCondition, toStored, type Change, type Condition, type Stored } from './database-values';

/** The platform's database, or a transaction on it. Handlers pass it on; only repositories use it. */
export interface Session {
  readonly handle: Pick<SdkDatabase, 'collection'>;
  readonly inTransaction: boolean;
}
type SdkDatabase = ReturnType<ReturnType<typeof cloudbase.init>['database']>;

let database: SdkDatabase | undefined;

export function sdkDatabase(): SdkDatabase {
  database ??= cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV as unknown as string, keepalive: true }).database();
  return database;
}

export function openDatabase(): Session {
  return { handle: sdkDatabase(), inTransaction: false };
}

/** What a domain declares of a collection in its `collections.ts`. Clients never reach any of them. */
export interface CollectionDeclaration {
  name: string;
  /** Counts up with every change of shape; written into each document. */
  schemaVersion: number;
  indexes: { name: string; fields: string[]; unique?: boolean }[];
  /** What it holds about people and by which rules; null when it holds nothing of the kind. */
  personalData: PersonalData | null;
}

/** Turns a document of version n into one of version n + 1. */
export type Upgrade = (document: Record<string, unknown>) => Record<string, unknown>;

interface CollectionOptions<S extends z.ZodMiniType> {
  schema: S;
  /** `upgrades[n]` lifts version n; one for each version before the declared one. */
  upgrades?: Record<number, Upgrade>;
  /** For evidence: a document is read and written as it lies there, whatever version it says it is of. */
  asStored?: true;
}

export interface Query {
  where: Condition;
  orderBy?: { field: string; direction: 'asc' | 'desc' }[];
  /** At most 1000, the platform's silent cap. */
  limit: number;
}

const READ_LIMIT_MAX = 1000;
const IDS_A_QUERY = 100;

/** Typed access to one collection; hides the SDK's differences and closes its traps. */
export function openCollection<S extends z.ZodMiniType<Stored>>(
  declaration: CollectionDeclaration,
  options: CollectionOptions<S>,
) {
  type Document = z.output<S>;
  const { schema, upgrades = {}, asStored = false } = options;
  const version = asStored ? {} : { schemaVersion: declaration.schemaVersion };
  const read = (raw: unknown): Document => schema.parse(asStored ? raw : upgrade(declaration, upgrades, raw));
  const write = (document: Document) => toStored({ ...document, ...version });
  const collectionOf = (session: Session) => session.handle.collection(declaration.name);
  const forbidInTransaction = (session: Session, operation: string) => {
    // The SDK would silently run it outside the transaction.
    if (session.inTransaction) throw new Error(`${declaration.name}: ${operation} cannot run inside a transaction`);
  };

  async function query(session: Session, { where, orderBy = [], limit }: Query): Promise<Document[]> {
    forbidInTransaction(session, 'query');
    if (limit < 1 || limit > READ_LIMIT_MAX) throw new Error(`limit ${limit} is not within 1…${READ_LIMIT_MAX}`);
    let request = collectionOf(session).where(toCondition(sdkDatabase().command, where));
    for (const { field, direction } of orderBy) request = request.orderBy(field, direction);
    const result = await request.limit(limit).get();
    return listOf(result.data).map(read);
  }

  return {
    query,

    async findById(session: Session, id: string): Promise<Document | null> {
      const result = await collectionOf(session).doc(requireId(id)).get();
      const [raw] = listOf(result.data);
      return raw === undefined ? null : read(raw);
    },

    /** In the order of the collection, not of `ids`; missing ones are left out. */
    async findByIds(session: Session, ids: readonly string[]): Promise<Document[]> {
      const pages: string[][] = [];
      for (let at = 0; at < ids.length; at += IDS_A_QUERY) pages.push(ids.slice(at, at + IDS_A_QUERY));
      const found = await Promise.all(
        pages.map(page => query(session, { where: { _id: { in: page.map(requireId) } }, limit: IDS_A_QUERY })),
      );
      return found.flat();
    },

    /** False when the id, or a unique index, is taken already. Outside transactions only: inside, look first. */
    async insert(session: Session, document: Document): Promise<boolean> {
      forbidInTransaction(session, 'insert');
      try {
        await collectionOf(session).add(write(document));
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },

    /** Writes the whole document, new or not. */
    async put(session: Session, document: Document): Promise<void> {
      const { _id, ...rest } = write(document);
      await collectionOf(session).doc(requireId(_id)).set(rest);
    },

    /** Changes the document only while `guard` holds; true when it did. */
    async updateGuarded(session: Session, id: string, guard: Condition, change: Change): Promise<boolean> {
      forbidInTransaction(session, 'updateGuarded');
      const command = sdkDatabase().command;
      const where = toCondition(command, { ...guard, _id: requireId(id) });
      const result = await collectionOf(session)
        .where(where)
        .options({ multiple: false })
        .update(toChange(command, { ...change, set: { ...change.set, ...version } }));
      return result.updated === 1;
    },

    async remove(session: Session, id: string): Promise<void> {
      await collectionOf(session).doc(requireId(id)).remove();
    },

    /** Removes every document that the condition holds for. Run again after a failure, it removes the rest. */
    async removeWhere(session: Session, where: Condition): Promise<void> {
      forbidInTransaction(session, 'removeWhere');
      await collectionOf(session).where(toCondition(sdkDatabase().command, where)).remove();
    },
  };
}

/** The SDK answers a list, one document or null, depending on where it was asked. */
function listOf(data: unknown): unknown[] {
  if (Array.isArray(data)) return data;
  return data === null || data === undefined ? [] : [data];
}

/** An id that is not a plain string would be read as a condition. */
function requireId(id: unknown): string {
  if (typeof id !== 'string' || id === '') throw new Error('a document id must be a non-empty string');
  return id;
}

function upgrade(declaration: CollectionDeclaration, upgrades: Record<number, Upgrade>, raw: unknown): unknown {
  let document = z.record(z.string(), z.unknown()).parse(raw);
  const stored = z.int().check(z.gte(1)).parse(document['schemaVersion']);
  if (stored > declaration.schemaVersion) {
    throw new Error(`${declaration.name}: a document of version ${stored} is newer than this program`);
  }
  for (let version = stored; version < declaration.schemaVersion; version++) {
    const lift = upgrades[version];
    if (!lift) throw new Error(`${declaration.name}: no upgrade from version ${version}`);
    document = lift(document);
  }
  return document;
}

function isDuplicateKey(error: unknown): boolean {
  return error instanceof Error && /duplicate key|E11000/.test(error.message);
}
