import { sdkDatabase, type Session } from './database';

const ATTEMPTS = 4;
const PAUSE_MS = 15;

/**
 * Runs `body` in one transaction. It may run again after a conflict: make ids and times before it,
 * and let nothing leave the process inside it. What it throws abandons the transaction.
 */
export async function inTransaction<T>(body: (session: Session) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const transaction = await sdkDatabase().startTransaction();
    try {
      const result = await body({ handle: transaction, inTransaction: true });
      await transaction.commit();
      return result;
    } catch (error) {
      // The answer to a failed commit or a conflict is already final; a rollback that fails adds nothing.
      await transaction.rollback().catch(() => undefined);
      if (attempt === ATTEMPTS || !isConflict(error)) throw error;
      await new Promise(resolve => setTimeout(resolve, attempt * PAUSE_MS));
    }
  }
}

export function isConflict(error: unknown): boolean {
  return errorCode(error) === 'DATABASE_TRANSACTION_CONFLICT';
}

/** The SDK's own code of an error, where it has one. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
