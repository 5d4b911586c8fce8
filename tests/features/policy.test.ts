/** A resident's way from a few words to the official document, through the functions' entries only. */
import { getMe } from 'shared/account/contract';
import {
  favouritePolicy,
  getAttachmentLink,
  getLibraryOverview,
  getPolicy,
  listFavouritePolicies,
  searchPolicies,
} from 'shared/policy/contract';
import { seedDemoCounty } from 'localcloud/seed/demo-county';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, webVisitor, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';

const cloud = useLocalCloud();
const resident = wechatCaller('feature-resident');
beforeAll(async () => void (await seedDemoCounty(cloud())), 60_000);

test('a resident finds a subsidy in plain words, reads it, follows the old document to the new one and keeps it', async () => {
  const found = dataOf(await callAs(resident, searchPolicies, { words: '毕业生补贴怎么领' }));
  expect(found.relaxed).toBe(true);
  const old = found.items.find(({ validity }) => validity.state === 'repealed');
  if (!old) throw new Error('the repealed document was not found');
  const { policy: oldPolicy } = dataOf(await callAs(resident, getPolicy, { policyId: old.policyId }));
  const replacement = oldPolicy.validity.replacedBy;
  expect(replacement?.documentNumber).toBe('云政办发〔2026〕12号');
  if (!replacement) throw new Error('the repealed document names no other');

  const { policyId } = replacement;
  const { policy } = dataOf(await callAs(resident, getPolicy, { policyId }));
  expect(policy.validity.state).toBe('in-force');
  expect(policy.outline.some(({ number }) => number === '第五条')).toBe(true);
  expect(policy.blocks.map(({ anchor }) => anchor)).toEqual([...new Set(policy.blocks.map(({ anchor }) => anchor))]);

  const attachment = policy.attachments.find(({ file }) => file !== null);
  if (!attachment) throw new Error('no attachment was kept');
  const { attachmentId } = attachment;
  const link = dataOf(await callAs(resident, getAttachmentLink, { policyId, attachmentId }));
  expect((await fetch(link.url)).status).toBe(200);

  dataOf(await callAs(resident, favouritePolicy, { policyId, favourite: true, requestKey: aRequestKey() }));
  expect(dataOf(await callAs(resident, listFavouritePolicies, {})).items.map(item => item.policyId)).toEqual([
    policyId,
  ]);
});

test('a visitor in a browser reads everything and keeps favourites of his own', async () => {
  const visitor = webVisitor('feature-visitor');
  expect(dataOf(await callAs(visitor, getMe, {})).anonymous).toBe(true);
  expect(dataOf(await callAs(visitor, getLibraryOverview, {})).totalCount).toBeGreaterThanOrEqual(12);
  expect(dataOf(await callAs(visitor, listFavouritePolicies, {})).items).toEqual([]);
});

test('every way of writing a 文号 leads to its document; one that is none says so', async () => {
  for (const typed of [
    '云政办发〔2026〕12号',
    '云政办发[2026]12号',
    '云政办发（2026）12',
    '云政办发2026年第12号',
    '云政办发 2026 12',
  ]) {
    const { items } = dataOf(await callAs(resident, searchPolicies, { documentNumber: typed }));
    expect(items.map(({ documentNumber }) => documentNumber)).toEqual(['云政办发〔2026〕12号']);
  }
  expect(codeOf(await callAs(resident, searchPolicies, { documentNumber: '不是文号' }))).toBe(
    'document-number-unreadable',
  );
});
