import { getPolicy, searchPolicies } from 'shared/policy/contract';
import type { PolicyId } from 'shared/policy/model';
import {
  editPolicy,
  getPolicyDraft,
  publishPolicyDraft,
  sendBackPolicyDraft,
  submitPolicyDraft,
} from 'shared/policy/publishing-contract';
import type { PolicyDraft, PolicyDraftSummary } from 'shared/policy/publishing-model';
import { queryAuditEntries } from 'shared/server/audit-log';
import { openDatabase } from 'shared/server/database';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody } from 'tests/support/callers';
import { aNumber, importDocument } from 'tests/support/documents';
import { useLocalCloud } from 'tests/support/local-cloud';
import {
  aDesk,
  aDraft,
  aDraftText,
  newEvents,
  published,
  publishedDraft,
  submitted,
  updating,
  type Desk,
} from 'tests/support/publishing';
import { anAgencyId, anAssignment, aStaffMember } from 'tests/support/staff';

useLocalCloud();
type Waiting = Pick<PolicyDraftSummary, 'draftId' | 'version'>;
const keyed = ({ draftId, version }: Waiting, requestKey = aRequestKey()) => ({ draftId, version, requestKey });
const publishing = (caller: object, draft: Waiting, requestKey?: string) =>
  callAs(caller, publishPolicyDraft, keyed(draft, requestKey));
const sendingBack = (caller: object, draft: Waiting) =>
  callAs(caller, sendBackPolicyDraft, { ...keyed(draft), reason: '请核对日期' });
const read = async (policyId: PolicyId) => dataOf(await callAs(nobody(), getPolicy, { policyId })).policy;
const statusOf = async ({ editor }: Desk, { draftId }: Waiting) =>
  dataOf(await callAs(editor.caller, getPolicyDraft, { draftId })).draft.status;

describe('送审', () => {
  test('a draft without what a reader needs is not sent; what is missing is named', async () => {
    const desk = await aDesk();
    const draft = await aDraft(desk);
    const elements = { documentNumber: null, disclosureType: null };
    const bare = dataOf(await updating(desk, draft, { elements })).draft;
    expect(await callAs(desk.editor.caller, submitPolicyDraft, keyed(bare))).toMatchObject({
      error: { code: 'elements-missing', detail: { elements: ['documentNumber', 'disclosureType'] } },
    });
    expect(await statusOf(desk, bare)).toBe('drafting');
  });

  test('dates that the text itself contradicts are not sent either', async () => {
    const desk = await aDesk();
    const draft = await aDraft(desk, aDraftText().replace('2029年6月30日', '2026年5月1日'));
    expect(codeOf(await callAs(desk.editor.caller, submitPolicyDraft, keyed(draft)))).toBe('dates-contradict');
  });

  test('sent once; of an older state nothing is sent', async () => {
    const desk = await aDesk();
    const draft = await aDraft(desk);
    expect(codeOf(await callAs(desk.editor.caller, submitPolicyDraft, { ...keyed(draft), version: 9 }))).toBe(
      'changed-meanwhile',
    );
    const key = keyed(draft);
    const sent = dataOf(await callAs(desk.editor.caller, submitPolicyDraft, key));
    expect(sent.draft).toMatchObject({ status: 'in-review', version: 2 });
    expect(dataOf(await callAs(desk.editor.caller, submitPolicyDraft, key))).toEqual(sent);
    expect(codeOf(await callAs(desk.editor.caller, submitPolicyDraft, keyed(sent.draft)))).toBe('not-in-this-state');
    expect(codeOf(await callAs(desk.reviewer.caller, submitPolicyDraft, keyed(draft)))).toBe('forbidden');
  });
});

describe('退回', () => {
  test('with the reason; the editor goes on writing', async () => {
    const desk = await aDesk();
    const draft = await aDraft(desk);
    const { draft: back } = dataOf(await sendingBack(desk.reviewer.caller, await submitted(desk, draft)));
    expect(back).toMatchObject({ status: 'sent-back', reason: '请核对日期', reviewedBy: desk.reviewer.staffId });
    expect(dataOf(await updating(desk, draft, {}, { version: back.version })).draft.status).toBe('sent-back');
  });

  test('refused in any other state, of an older one, and by whoever wrote in it', async () => {
    const desk = await aDesk();
    const draft = await aDraft(desk);
    expect(codeOf(await sendingBack(desk.reviewer.caller, draft))).toBe('not-in-this-state');
    const waiting = await submitted(desk, draft);
    expect(codeOf(await sendingBack(desk.reviewer.caller, { ...waiting, version: 1 }))).toBe('changed-meanwhile');
    expect(codeOf(await sendingBack(desk.editor.caller, waiting))).toBe('forbidden');
  });
});

describe('审核通过', () => {
  test('the document can be found from that moment, the others are told, and the log says who', async () => {
    const desk = await aDesk();
    const draft = await aDraft(desk, aDraftText({ number: 31 }));
    await newEvents();
    const { policyId, policyVersion } = await publishedDraft(desk, draft);
    expect(policyVersion).toBe(1);
    expect(await read(policyId)).toMatchObject({ documentNumber: '示政办发〔2026〕31号', blocks: draft.blocks });
    const found = dataOf(await callAs(nobody(), searchPolicies, { documentNumber: '示政办发〔2026〕31号' }));
    expect(found.items.map(item => item.policyId)).toEqual([policyId]);
    expect(await newEvents()).toEqual([{ topic: 'policy-published', policyId, version: 1 }]);
    const entries = await queryAuditEntries(openDatabase(), { where: { subjectId: draft.draftId }, limit: 10 });
    expect(entries.find(({ action }) => action === publishPolicyDraft.name)?.actorId).toBe(desk.reviewer.staffId);
  });

  test('never by who drafted, whatever else they may do, nor by who changed a word', async () => {
    const desk = await aDesk();
    const both = await aStaffMember({ assignments: [anAssignment('editor'), anAssignment('reviewer')] });
    const own = await submitted({ ...desk, editor: both }, await aDraft({ ...desk, editor: both }));
    expect(codeOf(await publishing(both.caller, own))).toBe('own-draft');
    expect(codeOf(await sendingBack(both.caller, own))).toBe('own-draft');
    const changed = dataOf(await updating({ ...desk, editor: both }, await aDraft(desk))).draft;
    expect(codeOf(await publishing(both.caller, await submitted(desk, changed)))).toBe('own-draft');
    expect(dataOf(await publishing(desk.reviewer.caller, own)).draft.status).toBe('published');
  });

  test('published once, also when two approve at once or the answer was lost', async () => {
    const desk = await aDesk();
    const second = await aDesk();
    const waiting = await submitted(desk, await aDraft(desk));
    await newEvents();
    const key = aRequestKey();
    const outcomes = await Promise.all([
      publishing(desk.reviewer.caller, waiting, key),
      publishing(second.reviewer.caller, waiting),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await newEvents()).toHaveLength(1);
    const again = await submitted(desk, await aDraft(desk));
    const first = dataOf(await publishing(desk.reviewer.caller, again, key + 'x'));
    expect(dataOf(await publishing(desk.reviewer.caller, again, key + 'x'))).toEqual(first);
    expect(await newEvents()).toHaveLength(1);
  });

  test('refused while it is being written, of an older state, and by editors', async () => {
    const desk = await aDesk();
    const draft = await aDraft(desk);
    expect(codeOf(await publishing(desk.reviewer.caller, draft))).toBe('not-in-this-state');
    const waiting = await submitted(desk, draft);
    expect(codeOf(await publishing(desk.reviewer.caller, { ...waiting, version: 1 }))).toBe('changed-meanwhile');
    expect(codeOf(await publishing(desk.editor.caller, waiting))).toBe('forbidden');
  });

  test('another document of this number and title is in the library already: nothing is written', async () => {
    const desk = await aDesk();
    const text = aDraftText();
    await published(desk, text);
    await newEvents();
    const waiting = await submitted(desk, await aDraft(desk, text));
    expect(codeOf(await publishing(desk.reviewer.caller, waiting))).toBe('same-document');
    expect(await statusOf(desk, waiting)).toBe('in-review');
    expect(await newEvents()).toEqual([]);
  });

  test('a version that came in meanwhile is not written over', async () => {
    const desk = await aDesk();
    const facts = { title: '被导入抢先的', documentNumber: aNumber('示政发〔2026〕77号') };
    const { policyId } = await importDocument(facts);
    const input = { policyId, agencyId: anAgencyId, requestKey: aRequestKey() };
    const waiting = await submitted(desk, dataOf(await callAs(desk.editor.caller, editPolicy, input)).draft);
    await importDocument({ ...facts, text: '新导入的。' });
    expect(codeOf(await publishing(desk.reviewer.caller, waiting))).toBe('changed-meanwhile');
  });

  test('what is not for everybody is kept, found by nobody and told to nobody', async () => {
    const desk = await aDesk();
    const draft = await aDraft(desk);
    const hidden = dataOf(await updating(desk, draft, { elements: { disclosureType: 'withheld' } })).draft;
    await newEvents();
    const { policyId } = await publishedDraft(desk, hidden);
    expect(codeOf(await callAs(nobody(), getPolicy, { policyId }))).toBe('not-found');
    expect(await newEvents()).toEqual([]);
  });
});

describe('what a published document repeals', () => {
  const repealing = (title: string, number: string) => `《${title}》（${number}）同时废止。`;
  const edited = async (desk: Desk, policyId: PolicyId): Promise<PolicyDraft> => {
    const input = { policyId, agencyId: anAgencyId, requestKey: aRequestKey() };
    return dataOf(await callAs(desk.editor.caller, editPolicy, input)).draft;
  };

  test('is told to those who listen, with the day, once; a new version that says the same tells nothing new', async () => {
    const desk = await aDesk();
    const old = { title: '示例县旧办法', documentNumber: aNumber('示政办发〔2020〕8号') };
    const { policyId: oldId } = await importDocument(old);
    await newEvents();
    const clause = repealing(old.title, old.documentNumber);
    const { policyId } = await published(desk, aDraftText({ clause }));
    const repealed = { topic: 'policy-validity-changed', policyId: oldId, state: 'repealed', byPolicyId: policyId };
    const events = await newEvents();
    expect(events).toContainEqual({ ...repealed, on: '2026-07-01' });
    expect(events).toHaveLength(2);
    expect((await read(oldId)).validity).toMatchObject({ state: 'repealed', replacedBy: { policyId } });

    const next = dataOf(await updating(desk, await edited(desk, policyId), { elements: { genre: '意见' } })).draft;
    await publishedDraft(desk, next);
    expect(await newEvents()).toEqual([{ topic: 'policy-published', policyId, version: 2 }]);
  });

  test('is in force again when a new version no longer says so', async () => {
    const desk = await aDesk();
    const old = { title: '示例县又有效的办法', documentNumber: aNumber('示政办发〔2020〕9号') };
    const { policyId: oldId } = await importDocument(old);
    const clause = repealing(old.title, old.documentNumber);
    const { policyId } = await published(desk, aDraftText({ clause }));
    const draft = await edited(desk, policyId);
    const block = draft.blocks.find(one => one.kind === 'text' && one.text.includes(clause));
    if (block?.kind !== 'text') throw new Error('the clause stands in a paragraph');
    const corrections = [{ anchor: block.anchor, text: block.text.replace(clause, '') }];
    await newEvents();
    await publishedDraft(desk, dataOf(await updating(desk, draft, { corrections })).draft);
    expect((await newEvents()).find(({ topic }) => topic === 'policy-validity-changed')).toMatchObject({
      policyId: oldId,
      state: 'in-force',
      byPolicyId: null,
    });
    expect((await read(oldId)).validity.state).toBe('in-force');
  });
});
