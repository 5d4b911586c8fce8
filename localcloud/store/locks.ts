import { CloudFailure } from '../failure';
import { Held } from './commit-queue';

/** One document of one collection. */
export type DocumentKey = string;

export function documentKey(collection: number, id: Buffer): DocumentKey {
  return `${collection}:${id.toString('latin1')}`;
}

export interface LockOwner {
  ended: Promise<void>;
  snapshotSequence: number;
}

export interface Locks {
  /** Throws Held when a transaction has written the document and not yet ended. */
  assertFree(key: DocumentKey): void;
  /** First writer wins: throws the conflict if another has written the document since the snapshot. */
  take(key: DocumentKey, owner: LockOwner): void;
  release(owner: LockOwner): void;
  /** Notes a committed write, for transactions that began before it. */
  wrote(key: DocumentKey): void;
  begin(): number;
  end(): void;
}

export function createLocks(): Locks {
  const owners = new Map<DocumentKey, LockOwner>();
  const recent = new Map<DocumentKey, number>();
  let sequence = 0;
  let liveSnapshots = 0;
  return {
    assertFree: key => {
      const owner = owners.get(key);
      if (owner) throw new Held(owner.ended);
    },
    take: (key, owner) => {
      const other = owners.get(key);
      if (other && other !== owner) throw transactionConflict();
      if ((recent.get(key) ?? 0) > owner.snapshotSequence) throw transactionConflict();
      owners.set(key, owner);
    },
    release: owner => {
      for (const [key, holder] of owners) if (holder === owner) owners.delete(key);
    },
    wrote: key => {
      sequence += 1;
      // Nobody can conflict with a write that every living snapshot has seen.
      if (liveSnapshots > 0) recent.set(key, sequence);
    },
    begin: () => {
      liveSnapshots += 1;
      return sequence;
    },
    end: () => {
      liveSnapshots -= 1;
      if (liveSnapshots === 0) recent.clear();
    },
  };
}

export function transactionConflict(): CloudFailure {
  return new CloudFailure(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ' +
      'Please check your request, but if the problem persists, contact us.',
  );
}

export function transactionGone(): CloudFailure {
  return new CloudFailure(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
      'transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  );
}
