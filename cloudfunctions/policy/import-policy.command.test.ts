import { openDatabase } from 'shared/server/database';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aDay, aDocument, anInstant, aNumber, importDocument } from 'tests/support/documents';
import { importPolicy } from './import-policy.command';
import * as policyDocuments from './policy-document.repository';
import { findTexts } from './policy-text.repository';
import * as policyVersions from './policy-version.repository';

useLocalCloud();
const numbered = (sequence: number) => ({
  documentNumber: aNumber(`示政办发〔2026〕${sequence}号`),
  title: `第${sequence}件通知`,
});
const attachment = (name: string, content = name) => ({ name, extension: 'docx', content: Buffer.from(content) });

describe('importing a document', () => {
  test('stores it with its first version', async () => {
    const { effect, policyId, version } = await importDocument(
      { ...numbered(1), text: '正文。' },
      { source: '示例县政府网' },
    );
    expect({ effect, version }).toEqual({ effect: 'added', version: 1 });
    expect(await policyDocuments.findById(openDatabase(), policyId)).toMatchObject({
      title: '第1件通知',
      source: '示例县政府网',
    });
    expect((await policyVersions.findVersion(openDatabase(), policyId, 1))?.blocks).toMatchObject([{ text: '正文。' }]);
  });

  test('the same file twice changes nothing', async () => {
    const first = await importDocument(numbered(2));
    const before = await policyDocuments.findById(openDatabase(), first.policyId);
    const again = await importPolicy(aDocument(numbered(2)), {}, anInstant('2026-11-21T00:00:00.000Z'));
    expect(again).toEqual({ ...first, effect: 'unchanged' });
    expect(await policyDocuments.findById(openDatabase(), first.policyId)).toEqual(before);
  });

  test('the same file imported at once by two operators is one document', async () => {
    const results = await Promise.all([1, 2, 3, 4].map(() => importDocument(numbered(3))));
    expect(new Set(results.map(({ policyId }) => policyId)).size).toBe(1);
    expect(results.filter(({ effect }) => effect === 'added')).toHaveLength(1);
  });

  test('changed text under the same number and title is a new version, and the old one stays', async () => {
    const { policyId } = await importDocument({ ...numbered(4), text: '旧。' });
    const second = await importDocument({ ...numbered(4), text: '新。' });
    expect(second).toEqual({ effect: 'new-version', policyId, version: 2 });
    expect((await policyVersions.findVersion(openDatabase(), policyId, 1))?.blocks).toMatchObject([{ text: '旧。' }]);
    expect((await policyVersions.findVersion(openDatabase(), policyId, 2))?.blocks).toMatchObject([{ text: '新。' }]);
    expect((await findTexts(openDatabase(), [policyId])).get(policyId)).toBe('新。');
  });

  test('details said later are added without a new version, and what is left unsaid stays', async () => {
    const { policyId } = await importDocument(numbered(5), {
      subjectCategory: '综合政务',
      publishedOn: aDay('2026-06-22'),
    });
    const again = await importDocument(numbered(5), { source: '示例县政府网' });
    expect(again).toEqual({ effect: 'details-changed', policyId, version: 1 });
    const expected = { subjectCategory: '综合政务', publishedOn: '2026-06-22', source: '示例县政府网' };
    expect(await policyDocuments.findById(openDatabase(), policyId)).toMatchObject(expected);
  });

  test('documents without a number are told apart by title, authority and date', async () => {
    const facts = { title: '无字号的公告', text: '甲。' };
    const first = await importDocument(facts);
    expect(await importDocument({ ...facts, text: '乙。' })).toMatchObject({
      effect: 'new-version',
      policyId: first.policyId,
    });
    expect(await importDocument({ ...facts, datedOn: aDay('2025-01-01') })).toMatchObject({ effect: 'added' });
  });
});

describe('attachments', () => {
  const listed = { ...numbered(6), attachments: [{ name: '申请表' }, { name: '办理流程图' }] };

  test('a file joins the name it is listed under, and others follow', async () => {
    const { policyId } = await importDocument(listed, {
      attachments: [attachment('附件2 办理流程图'), attachment('补充说明')],
    });
    const document = await policyDocuments.findById(openDatabase(), policyId);
    expect(document?.attachments.map(({ name, file }) => [name, file?.sizeBytes ?? null])).toEqual([
      ['申请表', null],
      ['办理流程图', Buffer.byteLength('附件2 办理流程图')],
      ['补充说明', Buffer.byteLength('补充说明')],
    ]);
  });

  test('keep their ids and files when the document is imported again without them', async () => {
    const { policyId } = await importDocument(listed);
    const before = await policyDocuments.findById(openDatabase(), policyId);
    await importDocument(listed, { source: '改了来源' });
    expect((await policyDocuments.findById(openDatabase(), policyId))?.attachments).toEqual(before?.attachments);
  });
});

test('a number with 规 marks a normative document, and a subject is proposed from the title', async () => {
  const { policyId } = await importDocument({
    documentNumber: aNumber('示政规〔2025〕4号'),
    title: '示例县加装电梯管理办法',
  });
  const document = await policyDocuments.findById(openDatabase(), policyId);
  expect(document).toMatchObject({ normative: true, subjectCategory: '城乡建设、环境保护' });
});

test('what was edited since stays when the same file is imported again, and gives way to another', async () => {
  const { policyId } = await importDocument(numbered(7), { subjectCategory: '综合政务' });
  const imported = await policyDocuments.findById(openDatabase(), policyId);
  if (!imported) throw new Error('just imported');
  const edited = { ...imported, textHash: 'edited', expiresOn: aDay('2029-06-30'), subjectCategory: '其他' };
  await policyDocuments.put(openDatabase(), edited);
  expect(await importDocument(numbered(7), { subjectCategory: '综合政务' })).toMatchObject({ effect: 'unchanged' });
  const detailed = await importDocument(numbered(7), { source: '示例县政府网' });
  expect(detailed).toMatchObject({ effect: 'details-changed' });
  const after = await policyDocuments.findById(openDatabase(), policyId);
  expect(after).toMatchObject({ textHash: 'edited', expiresOn: '2029-06-30', subjectCategory: '其他' });
  expect(await importDocument({ ...numbered(7), text: '另一份。' })).toMatchObject({ effect: 'new-version' });
});
