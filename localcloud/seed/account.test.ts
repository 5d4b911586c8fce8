import { listAgencies, listDivisions, listHalls } from 'shared/account/contract';
import { county } from 'shared/county/county';
import { callAs, dataOf } from 'tests/support/call-function';
import { nobody } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { seedAgencies } from './account';

useLocalCloud();
let first: Awaited<ReturnType<typeof seedAgencies>>;
beforeAll(async () => {
  first = await seedAgencies();
});

const halls = async () => dataOf(await callAs(nobody(), listHalls, {})).items;
const agencies = async () => dataOf(await callAs(nobody(), listAgencies, { pageSize: 50 })).items;

test('every agency and every town of the county’s configuration is there, by the same name and 代字', async () => {
  const found = await agencies();
  for (const { name, shortName, code } of county.agencies)
    expect(found.find(agency => agency.name === name)).toMatchObject({ shortName, code });
  const [root] = dataOf(await callAs(nobody(), listDivisions, {})).items;
  expect(root?.name).toBe(county.name);
  const towns = dataOf(await callAs(nobody(), listDivisions, { parentId: root?.divisionId })).items;
  expect(towns.map(({ name, kind }) => ({ name, kind }))).toEqual(county.divisions);
});

test('every one can be called and visited, says what it is responsible for, and belongs somewhere', async () => {
  const incomplete = (await agencies()).filter(
    ({ telephones, address, officeHours, responsibilities, divisionId }) =>
      telephones.length === 0 || !address || !officeHours || responsibilities.length === 0 || divisionId === null,
  );
  expect(incomplete).toEqual([]);
});

test('no telephone could be anybody’s', async () => {
  const numbers = [...(await agencies()), ...(await halls())].flatMap(({ telephones }) =>
    telephones.map(({ number }) => number),
  );
  expect(numbers.filter(number => !/^0000-00001\d\d$/.test(number))).toEqual([]);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('the county and every town has a hall with counters, placed in its division', async () => {
  const found = await halls();
  const [root] = dataOf(await callAs(nobody(), listDivisions, {})).items;
  const towns = dataOf(await callAs(nobody(), listDivisions, { parentId: root?.divisionId })).items;
  expect(found.map(({ divisionId }) => divisionId)).toEqual([root, ...towns].map(division => division?.divisionId));
  expect(found.filter(({ kind }) => kind === 'county-center')).toHaveLength(1);
  expect(found.filter(({ counters, officeHours, address }) => counters.length < 2 || !officeHours || !address)).toEqual(
    [],
  );
});

test('starting again changes nothing', async () => {
  const again = await seedAgencies();
  expect(first.agencies.rows.every(({ result }) => result === 'added')).toBe(true);
  expect(
    [...again.agencies.rows, ...again.divisions.rows, ...again.halls.rows].filter(
      ({ result }) => result !== 'unchanged',
    ),
  ).toEqual([]);
});
