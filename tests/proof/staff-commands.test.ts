/** What staff do leaves exactly one entry in the log, however often it is sent; what is refused leaves none. */
import { isStaffAccess } from 'shared/kernel/access';
import { queryAuditEntries, type StoredAuditEntry } from 'shared/server/audit-log';
import { openDatabase } from 'shared/server/database';
import { callRaw, codeOf } from 'tests/support/call-function';
import { endpoints } from 'tests/support/endpoints';
import { useLocalCloud } from 'tests/support/local-cloud';
import { sampleInputs } from 'tests/support/sample-inputs';
import { actors, callerOf, staff, type Actor } from './matrix/actors';
import type { MatrixRow } from './matrix/row';
import { rows } from './matrix/rows';

useLocalCloud();
jest.setTimeout(60_000);

const commands = endpoints.filter(
  ({ name, access }) => isStaffAccess(access) && 'requestKey' in (sampleInputs[name] ?? {}),
);

function rowOf(name: string): MatrixRow {
  const row = rows[name];
  if (!row) throw new Error(`${name} has no row in the table of who may do what`);
  return row;
}

/** The first of the staff who may. */
function whoMay({ allowed }: MatrixRow): Actor {
  const actor = allowed.find(one => staff.includes(one));
  if (actor === undefined) throw new Error('no member of staff may do it');
  return actor;
}

const entriesOf = (action: string): Promise<StoredAuditEntry[]> =>
  queryAuditEntries(openDatabase(), { where: { action }, limit: 1000 });

/** The entries that this came with. */
async function entriesDuring(action: string, doing: () => Promise<unknown>): Promise<StoredAuditEntry[]> {
  const before = new Set((await entriesOf(action)).map(({ _id }) => _id));
  await doing();
  return (await entriesOf(action)).filter(({ _id }) => !before.has(_id));
}

test('there are commands of staff to prove', () => {
  expect(commands.length).toBeGreaterThanOrEqual(11);
});

describe.each(commands.map(({ name }) => name))('%s', name => {
  test('accepted once, sent again and again: one entry, of whoever did it', async () => {
    const row = rowOf(name);
    const caller = await callerOf(whoMay(row), row.level);
    const input = await row.input(caller);
    const entries = await entriesDuring(name, async () => {
      const outcome = await callRaw(caller, name, input);
      expect(outcome.ok ? 'ok' : outcome.error.code).toBe('ok');
    });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ actor: { kind: 'staff' }, requestId: Reflect.get(caller, 'request_id') });
    const again = await entriesDuring(name, async () => {
      await callRaw(caller, name, input);
      // Other input under the same key.
      await callRaw(caller, name, { ...(await row.input(caller)), requestKey: Reflect.get(input, 'requestKey') });
    });
    expect(again).toEqual([]);
  });

  test('sent four times at once: one entry', async () => {
    const row = rowOf(name);
    const caller = await callerOf(whoMay(row), row.level);
    const input = await row.input(caller);
    const entries = await entriesDuring(name, () =>
      Promise.all(Array.from({ length: 4 }, () => callRaw(caller, name, input))),
    );
    expect(entries).toHaveLength(1);
  });

  test('refused: no entry', async () => {
    const row = rowOf(name);
    const { allowed, others } = row;
    const entries = await entriesDuring(name, async () => {
      for (const actor of actors.filter(one => !allowed.includes(one))) {
        const caller = await callerOf(actor, row.level);
        expect(['unauthenticated', 'forbidden']).toContain(
          codeOf(await callRaw(caller, name, await row.input(caller))),
        );
      }
      if (!others) return;
      const caller = await callerOf(whoMay(row), row.level);
      for (const makeInput of [others.foreign, others.absent])
        expect(codeOf(await callRaw(caller, name, await makeInput(caller)))).toBe(others.answer);
    });
    expect(entries).toEqual([]);
  });
});
