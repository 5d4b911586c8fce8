import { checkGazette } from 'cloudfunctions/gazette/check-gazette.query';
import { getGazetteIssue, listGazetteIssues } from 'shared/gazette/contract';
import { readClock } from 'shared/server/clock';
import { openDatabase } from 'shared/server/database';
import { callAs, dataOf } from 'tests/support/call-function';
import { nobody } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { seedDemoCounty } from './demo-county';
import { seedGazette } from './gazette';

const cloud = useLocalCloud();
beforeAll(() => seedDemoCounty(cloud()), 120_000);

test('four issues of two years are on the shelf, each with its headline, and hold', async () => {
  const shelf = dataOf(await callAs(nobody(), listGazetteIssues, {}));
  expect(shelf.years).toEqual([
    { year: 2026, count: 3 },
    { year: 2025, count: 1 },
  ]);
  expect(shelf.items.filter(({ headline }) => headline === null)).toEqual([]);
  for (const { issueId } of shelf.items)
    expect(dataOf(await callAs(nobody(), getGazetteIssue, { issueId })).issue.integrity.holds).toBe(true);
  expect(await checkGazette(openDatabase(), readClock())).toMatchObject({
    issueCount: 4,
    entryCount: 16,
    findings: [],
  });
});

test('starting again changes nothing', async () => {
  expect(await seedGazette()).toEqual({ addedCount: 0 });
});
