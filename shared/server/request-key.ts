import * as z from 'zod/mini';
import type { PersonId } from '../account/model';
import type { JsonValue } from '../kernel/outcome';
import { Refusal } from '../kernel/refusal';
import { Instant, addDays, localDateOf } from '../kernel/time';
import { requests } from './collections';
import { openCollection, type Session } from './database';
import { hashKey } from './ids';
import { inTransaction } from './transaction';

const KEPT_DAYS = 7;

const keptOutcomes = openCollection(requests, {
  schema: z.object({
    _id: z.string(),
    inputHash: z.string(),
    outcome: z.json(),
    createdAt: Instant,
    /** The first day on which it may be deleted. */
    expiresOn: z.string(),
  }),
});

export interface KeyedCommand {
  personId: PersonId | 'operator';
  endpointName: string;
  requestKey: string;
  input: JsonValue;
  now: Instant;
}

/**
 * Runs a command's writes once for its request key, in one transaction that also keeps the outcome.
 * The same key and input answer the kept outcome; the same key with other input is refused.
 */
export async function runOnce<T extends JsonValue>(
  command: KeyedCommand,
  body: (session: Session) => Promise<T>,
): Promise<T> {
  const id = hashKey(command.personId, command.endpointName, command.requestKey);
  const inputHash = hashKey(JSON.stringify(command.input));
  return inTransaction(async session => {
    const kept = await keptOutcomes.findById(session, id);
    if (kept && kept.expiresOn > localDateOf(command.now)) {
      if (kept.inputHash !== inputHash) throw new Refusal('invalid-request', { reason: 'request-key-reused' });
      return kept.outcome as T; // kept by this very function, under the same endpoint
    }
    const outcome = await body(session);
    const expiresOn = addDays(localDateOf(command.now), KEPT_DAYS);
    await keptOutcomes.put(session, { _id: id, inputHash, outcome, createdAt: command.now, expiresOn });
    return outcome;
  });
}
