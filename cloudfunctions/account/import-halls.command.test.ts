import { listHalls } from 'shared/account/contract';
import { parseCsv } from 'shared/account/csv.rules';
import { rowFaultText } from 'shared/account/import-texts';
import { DivisionId, type HallId } from 'shared/account/model';
import { Instant } from 'shared/kernel/time';
import { openDatabase } from 'shared/server/database';
import { callAs, callRaw, codeOf, dataOf } from 'tests/support/call-function';
import { nobody, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { findById } from './hall.repository';
import { importDivisions } from './import-divisions.command';
import { importHalls } from './import-halls.command';

useLocalCloud();
const now = Instant.parse('2026-11-20T02:24:00.000Z');

function rowsOf(text: string) {
  const parsed = parseCsv(text);
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.rows;
}
async function halls(...lines: string[]) {
  const text = ['名称,类别,地址,电话,办公时间,窗口', ...lines].join('\n');
  const read = await importHalls(rowsOf(text), now, openDatabase());
  if (!read.ok) throw new Error(read.fault.code);
  return read.value;
}
const find = async (name: string) =>
  dataOf(await callAs(nobody(), listHalls, { pageSize: 50 })).items.filter(hall => hall.name.includes(name));

test('a row becomes what people see, with its counters one by one', async () => {
  const divisions = rowsOf('代码,名称,类别,上级\n,子县,县,\n,子镇,镇,子县');
  await importDivisions(divisions, now, openDatabase());
  await halls('子县子镇便民服务中心,便民服务中心,镇街1号,服务台：0000-0000001,工作日,1：综合受理;2：社保医保');
  const [hall] = await find('子镇');
  expect(hall).toEqual({
    hallId: expect.stringMatching(/^hl_/),
    name: '子县子镇便民服务中心',
    kind: 'town-center',
    address: '镇街1号',
    telephones: [{ label: '服务台', number: '0000-0000001' }],
    officeHours: '工作日',
    counters: [
      { counterId: expect.stringMatching(/^ct_/), number: '1', name: '综合受理' },
      { counterId: expect.stringMatching(/^ct_/), number: '2', name: '社保医保' },
    ],
    divisionId: expect.stringMatching(/^dv_/),
  });
  const here = dataOf(await callAs(wechatCaller('hall'), listHalls, { divisionId: hall?.divisionId ?? undefined }));
  expect(here.items).toEqual([hall]);
});

test('a counter keeps its id by hall and number, through other names, other orders and an absence', async () => {
  const counters = async (text: string) => {
    await halls(`丑中心,政务服务中心,丑路1号,,,${text}`, '丑分中心,便民服务中心,丑路2号,,,1：综合受理');
    const [hall] = await find('丑中心');
    return Object.fromEntries(hall?.counters.map(({ number, counterId }) => [number, counterId]) ?? []);
  };
  const first = await counters('1：综合受理；2：社保；3：医保');
  expect(new Set(Object.values(first)).size).toBe(3);
  expect(await counters('3：医保；1：一窗受理')).toEqual({ 1: first['1'], 3: first['3'] });
  expect(await counters('1：综合受理；2：社保；3：医保')).toEqual(first);
  const [branch] = await find('丑分中心');
  expect(Object.values(first)).not.toContain(branch?.counters[0]?.counterId);
});

test('the same file twice changes nothing; a changed row keeps the id; who is gone is told and stays', async () => {
  const rows = ['寅中心,政务服务中心,寅路1号,,,1：综合受理', '寅分中心,便民服务中心,寅路2号,,,'];
  expect((await halls(...rows)).rows.map(({ result }) => result)).toEqual(['added', 'added']);
  const [before] = await find('寅中心');
  expect((await halls(...rows)).rows.map(({ result }) => result)).toEqual(['unchanged', 'unchanged']);
  const report = await halls('寅中心,政务服务中心,寅路9号,,,1：综合受理');
  expect(report.rows.map(({ result }) => result)).toEqual(['changed']);
  expect(report.missingNames).toContain('寅分中心');
  expect(await find('寅中心')).toEqual([{ ...before, address: '寅路9号' }]);
  expect(await find('寅分中心')).toHaveLength(1);
});

test('a row that cannot be read is refused with its line and its reason, and does not stop the others', async () => {
  const { rows } = await halls(
    '卯一,大厅,卯路1号,,,',
    '卯二,政务服务中心,,,,',
    '卯三,政务服务中心,卯路1号,,,综合受理',
    '卯四,政务服务中心,卯路1号,,,',
    '卯四,政务服务中心,卯路1号,,,',
    '卯五,政务服务中心,卯路1号,,,,多的',
  );
  expect(rows.map(({ line, result }) => [line, typeof result === 'string' ? result : rowFaultText(result)])).toEqual([
    [2, '不认识的类别：大厅'],
    [3, '没有写地址'],
    [4, '没认出这个窗口：综合受理；要写成“3：社保医保”'],
    [5, 'added'],
    [6, '“卯四”在文件里写了两次，只取第一次'],
    [7, '比列名多出了内容；字段里有逗号的，要用英文双引号括起来'],
  ]);
});

test('two imports at once make each hall once', async () => {
  const rows = Array.from({ length: 4 }, (_, at) => `辰${at}中心,便民服务中心,辰路${at}号,,,1：综合受理`);
  await Promise.all([halls(...rows), halls(...rows)]);
  expect(await find('辰')).toHaveLength(4);
});

test('page by page; a cursor that is none is refused; a division without halls has none', async () => {
  const all = dataOf(await callAs(nobody(), listHalls, { pageSize: 50 })).items;
  const seen: HallId[] = [];
  let cursor: string | undefined;
  do {
    const page = dataOf(await callAs(nobody(), listHalls, { pageSize: 5, cursor }));
    seen.push(...page.items.map(({ hallId }) => hallId));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(all.map(({ hallId }) => hallId));
  expect(codeOf(await callAs(nobody(), listHalls, { cursor: 'x' }))).toBe('invalid-request');
  const divisionId = DivisionId.parse('dv_00000000000000000000');
  expect(dataOf(await callAs(nobody(), listHalls, { divisionId })).items).toEqual([]);
});

test('a hall is found by its id, with its counters', async () => {
  await halls('巳中心,政务服务中心,巳路1号,,,1：综合受理');
  const [hall] = await find('巳中心');
  if (!hall) throw new Error('not imported');
  expect(await findById(openDatabase(), hall.hallId)).toMatchObject({ name: '巳中心', counters: hall.counters });
});

test('nobody can import through the function', async () => {
  expect(codeOf(await callRaw(wechatCaller('importer'), 'account/import-halls', {}))).toBe('invalid-request');
});
