/** Who may do what, as an exact table: every endpoint × every actor × own, foreign and absent records. */
import { deleteMyData, exportMyData, saveConsent } from 'shared/account/contract';
import { isStaffAccess } from 'shared/kernel/access';
import { favouritePolicy, listFavouritePolicies } from 'shared/policy/contract';
import { callAs, callRaw, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody, webVisitor, wechatCaller } from 'tests/support/callers';
import { importDocument } from 'tests/support/documents';
import { endpoints } from 'tests/support/endpoints';
import { useLocalCloud } from 'tests/support/local-cloud';
import { actors, callerOf, staff, type Actor } from './matrix/actors';
import type { MatrixRow } from './matrix/row';
import { rows } from './matrix/rows';

const cloud = useLocalCloud();

test('the table names every endpoint', () => {
  expect(Object.keys(rows).sort()).toEqual(endpoints.map(({ name }) => name).sort());
});

/** What whoever is not allowed is told: staff that they may not, everybody else that they are not signed in. */
function refusalFor(actor: Actor, access: (typeof endpoints)[number]['access']): string {
  return isStaffAccess(access) && staff.includes(actor) ? 'forbidden' : 'unauthenticated';
}

function answerOf({ answer = 'ok' }: MatrixRow, actor: Actor): string {
  return typeof answer === 'string' ? answer : answer(actor);
}

describe.each(endpoints)('$name', ({ name, access }) => {
  const row = rows[name];
  if (!row) return;

  test.each(actors)('called by %s', async actor => {
    const caller = await callerOf(actor, row.level);
    const input = await row.input(caller);
    const before = cloud().sdkRequestCount();
    const outcome = await callRaw(caller, name, input);
    const code = outcome.ok ? 'ok' : outcome.error.code;
    if (row.allowed.includes(actor)) return expect(code).toBe(answerOf(row, actor));
    expect(code).toBe(refusalFor(actor, access));
    // Whom the platform does not know costs no read.
    if (actor === 'nobody') expect(cloud().sdkRequestCount()).toBe(before);
  });

  if (row.level) {
    test.each(row.allowed)('called by %s of one agency or hall', async actor => {
      const caller = await callerOf(actor);
      expect(codeOf(await callRaw(caller, name, await row.input(caller)))).toBe('forbidden');
    });
  }

  const { others } = row;
  if (others) {
    test.each(row.allowed)('called by %s about what is another’s or does not exist', async actor => {
      const caller = await callerOf(actor, row.level);
      for (const makeInput of [others.foreign, others.absent]) {
        const outcome = await callRaw(caller, name, await makeInput(caller));
        expect(outcome.ok ? 'ok' : outcome.error.code).toBe(others.answer);
      }
    });
  }
});

test('an auditor reads and changes nothing: no endpoint of his takes a request key', () => {
  const forAuditors = endpoints.filter(
    ({ access }) => isStaffAccess(access) && access.staff !== 'any' && access.staff.includes('auditor'),
  );
  expect(shapeOf(favouritePolicy.request)).toHaveProperty('requestKey');
  expect(forAuditors.filter(({ request }) => 'requestKey' in shapeOf(request)).map(({ name }) => name)).toEqual([]);
});

function shapeOf(schema: (typeof endpoints)[number]['request']): object {
  const { def } = schema._zod;
  return 'shape' in def && typeof def.shape === 'object' && def.shape !== null ? def.shape : {};
}

test('favourites are one’s own: nobody else sees them, and asking for them by document shows nothing', async () => {
  const other = wechatCaller('matrix-other');
  const { policyId } = await importDocument({ title: '主动公开的' });
  const resident = wechatCaller('matrix-resident');
  dataOf(await callAs(resident, favouritePolicy, { policyId, favourite: true, requestKey: aRequestKey() }));
  expect(dataOf(await callAs(other, listFavouritePolicies, {})).items).toEqual([]);
  expect(dataOf(await callAs(other, listFavouritePolicies, { policyId })).items).toEqual([]);
  expect(dataOf(await callAs(resident, listFavouritePolicies, { policyId })).items).toHaveLength(1);
});

test('the data of a person is nobody else’s to count, export, withdraw or delete', async () => {
  const owner = wechatCaller('matrix-owner');
  const { policyId } = await importDocument({ title: '主动公开的' });
  dataOf(await callAs(owner, favouritePolicy, { policyId, favourite: true, requestKey: aRequestKey() }));
  const own = JSON.stringify(dataOf(await callAs(owner, exportMyData, {})).collections);
  for (const other of [webVisitor('matrix-owner'), wechatCaller('matrix-stranger')]) {
    const exported = dataOf(await callAs(other, exportMyData, {}));
    expect(exported.collections.find(({ name }) => name === 'favourites')?.records).toEqual([]);
    const requestKey = aRequestKey();
    dataOf(await callAs(other, saveConsent, { purpose: 'keep-favourites', granted: false, requestKey }));
    dataOf(await callAs(other, deleteMyData, { requestKey: aRequestKey() }));
  }
  expect(JSON.stringify(dataOf(await callAs(owner, exportMyData, {})).collections)).toBe(own);
});

test('no answer holds what the contract does not list', async () => {
  const { policyId } = await importDocument({ title: '主动公开的' });
  const outcome = await callRaw(nobody(), 'policy/get-policy', { policyId });
  const text = JSON.stringify(outcome);
  for (const secret of ['fileId', 'textHash', 'linkKeys', 'importedAt', 'schemaVersion', '_id'])
    expect(text).not.toContain(`"${secret}"`);
});
