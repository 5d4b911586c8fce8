import { listDivisions } from 'shared/account/contract';
import { parseCsv } from 'shared/account/csv.rules';
import { DivisionId } from 'shared/account/model';
import type { RequestOf } from 'shared/kernel/endpoint';
import { readClock } from 'shared/server/clock';
import { openDatabase } from 'shared/server/database';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { nobody, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { importDivisions } from './import-divisions.command';

useLocalCloud();
const csv = `代码,名称,类别,上级
,桥头村,村,乙镇
000001000000,甲县,县,
,乙镇,镇,甲县
,丙乡,乡,甲县
,水口村,村,乙镇
,桥头村,村,丙乡
`;
beforeAll(async () => {
  const parsed = parseCsv(csv);
  if (parsed.ok) await importDivisions(parsed.rows, readClock(), openDatabase());
});
const list = async (input: RequestOf<typeof listDivisions>) => dataOf(await callAs(nobody(), listDivisions, input));

test('from the county down to the villages, for anyone', async () => {
  const [root, ...others] = (await list({})).items;
  expect(others).toEqual([]);
  expect(root).toMatchObject({ name: '甲县', kind: 'county', code: '000001000000', parentId: null });
  const towns = dataOf(await callAs(wechatCaller('division'), listDivisions, { parentId: root?.divisionId })).items;
  expect(towns.map(({ name }) => name)).toEqual(['乙镇', '丙乡']);
  const villages = await list({ parentId: towns[0]?.divisionId });
  expect(villages.items.map(({ name }) => name)).toEqual(['桥头村', '水口村']);
  expect(villages.items[0]?.parentId).toBe(towns[0]?.divisionId);
});

test('page by page', async () => {
  const [root] = (await list({})).items;
  const first = await list({ parentId: root?.divisionId, pageSize: 1 });
  const second = await list({ parentId: root?.divisionId, pageSize: 1, cursor: first.nextCursor ?? '' });
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['乙镇', '丙乡']);
  expect(second.nextCursor).toBeNull();
});

test('a division that is not there, and a cursor that is none, are refused', async () => {
  const parentId = DivisionId.parse('dv_00000000000000000000');
  expect(codeOf(await callAs(nobody(), listDivisions, { parentId }))).toBe('not-found');
  expect(codeOf(await callAs(nobody(), listDivisions, { cursor: 'x' }))).toBe('invalid-request');
});
