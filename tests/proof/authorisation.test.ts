/** Who may do what, as an exact table: every endpoint × every actor × own, foreign and absent records. */
import { deleteMyData, exportMyData, saveConsent } from 'shared/account/contract';
import { favouritePolicy, listFavouritePolicies } from 'shared/policy/contract';
import { PolicyId } from 'shared/policy/model';
import { callAs, callRaw, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody, webVisitor, wechatCaller } from 'tests/support/callers';
import { importDocument } from 'tests/support/documents';
import { endpoints } from 'tests/support/endpoints';
import { useLocalCloud } from 'tests/support/local-cloud';

const cloud = useLocalCloud();
const actors = {
  nobody: nobody(),
  visitor: webVisitor('matrix-visitor'),
  resident: wechatCaller('matrix-resident'),
} as const;
type Actor = keyof typeof actors;

const everyone: readonly Actor[] = ['nobody', 'visitor', 'resident'];
const known: readonly Actor[] = ['visitor', 'resident'];

/** Written by hand, not derived: a contract that opens itself up fails here. */
const allowed: Record<string, readonly Actor[]> = {
  'account/get-me': known,
  'account/get-data-rules': everyone,
  'account/list-consents': known,
  'account/save-consent': known,
  'account/get-my-data-overview': known,
  'account/export-my-data': known,
  'account/delete-my-data': known,
  'account/list-agencies': everyone,
  'account/list-divisions': everyone,
  'policy/search-policies': everyone,
  'policy/get-policy': everyone,
  'policy/get-attachment-link': everyone,
  'policy/get-library-overview': everyone,
  'policy/favourite-policy': known,
  'policy/list-favourite-policies': known,
};

const ids = { public: '', withheld: '', onRequest: '', absent: 'pd_00000000000000000000' };
beforeAll(async () => {
  ids.public = (await importDocument({ title: '主动公开的' })).policyId;
  ids.withheld = (await importDocument({ title: '不予公开的', disclosureType: 'withheld' })).policyId;
  ids.onRequest = (await importDocument({ title: '依申请公开的', disclosureType: 'on-request' })).policyId;
});

const attachmentId = 'at_00000000000000000000';
/** The input of an endpoint for one document. */
const inputFor: Record<string, (policyId: string) => object> = {
  'account/get-me': () => ({}),
  'account/get-data-rules': () => ({}),
  'account/list-consents': () => ({}),
  'account/save-consent': () => ({ purpose: 'keep-favourites', granted: true, requestKey: aRequestKey() }),
  'account/get-my-data-overview': () => ({}),
  'account/export-my-data': () => ({}),
  'account/delete-my-data': () => ({ requestKey: aRequestKey() }),
  'account/list-agencies': () => ({}),
  'account/list-divisions': () => ({}),
  'policy/search-policies': () => ({}),
  'policy/get-policy': policyId => ({ policyId }),
  'policy/get-attachment-link': policyId => ({ policyId, attachmentId }),
  'policy/get-library-overview': () => ({}),
  'policy/favourite-policy': policyId => ({ policyId, favourite: true, requestKey: aRequestKey() }),
  'policy/list-favourite-policies': () => ({}),
};

test('the table names every endpoint', () => {
  const names = endpoints.map(({ name }) => name).sort();
  expect(Object.keys(allowed).sort()).toEqual(names);
  expect(Object.keys(inputFor).sort()).toEqual(names);
});

const cases = Object.keys(allowed).flatMap(name => everyone.map(actor => [name, actor] as const));

test.each(cases)('%s called by %s', async (name, actor) => {
  const before = cloud().sdkRequestCount();
  const outcome = await callRaw(actors[actor], name, inputFor[name]?.(ids.public));
  const code = outcome.ok ? 'ok' : outcome.error.code;
  if (allowed[name]?.includes(actor)) {
    // The sample document has no attachment: that is known only after it was looked for.
    expect(code).toBe(name === 'policy/get-attachment-link' ? 'not-found' : 'ok');
  } else {
    expect([code, cloud().sdkRequestCount() - before]).toEqual(['unauthenticated', 0]);
  }
});

const onOneDocument = ['policy/get-policy', 'policy/get-attachment-link', 'policy/favourite-policy'];

test.each(onOneDocument)('%s says the same of a document that is withheld, on request or absent', async name => {
  for (const policyId of [ids.withheld, ids.onRequest, ids.absent]) {
    const outcome = await callRaw(actors.resident, name, inputFor[name]?.(policyId));
    expect(outcome.ok || outcome.error.code).toBe('not-found');
  }
});

test('favourites are one’s own: nobody else sees them, and asking for them by document shows nothing', async () => {
  const other = wechatCaller('matrix-other');
  const policyId = PolicyId.parse(ids.public);
  dataOf(await callAs(actors.resident, favouritePolicy, { policyId, favourite: true, requestKey: aRequestKey() }));
  expect(dataOf(await callAs(other, listFavouritePolicies, {})).items).toEqual([]);
  expect(dataOf(await callAs(other, listFavouritePolicies, { policyId })).items).toEqual([]);
  expect(dataOf(await callAs(actors.resident, listFavouritePolicies, { policyId })).items).toHaveLength(1);
});

test('the data of a person is nobody else’s to count, export, withdraw or delete', async () => {
  const owner = wechatCaller('matrix-owner');
  const policyId = PolicyId.parse(ids.public);
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
  const outcome = await callRaw(actors.nobody, 'policy/get-policy', { policyId: ids.public });
  const text = JSON.stringify(outcome);
  for (const secret of ['fileId', 'textHash', 'linkKeys', 'importedAt', 'schemaVersion', '_id'])
    expect(text).not.toContain(`"${secret}"`);
});
