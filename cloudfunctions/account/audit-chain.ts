import * as z from 'zod/mini';
import { AuditEntryId, type AuditFinding } from 'shared/account/audit-model';
import { Instant } from 'shared/kernel/time';
import { auditEntryHash, isAsRecorded, type AuditEvidence } from 'shared/server/audit-log';
import { digestOf } from 'shared/server/digest';

/** 封存: seal n + 1 vouches for seal n by its hash, and for each of its entries by theirs. */
export const AuditSeal = z.strictObject({
  number: z.int().check(z.gte(1)),
  entries: z.array(z.strictObject({ id: z.string(), hash: z.string() })),
  previousHash: z.string(),
  sealedAt: Instant,
  hash: z.string(),
});
export type AuditSeal = z.infer<typeof AuditSeal>;

/** What the first seal names as the one before. */
export const NO_HASH = '0'.repeat(64);

export function makeSeal(
  previous: Pick<AuditSeal, 'number' | 'hash'> | null,
  entries: readonly AuditEvidence[],
  sealedAt: Instant,
): AuditSeal {
  const listed = entries.map(entry => ({ id: entry._id, hash: auditEntryHash(entry) }));
  const seal = {
    number: (previous?.number ?? 0) + 1,
    entries: listed,
    previousHash: previous?.hash ?? NO_HASH,
    sealedAt,
  };
  return { ...seal, hash: digestOf(seal) };
}

/** A place in the chain that is taken; `seal` is null where what lies there is no seal any more. */
export interface SealFound {
  number: number;
  seal: AuditSeal | null;
}

function isWhole({ number, seal }: SealFound): boolean {
  if (!seal) return false;
  const { hash, ...rest } = seal;
  return seal.number === number && hash === digestOf(rest) && (number > 1 || seal.previousHash === NO_HASH);
}

/** A gap may be as long as a wrong number is large; this many of it are named. */
const GAP_NAMED_MAX = 50;

/**
 * Gaps from `from` on, and seals that fit neither their own hash nor what the seal after them says of it. `found` in the
 * order of the chain; `before` is the one in front of `from`.
 */
export function sealFindings(from: number, before: SealFound | null, found: readonly SealFound[]): AuditFinding[] {
  const findings = new Map<string, AuditFinding>();
  const find = (kind: 'seal-missing' | 'seal-changed', sealNumber: number): void =>
    void findings.set(`${kind} ${sealNumber}`, { kind, sealNumber, auditEntryId: null });
  let previous = before;
  let expected = from;
  for (const place of found) {
    const end = Math.min(place.number, expected + GAP_NAMED_MAX);
    for (let missing = expected; missing < end; missing++) find('seal-missing', missing);
    // A whole seal says which hash its predecessor had; one that is not whole says nothing.
    const isSuccessor = previous !== null && place.number === expected;
    if (!isWhole(place)) find('seal-changed', place.number);
    else if (previous && isSuccessor && place.seal?.previousHash !== previous.seal?.hash)
      find('seal-changed', previous.number);
    previous = place;
    expected = place.number + 1;
  }
  return [...findings.values()];
}

/**
 * Entries against the list of their seal. `claiming` are those that say they are in it; `others` those it lists that
 * say something else, as far as they are there at all.
 */
export function entryFindings(
  seal: AuditSeal,
  claiming: readonly AuditEvidence[],
  others: readonly AuditEvidence[],
): AuditFinding[] {
  const { number: sealNumber } = seal;
  const claims = new Map(claiming.map(entry => [entry._id, entry]));
  const elsewhere = new Set(others.map(({ _id }) => _id));
  const findings: AuditFinding[] = [];
  const find = (kind: AuditFinding['kind'], id: string): void =>
    void findings.push({ kind, sealNumber, auditEntryId: idOrNull(id) });
  for (const { id, hash } of seal.entries) {
    const entry = claims.get(id);
    claims.delete(id);
    if (entry ? auditEntryHash(entry) !== hash || !isAsRecorded(entry) : elsewhere.has(id)) find('entry-changed', id);
    else if (!entry) find('entry-missing', id);
  }
  for (const id of claims.keys()) find('entry-not-listed', id);
  return findings;
}

/** An entry somebody put there may carry any id. */
export function idOrNull(id: string): AuditEntryId | null {
  return AuditEntryId.safeParse(id).data ?? null;
}
