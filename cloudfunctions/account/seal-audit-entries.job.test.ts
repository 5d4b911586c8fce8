import cloudbase from '@cloudbase/node-sdk';
import { toInstant } from 'shared/kernel/time';
import { openDatabase, type Session } from 'shared/server/database';
import { anAuditEntry, auditEntriesOf, checkWholeChain, fireAccountJob, sealAll } from 'tests/support/audit';
import { webVisitor } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { AuditSeal } from './audit-chain';
import * as seals from './audit-seal.repository';
import { main } from './index';
import { sealAuditEntries } from './seal-audit-entries.job';

useLocalCloud();
jest.setTimeout(60_000);
const now = toInstant(Date.now());
const raw = () => cloudbase.init({ env: 'local' }).database();
const readSeals = async () => (await seals.listFrom(openDatabase(), 1, 1000)).map(({ seal }) => AuditSeal.parse(seal));
const listed = (chain: AuditSeal[]) => chain.flatMap(({ entries }) => entries.map(({ id }) => id));

test('entries are sealed a hundred at a time, each once, and a second run finds nothing left', async () => {
  const ids = await auditEntriesOf(230);
  expect(await sealAll()).toEqual({ sealCount: 3, entryCount: 230, conflictCount: 0 });
  const chain = await readSeals();
  expect(chain.map(({ number, entries }) => [number, entries.length])).toEqual([
    [1, 100],
    [2, 100],
    [3, 30],
  ]);
  expect(listed(chain).sort()).toEqual([...ids].sort());
  expect(chain[1]?.previousHash).toBe(chain[0]?.hash);
  expect(await sealAll()).toEqual({ sealCount: 0, entryCount: 0, conflictCount: 0 });
  expect(await checkWholeChain()).toEqual({ findings: [], entryCount: 230 });
});

test('several runs at once, while entries are being written, make one chain that skips and repeats nothing', async () => {
  const before = listed(await readSeals()).length;
  const written: string[] = [];
  const writer = async () => {
    for (let n = 0; n < 40; n++) written.push(await anAuditEntry());
  };
  const writing = Promise.all([writer(), writer(), writer()]);
  const rounds = async () => {
    const counts = [];
    for (let n = 0; n < 4; n++) counts.push(await sealAll());
    return counts;
  };
  const counts = (await Promise.all([rounds(), rounds(), rounds(), rounds()])).flat();
  await writing;
  counts.push(await sealAll());
  const chain = await readSeals();
  expect(chain.map(({ number }) => number)).toEqual(chain.map((_seal, at) => at + 1));
  const ids = listed(chain).slice(before);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual([...written].sort());
  // What the runs say they sealed is what is sealed.
  expect(counts.reduce((sum, { entryCount = 0 }) => sum + entryCount, 0)).toBe(written.length);
  expect((await checkWholeChain()).findings).toEqual([]);
});

/** A database in which another run seals all there is, right after this run's n-th read. */
function interruptedAfter(readCount: number): Session {
  const { handle } = openDatabase();
  let reads = 0;
  const watch = <T extends object>(request: T): T =>
    new Proxy(request, {
      get:
        (target, key) =>
        (...args: unknown[]) => {
          const result: unknown = Reflect.apply(Reflect.get(target, key) as () => unknown, target, args); // all are methods
          if (!(result instanceof Promise)) return watch(result as object);
          return result.then(async answer => {
            if (++reads === readCount) await sealAll();
            return answer as unknown;
          });
        },
    });
  return { inTransaction: false, handle: { collection: name => watch(handle.collection(name)) } };
}

test.each([1, 2])('another run between its reads and its writes repeats nothing (after read %i)', async readCount => {
  const ids = await auditEntriesOf(3);
  const before = (await readSeals()).length;
  const counts = await sealAuditEntries({ now, db: interruptedAfter(readCount), requestId: 'of this test' });
  expect(counts).toEqual({ sealCount: 0, entryCount: 0, conflictCount: readCount - 1 });
  const chain = await readSeals();
  expect(chain).toHaveLength(before + 1);
  expect(listed(chain.slice(before)).sort()).toEqual([...ids].sort());
  expect((await checkWholeChain()).findings).toEqual([]);
});

test('a run that was broken off in its transaction keeps nobody from sealing once it has ended', async () => {
  const id = await anAuditEntry();
  const next = (await readSeals()).length + 1;
  const abandoned = await raw().startTransaction();
  await abandoned.collection('auditSeals').doc(String(next).padStart(12, '0')).set({ number: next });
  const stuck = await sealAll();
  expect(stuck).toMatchObject({ sealCount: 0, entryCount: 0 });
  expect(stuck['conflictCount']).toBeGreaterThan(0);
  await abandoned.rollback();
  expect(await sealAll()).toEqual({ sealCount: 1, entryCount: 1, conflictCount: 0 });
  expect(listed(await readSeals()).at(-1)).toBe(id);
  expect((await checkWholeChain()).findings).toEqual([]);
});

test('an entry that somebody broke before it was sealed stops nothing, and is found', async () => {
  const [broken] = await auditEntriesOf(3);
  await raw()
    .collection('auditEntries')
    .doc(broken ?? '')
    .update({ actor: 'nobody', schemaVersion: 'x' });
  expect(await sealAll()).toMatchObject({ entryCount: 3 });
  const sealNumber = (await readSeals()).length;
  expect((await checkWholeChain()).findings).toEqual([{ kind: 'entry-changed', sealNumber, auditEntryId: broken }]);
  await raw()
    .collection('auditEntries')
    .doc(broken ?? '')
    .remove();
});

test('the platform’s timer starts it, and nobody else', async () => {
  await anAuditEntry();
  expect(await fireAccountJob('seal-audit-entries')).toMatchObject({ ok: true, data: { sealCount: 1, entryCount: 1 } });
  await anAuditEntry();
  const event = { Type: 'Timer', TriggerName: 'seal-audit-entries' };
  expect(await main(event, webVisitor('somebody'))).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
});

test('each seal’s number and hash go to the function’s log, an anchor outside the database', async () => {
  await anAuditEntry();
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  await sealAll();
  const lines = write.mock.calls.map(([line]) => String(line));
  write.mockRestore();
  const head = (await readSeals()).at(-1);
  expect(lines.map(line => JSON.parse(line))).toMatchObject([{ sealNumber: head?.number, sealHash: head?.hash }]);
});

test('what lies at the head and is no seal stops the job loudly', async () => {
  const number = (await readSeals()).length + 1;
  const bogus = raw().collection('auditSeals');
  await bogus.add({ _id: 'x', number, schemaVersion: 1 });
  await anAuditEntry();
  await expect(sealAll()).rejects.toThrow('is no seal');
  await bogus.doc('x').remove();
  expect(await sealAll()).toMatchObject({ entryCount: 1 });
});
