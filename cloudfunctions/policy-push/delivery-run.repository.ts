import * as z from 'zod/mini';
import { Instant, LocalDate } from 'shared/kernel/time';
import { PolicyId } from 'shared/policy/model';
import { openCollection, type Session } from 'shared/server/database';
import { hashKey } from 'shared/server/ids';
import { deliveryRuns as declaration } from './collections';

/** What is being told. */
const News = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('published'), version: z.int() }),
  z.object({
    kind: z.literal('validity-changed'),
    state: z.enum(['in-force', 'repealed', 'expired']),
    on: LocalDate,
  }),
]);

const StoredRun = z.object({
  _id: z.string(),
  policyId: PolicyId,
  news: News,
  /** 对得上的、订阅的、收到过的: who is being told; `done` when everybody was. */
  phase: z.enum(['matching', 'subscribed', 'received', 'done']),
  after: z.string(),
  startedAt: Instant,
});
export type DeliveryRun = z.infer<typeof StoredRun>;
export type DeliveryPhase = DeliveryRun['phase'];

const runs = openCollection(declaration, { schema: StoredRun });

const openPhases = ['matching', 'subscribed', 'received'] as const;
const FIRST_PHASE = { published: 'matching', 'validity-changed': 'received' } as const;

type Beginning = Pick<DeliveryRun, 'policyId' | 'news'> & { cause: string; now: Instant };

/** Begins a run for its cause, once: what is there already goes on from where it is. */
export async function begin(session: Session, { policyId, news, cause, now }: Beginning): Promise<void> {
  const id = hashKey('delivery', cause);
  if (await runs.findById(session, id)) return;
  await runs.put(session, { _id: id, policyId, news, phase: FIRST_PHASE[news.kind], after: '', startedAt: now });
}

/** The oldest first. */
export async function listOpen(db: Session, limit: number): Promise<DeliveryRun[]> {
  return runs.query(db, {
    where: { phase: { in: openPhases } },
    orderBy: [{ field: 'startedAt', direction: 'asc' }],
    limit,
  });
}

/** False when another run of the job was faster. */
export function moveOn(db: Session, run: DeliveryRun, phase: DeliveryPhase, after: string): Promise<boolean> {
  return runs.updateGuarded(db, run._id, { phase: run.phase, after: run.after }, { set: { phase, after } });
}
