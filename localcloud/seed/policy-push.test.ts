import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importPolicy } from 'cloudfunctions/policy/import-policy.command';
import { readSourceFile } from 'cloudfunctions/policy/read-source-file';
import { listByKind as listAudiences } from 'cloudfunctions/policy-push/policy-audience.repository';
import { listByKind as listProfiles } from 'cloudfunctions/policy-push/audience-profile.repository';
import { listByRecipient } from 'cloudfunctions/policy-push/inbox-item.repository';
import { openDatabase } from 'shared/server/database';
import { readClock } from 'shared/server/clock';
import { useLocalCloud } from 'tests/support/local-cloud';
import { seedAgencies } from './account';
import { seedPeople } from './people';
import { seedPolicyPush } from './policy-push';
import { seedStaff } from './staff';

useLocalCloud();
const folder = join(__dirname, 'policy/documents');
let first: Awaited<ReturnType<typeof seedPolicyPush>>;
beforeAll(async () => {
  await seedAgencies();
  await seedStaff();
  await seedPeople();
  for (const file of readdirSync(folder)) {
    const read = await readSourceFile(file, readFileSync(join(folder, file)));
    if (read.ok) await importPolicy(read.document, {}, readClock());
  }
  first = await seedPolicyPush();
}, 120_000);

async function profiles() {
  const kinds = ['resident', 'enterprise'] as const;
  return (await Promise.all(kinds.map(kind => listProfiles(openDatabase(), kind, '', 100)))).flat();
}

async function inboxes(): Promise<string[][]> {
  const found = (await profiles()).map(({ _id }) => listByRecipient(openDatabase(), _id, undefined, 100));
  return (await Promise.all(found)).map(items => items.map(({ _id }) => _id));
}

test('thirty documents say whom they are for', async () => {
  const kinds = ['resident', 'enterprise'] as const;
  const counts = await Promise.all(kinds.map(kind => listAudiences(openDatabase(), kind, '', 100)));
  expect(counts.flat()).toHaveLength(30);
});

test('five said their facts, and each finds something in the inbox but not everything', async () => {
  expect(await profiles()).toHaveLength(5);
  for (const items of await inboxes()) {
    expect(items.length).toBeGreaterThan(0);
    expect(items.length).toBeLessThan(25);
  }
});

test('starting again changes nothing', async () => {
  const before = await inboxes();
  const again = await seedPolicyPush();
  expect(first.every(({ effect }) => effect === 'added')).toBe(true);
  expect(again.every(({ effect }) => effect === 'unchanged')).toBe(true);
  expect(await inboxes()).toEqual(before);
});
