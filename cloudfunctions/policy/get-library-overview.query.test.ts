import { getLibraryOverview } from 'shared/policy/contract';
import { callAs, dataOf } from 'tests/support/call-function';
import { nobody } from 'tests/support/callers';
import { aDay, importDocument } from 'tests/support/documents';
import { useLocalCloud } from 'tests/support/local-cloud';

useLocalCloud();
const overview = async () => dataOf(await callAs(nobody(), getLibraryOverview, {}));

test('an empty library is counted as such', async () => {
  expect(await overview()).toMatchObject({ totalCount: 0, latest: [], subjectCategories: [], updatedOn: null });
});

test('shows the newest by date and counts subjects by class; what is not public does not count', async () => {
  await importDocument({ title: '旧的', datedOn: aDay('2024-01-01') }, { subjectCategory: '科技、教育/教育' });
  await importDocument({ title: '新的', datedOn: aDay('2026-01-01') }, { subjectCategory: '科技、教育' });
  await importDocument(
    { title: '过期的', datedOn: aDay('2020-01-01'), expiresOn: aDay('2023-01-01') },
    { subjectCategory: '国防' },
  );
  await importDocument({ title: '秘密的', datedOn: aDay('2026-02-01'), disclosureType: 'withheld' });
  const { latest, ...counts } = await overview();
  expect(latest.map(({ title }) => title)).toEqual(['新的', '旧的', '过期的']);
  expect(counts).toMatchObject({
    totalCount: 3,
    inForceCount: 2,
    subjectCategories: [
      { value: '科技、教育', count: 2 },
      { value: '国防', count: 1 },
    ],
  });
});
