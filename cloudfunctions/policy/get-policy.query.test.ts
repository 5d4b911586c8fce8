import { getAttachmentLink, getPolicy } from 'shared/policy/contract';
import { AttachmentId, PolicyId } from 'shared/policy/model';
import { callAs, callRaw, codeOf, dataOf } from 'tests/support/call-function';
import { nobody } from 'tests/support/callers';
import { aDay, aNumber, importDocument } from 'tests/support/documents';
import { useLocalCloud } from 'tests/support/local-cloud';

const cloud = useLocalCloud();
const read = async (policyId: PolicyId) => dataOf(await callAs(nobody(), getPolicy, { policyId })).policy;

test('answers the whole document, with links to what it cites where we have it', async () => {
  const cited = await importDocument({ title: '被引用的', documentNumber: aNumber('示政发〔2025〕1号') });
  const hidden = aNumber('示政发〔2025〕2号');
  await importDocument({ title: '不公开的', documentNumber: hidden, disclosureType: 'withheld' });
  const { policyId } = await importDocument({
    title: '引用别人的',
    text: '甲。\n乙。',
    cites: [
      { title: '被引用的', documentNumber: aNumber('示政发〔2025〕1号') },
      { title: '不公开的', documentNumber: hidden },
      { title: '库里没有的法', documentNumber: null },
    ],
  });
  const policy = await read(policyId);
  expect(policy.blocks.map(block => block.kind === 'text' && block.text)).toEqual(['甲。', '乙。']);
  expect(policy.cites.map(({ policyId: id }) => id)).toEqual([cited.policyId, null, null]);
  expect(policy.version).toBe(1);
});

test('takes at most three round trips', async () => {
  const { policyId } = await importDocument({
    title: '往返不多的',
    cites: [{ title: null, documentNumber: aNumber('示政发〔2025〕1号') }],
  });
  const before = cloud().sdkRequestCount();
  await read(policyId);
  expect(cloud().sdkRequestCount() - before).toBeLessThanOrEqual(3);
});

test('a repealed document names its replacement, imported before or after it', async () => {
  const old = { title: '旧办法', documentNumber: aNumber('示政规〔2020〕9号') };
  await importDocument({ title: '新办法', effectiveOn: aDay('2026-01-01'), repeals: [old] });
  const { policyId } = await importDocument(old);
  expect((await read(policyId)).validity).toMatchObject({ state: 'repealed', replacedBy: { title: '新办法' } });
});

test('says nothing of documents that are withheld, on request or unknown', async () => {
  const withheld = await importDocument({ title: '不予公开件', disclosureType: 'withheld' });
  const onRequest = await importDocument({ title: '依申请公开件', disclosureType: 'on-request' });
  const unknown = PolicyId.parse('pd_00000000000000000000');
  for (const policyId of [withheld.policyId, onRequest.policyId, unknown]) {
    expect(codeOf(await callAs(nobody(), getPolicy, { policyId }))).toBe('not-found');
  }
});

test('an id of any other shape is refused before anything is read', async () => {
  const before = cloud().sdkRequestCount();
  for (const policyId of ['', 'x', { $ne: '' }, ['pd_1'], 'pd_0000000000000000000.']) {
    expect(codeOf(await callRaw(nobody(), getPolicy.name, { policyId }))).toBe('invalid-request');
  }
  expect(cloud().sdkRequestCount()).toBe(before);
});

describe('attachments', () => {
  const file = { name: '申请表', extension: 'docx', content: Buffer.from('一份申请表') };

  test('open through a link that serves the file', async () => {
    const { policyId } = await importDocument(
      { title: '有附件的', attachments: [{ name: '申请表' }] },
      { attachments: [file] },
    );
    const { attachments } = await read(policyId);
    const attachmentId = attachments[0]?.attachmentId ?? AttachmentId.parse('');
    const link = dataOf(await callAs(nobody(), getAttachmentLink, { policyId, attachmentId }));
    expect(link).toMatchObject({ name: '申请表', extension: 'docx' });
    expect(await (await fetch(link.url)).text()).toBe('一份申请表');
  });

  test('known by name only say so', async () => {
    const { policyId } = await importDocument({ title: '只有附件名的', attachments: [{ name: '名单' }] });
    const attachmentId = (await read(policyId)).attachments[0]?.attachmentId ?? AttachmentId.parse('');
    expect(codeOf(await callAs(nobody(), getAttachmentLink, { policyId, attachmentId }))).toBe('attachment-not-kept');
  });

  test('of a document that is not public are not found', async () => {
    const details = { attachments: [file] };
    const { policyId } = await importDocument({ title: '不公开的附件', disclosureType: 'withheld' }, details);
    const attachmentId = AttachmentId.parse('at_00000000000000000000');
    expect(codeOf(await callAs(nobody(), getAttachmentLink, { policyId, attachmentId }))).toBe('not-found');
  });
});
