import { getInterpretation, listInterpretations } from 'shared/interpretation/contract';
import { InterpretationBlockKind } from 'shared/interpretation/model';
import { nonTextRateText } from 'shared/interpretation/texts';
import { callAs, dataOf } from 'tests/support/call-function';
import { nobody } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { seedDemoCounty } from './demo-county';
import { seedInterpretations } from './interpretation';

const cloud = useLocalCloud();
beforeAll(async () => void (await seedDemoCounty(cloud())), 60_000);

const list = async () => dataOf(await callAs(nobody(), listInterpretations, {}));

test('three documents are interpreted, one with every kind of block, each in a form other than text', async () => {
  const { items, nonTextRate } = await list();
  expect(items).toHaveLength(3);
  expect([...(items[0]?.kinds ?? [])].sort()).toEqual([...InterpretationBlockKind.options].sort());
  expect(nonTextRateText(nonTextRate)).toBe('多样化解读率3/3');
  expect(items.every(({ agencyName }) => agencyName !== '')).toBe(true);
});

test('every statement names a clause that has a name', async () => {
  for (const { interpretationId } of (await list()).items) {
    const { interpretation } = dataOf(await callAs(nobody(), getInterpretation, { interpretationId }));
    expect(interpretation.clauses.filter(({ label }) => label === '')).toEqual([]);
    expect(interpretation.validity.state).toBe('in-force');
  }
});

test('starting again changes nothing', async () => {
  const before = await list();
  expect(await seedInterpretations()).toEqual({ addedCount: 0 });
  expect(await list()).toEqual(before);
});
