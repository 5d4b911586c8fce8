import { listAgencies } from 'shared/account/contract';
import { parseCsv } from 'shared/account/csv.rules';
import type { RequestOf } from 'shared/kernel/endpoint';
import { readClock } from 'shared/server/clock';
import { openDatabase } from 'shared/server/database';
import { callAs, callRaw, codeOf, dataOf } from 'tests/support/call-function';
import { nobody, webVisitor, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { importAgencies } from './import-agencies.command';
import { importDivisions } from './import-divisions.command';

const cloud = useLocalCloud();
const rowsOf = (text: string) => {
  const parsed = parseCsv(text);
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.rows;
};
beforeAll(async () => {
  await importDivisions(rowsOf('名称,类别,上级\n甲县,县,\n乙镇,镇,甲县\n'), readClock(), openDatabase());
  const agencies = [
    '名称,简称,类别,电话,负责事项',
    '甲县人民政府,县政府,政府,12345,全县的事',
    '甲县民政局,县民政局,部门,0000-0000001,低保、特困供养；结婚登记',
    '甲县医疗保障局,县医保局,部门,0000-0000002,医疗救助；民政对象的参保资助',
    '甲县乙镇人民政府,乙镇政府,镇,0000-0000003,低保代办',
  ];
  await importAgencies(rowsOf(agencies.join('\n')), readClock(), openDatabase());
});

const list = async (input: RequestOf<typeof listAgencies>) => dataOf(await callAs(nobody(), listAgencies, input));
const names = async (input: RequestOf<typeof listAgencies>) =>
  (await list(input)).items.map(({ shortName }) => shortName);

test('anyone gets all of them, in the order of the file', async () => {
  for (const caller of [nobody(), webVisitor('agency-visitor'), wechatCaller('agency-resident')]) {
    const { items, totalCount } = dataOf(await callAs(caller, listAgencies, {}));
    expect(items.map(({ shortName }) => shortName)).toEqual(['县政府', '县民政局', '县医保局', '乙镇政府']);
    expect(totalCount).toBe(4);
  }
});

test('whoever is named so comes before whoever is responsible for it', async () => {
  expect(await names({ words: '民政' })).toEqual(['县民政局', '县医保局']);
  expect(await names({ words: '低保' })).toEqual(['县民政局', '乙镇政府']);
  expect(await names({ words: '飞碟' })).toEqual([]);
});

test('departments and towns are two groups that make up the whole', async () => {
  expect(await names({ group: 'county-departments' })).toEqual(['县政府', '县民政局', '县医保局']);
  expect(await names({ group: 'towns', words: '低保' })).toEqual(['乙镇政府']);
});

test('a town’s own government belongs to the town, the rest to the county', async () => {
  const [town] = (await list({ group: 'towns' })).items;
  const [bureau] = (await list({ words: '民政局' })).items;
  expect(await names({ divisionId: town?.divisionId ?? undefined })).toEqual(['乙镇政府']);
  expect(await names({ divisionId: bureau?.divisionId ?? undefined })).toHaveLength(3);
});

test('pages follow one another without a gap or a repetition', async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ pageSize: 3, ...(cursor && { cursor }) });
    seen.push(...page.items.map(({ shortName }) => shortName));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(await names({}));
});

test('a cursor that is none, and too many words, are refused; the words unread', async () => {
  expect(codeOf(await callAs(nobody(), listAgencies, { cursor: 'x' }))).toBe('invalid-request');
  const before = cloud().sdkRequestCount();
  expect(codeOf(await callAs(nobody(), listAgencies, { words: '长'.repeat(41) }))).toBe('invalid-request');
  expect(codeOf(await callRaw(nobody(), listAgencies.name, { group: 'everyone' }))).toBe('invalid-request');
  expect(cloud().sdkRequestCount()).toBe(before);
});

test('shows nothing that is only ours', async () => {
  const text = JSON.stringify(await list({}));
  for (const inner of ['sortOrder', 'updatedAt', 'schemaVersion', '_id']) expect(text).not.toContain(`"${inner}"`);
});
