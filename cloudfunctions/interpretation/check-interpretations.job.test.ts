import { updateInterpretation, getInterpretation } from 'shared/interpretation/contract';
import type { OutboxEvent } from 'shared/kernel/outbox-event';
import { toInstant } from 'shared/kernel/time';
import type { PolicyId } from 'shared/policy/model';
import { openDatabase } from 'shared/server/database';
import { countWaiting, newEventId, recordEvent } from 'shared/server/outbox';
import { inTransaction } from 'shared/server/transaction';
import { callAs, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody, timer } from 'tests/support/callers';
import { aDay } from 'tests/support/documents';
import { anInterpretableDocument, anInterpretation, aNewVersionOf, aTextBlock } from 'tests/support/interpretation';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aStaffMemberWith } from 'tests/support/staff';
import { main } from './index';
import * as interpretations from './interpretation.repository';

useLocalCloud();
const title = '示例再版办法';
const tell = (event: OutboxEvent) =>
  inTransaction(session => recordEvent(session, newEventId(), event, toInstant(Date.now())));
const runJob = () => main({ Type: 'Timer', TriggerName: 'check-interpretations' }, timer());
const published = (policyId: PolicyId, version: number): OutboxEvent => ({
  topic: 'policy-published',
  policyId,
  version,
});
const stateOf = async (policyId: PolicyId) => {
  const stored = await interpretations.findById(openDatabase(), interpretations.interpretationIdOf(policyId));
  return stored && { toBeChecked: stored.toBeChecked, version: stored.version, status: stored.status };
};

test('a new version leaves its interpretation to be checked, once, and still to be read', async () => {
  const policyId = await anInterpretableDocument(title);
  const interpretationId = await anInterpretation({ policyId, status: 'published' });
  await tell(published(policyId, 1));
  await runJob();
  expect(await stateOf(policyId)).toEqual({ toBeChecked: false, version: 1, status: 'published' });
  await aNewVersionOf(policyId, title);
  await tell(published(policyId, 2));
  await tell(published(policyId, 2));
  await runJob();
  expect(await stateOf(policyId)).toEqual({ toBeChecked: true, version: 2, status: 'published' });
  const { interpretation } = dataOf(await callAs(nobody(), getInterpretation, { interpretationId }));
  // The clauses are those of the version that was interpreted.
  expect(interpretation).toMatchObject({ toBeChecked: true, clauses: [{ label: '第五条' }, { label: '第七条' }] });
  expect((await countWaiting(openDatabase(), 'interpretation'))['waitingCount']).toBe(0);
});

test('writing it anew against the present version is the check', async () => {
  const policyId = await anInterpretableDocument(`${title}之二`);
  const interpretationId = await anInterpretation({ policyId });
  await aNewVersionOf(policyId, `${title}之二`);
  await tell(published(policyId, 2));
  await runJob();
  const { caller } = await aStaffMemberWith('editor');
  const input = { interpretationId, title, blocks: [aTextBlock], version: 2, requestKey: aRequestKey() };
  const { interpretation } = dataOf(await callAs(caller, updateInterpretation, input));
  expect(interpretation).toMatchObject({ toBeChecked: false, policyVersion: 2 });
});

test('a repeal, and a document without interpretation, change nothing and are done with', async () => {
  const policyId = await anInterpretableDocument();
  await anInterpretation({ policyId, status: 'published' });
  await tell({
    topic: 'policy-validity-changed',
    policyId,
    state: 'repealed',
    byPolicyId: null,
    on: aDay('2026-11-20'),
  });
  await tell(published(await anInterpretableDocument(), 7));
  await runJob();
  expect(await stateOf(policyId)).toEqual({ toBeChecked: false, version: 1, status: 'published' });
  expect((await countWaiting(openDatabase(), 'interpretation'))['waitingCount']).toBe(0);
});
