import { listAgencies, listDivisions } from 'shared/account/contract';
import { parseCsv } from 'shared/account/csv.rules';
import { rowFaultText } from 'shared/account/import-texts';
import { Instant } from 'shared/kernel/time';
import { openDatabase } from 'shared/server/database';
import { callAs, callRaw, codeOf, dataOf } from 'tests/support/call-function';
import { nobody, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { importAgencies } from './import-agencies.command';
import { importDivisions } from './import-divisions.command';

useLocalCloud();
const now = Instant.parse('2026-11-20T02:24:00.000Z');
const HEADER = '名称,简称,代字,类别,地址,电话,办公时间,负责事项';

function rowsOf(text: string) {
  const parsed = parseCsv(text);
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.rows;
}
async function agencies(...lines: string[]) {
  const read = await importAgencies(rowsOf([HEADER, ...lines].join('\n')), now, openDatabase());
  if (!read.ok) throw new Error(read.fault.code);
  return read.value;
}
async function divisions(...lines: string[]) {
  const read = await importDivisions(rowsOf(['代码,名称,类别,上级', ...lines].join('\n')), now, openDatabase());
  if (!read.ok) throw new Error(read.fault.code);
  return read.value;
}
const results = ({ rows }: Awaited<ReturnType<typeof agencies>>) =>
  rows.map(({ line, result }) => [line, typeof result === 'string' ? result : rowFaultText(result)]);
const find = async (words: string) => dataOf(await callAs(nobody(), listAgencies, { words })).items;

test('a row becomes what people see, with its telephones and its duties one by one', async () => {
  const report = await agencies(
    '子县民政局,县民政局,子民,部门,"和平路1号\n东门旁","办公室：0000-0000001；救助:0000-0000002-12\n12345",工作日,低保;结婚登记',
  );
  expect(results(report)).toEqual([[2, 'added']]);
  expect(await find('结婚')).toEqual([
    {
      agencyId: expect.stringMatching(/^ag_/),
      name: '子县民政局',
      shortName: '县民政局',
      code: '子民',
      kind: 'department',
      address: '和平路1号，东门旁',
      telephones: [
        { label: '办公室', number: '0000-0000001' },
        { label: '救助', number: '0000-0000002-12' },
        { label: '电话', number: '12345' },
      ],
      officeHours: '工作日',
      responsibilities: ['低保', '结婚登记'],
      divisionId: null,
    },
  ]);
});

test('the same file twice changes nothing; a changed row changes that agency and keeps its id', async () => {
  const rows = ['丑县教育局,县教育局,,部门,学府路1号,,,入学', '丑县财政局,县财政局,,部门,政府路1号,,,预算'];
  await agencies(...rows);
  const [before] = await find('丑县教育局');
  expect(results(await agencies(...rows))).toEqual([
    [2, 'unchanged'],
    [3, 'unchanged'],
  ]);
  const report = await agencies('丑县教育局,县教育局,,部门,学府路2号,,,入学', rows[1] ?? '');
  expect(report.rows.map(({ result }) => result)).toEqual(['changed', 'unchanged']);
  expect(await find('丑县教育局')).toEqual([{ ...before, address: '学府路2号' }]);
});

test('who is no longer in the file is told, and stays', async () => {
  await agencies('寅县水利局,县水利局,,部门,水利路1号,,,');
  const { missingNames } = await agencies('寅县林业局,县林业局,,部门,林业路1号,,,');
  expect(missingNames).toContain('寅县水利局');
  expect(missingNames).not.toContain('寅县林业局');
  expect(await find('寅县水利局')).toHaveLength(1);
});

test('a row that cannot be read is refused with its line and its reason, and does not stop the others', async () => {
  const report = await agencies(
    ',无名,,部门,某路1号,,,',
    '卯一局,,,,某路1号,,,',
    '卯二局,,,公司,某路1号,,,',
    '卯三局,,,toString,某路1号,,,',
    '卯四局,,,部门,某路1号,办公室：请打前台,,',
    '卯五局,,,部门,,,,只有事项',
    '卯六局,,,部门,某路1号,,,事项,多出来的',
    `卯七局,,,部门,${'长'.repeat(101)},,,`,
    `卯八局,,,部门,某路1号,,,${'长'.repeat(61)}`,
    '卯九局,,,部门,某路1号,,,',
    '卯九局,,,部门,某路2号,,,',
  );
  expect(results(report)).toEqual([
    [2, '没有写名称'],
    [3, '没有写类别'],
    [4, '不认识的类别：公司'],
    [5, '不认识的类别：toString'],
    [6, '没认出这个电话：办公室：请打前台'],
    [7, '地址和电话至少要写一样'],
    [8, '比列名多出了内容；字段里有逗号的，要用英文双引号括起来'],
    [9, '“地址”写得太长'],
    [10, '“负责事项”写得太长'],
    [11, 'added'],
    [12, '“卯九局”在文件里写了两次，只取第一次'],
  ]);
  expect(report.missingNames).not.toContain('卯九局');
});

test.each([
  ['', 'no-header', ''],
  ['甲,乙\n一,二', 'no-header', ''],
  ['名称,类别,传真\n一,二,三', 'column-unknown', '传真'],
  ['名称,类别,名称\n一,二,三', 'column-twice', '名称'],
  ['名称,电话\n一,二', 'column-missing', '类别'],
  ['名称,类别', 'no-rows', ''],
])('a file like %j is not read at all', async (text, code, about) => {
  expect(await importAgencies(rowsOf(text), now, openDatabase())).toEqual({ ok: false, fault: { code, about } });
});

test('nobody can import through the function', async () => {
  for (const name of ['account/import-agencies', 'account/import-divisions'])
    expect(codeOf(await callRaw(wechatCaller('importer'), name, {}))).toBe('invalid-request');
});

test('two imports of the same file at once make each agency once', async () => {
  const rows = Array.from({ length: 5 }, (_, at) => `辰${at}局,,,部门,某路${at}号,,,`);
  await Promise.all([agencies(...rows), agencies(...rows)]);
  expect(await find('辰')).toHaveLength(5);
});

describe('divisions', () => {
  test('children may stand before their parents; twice changes nothing; who is gone is told', async () => {
    const rows = [',午村,村,午镇', '000001000000,午县,县,', ',午镇,镇,000001000000'];
    expect((await divisions(...rows)).rows.map(({ result }) => result)).toEqual(['added', 'added', 'added']);
    expect((await divisions(...rows)).rows.map(({ result }) => result)).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
    expect((await divisions(...rows.slice(1))).missingNames).toEqual(['午村']);
    const [root] = dataOf(await callAs(nobody(), listDivisions, {})).items;
    expect(root?.name).toBe('午县');
  });

  test('each reason a row can be refused for', async () => {
    const report = await divisions(
      ',,村,午镇',
      ',未村,,午镇',
      ',未村,组,午镇',
      '123,未村,村,午镇',
      ',未村,村,',
      ',未村,村,申镇',
      '000001000000,未村,村,午镇',
      ',未乡,乡,午县',
      ',同名村,村,午镇',
      ',同名村,村,午镇',
      ',午镇,社区,午镇',
    );
    expect(results(report)).toEqual([
      [2, '没有写名称'],
      [3, '没有写类别'],
      [4, '不认识的类别：组'],
      [5, '区划代码应是12位数字：123'],
      [6, '没有写上级'],
      [7, '没有找到上级：申镇'],
      [8, '这个区划代码已经是“午县”的'],
      [9, 'added'],
      [10, 'added'],
      [11, '“同名村”在文件里写了两次，只取第一次'],
      [12, 'added'],
    ]);
  });

  test('an agency of a town is placed once the town is known', async () => {
    await agencies('午县未乡人民政府,未乡政府,,乡,某路1号,,,');
    const [agency] = await find('未乡');
    const [root] = dataOf(await callAs(nobody(), listDivisions, {})).items;
    const towns = dataOf(await callAs(nobody(), listDivisions, { parentId: root?.divisionId })).items;
    expect(agency?.divisionId).toBe(towns.find(({ name }) => name === '未乡')?.divisionId);
  });
});
