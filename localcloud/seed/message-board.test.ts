import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPublicMessages, searchFeaturedAnswers } from 'shared/message-board/contract';
import { publicWords } from 'shared/message-board/masking.rules';
import { MessageStatus } from 'shared/message-board/model';
import * as boardMessages from 'cloudfunctions/message-board/board-message.repository';
import { importPolicy } from 'cloudfunctions/policy/import-policy.command';
import { readSourceFile } from 'cloudfunctions/policy/read-source-file';
import { readClock } from 'shared/server/clock';
import { openDatabase } from 'shared/server/database';
import { callAs, dataOf } from 'tests/support/call-function';
import { nobody } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { seedAgencies } from './account';
import { seedMessageBoard } from './message-board';
import { seedStaff } from './staff';

useLocalCloud();
const folder = join(__dirname, 'policy/documents');
beforeAll(async () => {
  await seedAgencies();
  await seedStaff();
  for (const file of readdirSync(folder)) {
    const read = await readSourceFile(file, readFileSync(join(folder, file)));
    if (read.ok) await importPolicy(read.document, {}, readClock());
  }
  expect(await seedMessageBoard()).toEqual({ messageCount: 20, answerCount: 12 });
}, 120_000);

async function everyMessage(): Promise<boardMessages.StoredBoardMessage[]> {
  const db = openDatabase();
  const lists = MessageStatus.options.map(status => boardMessages.listByStatus(db, 'every', status, undefined, 50));
  return (await Promise.all(lists)).flat();
}
const library = async () => dataOf(await callAs(nobody(), searchFeaturedAnswers, { pageSize: 50 })).items;

test('twenty messages are there, in every state', async () => {
  const all = await everyMessage();
  expect(all).toHaveLength(20);
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set(MessageStatus.options));
  expect(all.filter(({ complex }) => complex)).toHaveLength(1);
});

test('fifteen typical answers are public, each resting on clauses in force, with an office’s telephone', async () => {
  const answers = await library();
  expect(answers).toHaveLength(15);
  for (const { basis, telephone } of answers) {
    expect(basis.length).toBeGreaterThan(0);
    for (const { clause, validity } of basis) expect([Boolean(clause), validity.state]).toEqual([true, 'in-force']);
    expect(telephone).toMatch(/^0000-/);
  }
});

test('what the public reads of the messages names nobody', async () => {
  const { items, figures } = dataOf(await callAs(nobody(), listPublicMessages, { pageSize: 50 }));
  expect(items.length).toBeGreaterThanOrEqual(7);
  expect(figures.answeredCount).toBeGreaterThanOrEqual(items.length);
  const words = items.map(({ title, text }) => publicWords(title) + publicWords(text)).join('\n');
  expect(words).not.toMatch(/0000-|999999|501室|A12345/);
});

test('starting again changes nothing', async () => {
  const before = [await everyMessage(), await library()];
  expect(await seedMessageBoard()).toEqual({ messageCount: 0, answerCount: 0 });
  expect([await everyMessage(), await library()]).toEqual(before);
});
