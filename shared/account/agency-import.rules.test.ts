import type { agencyColumns } from './agency-import.rules';
import { agencyOf, divisionOfAgency, parentOf, readTable } from './agency-import.rules';

const agency = (values: Partial<Record<(typeof agencyColumns)[number], string>>) => {
  const empty = { 名称: '', 简称: '', 代字: '', 类别: '', 地址: '', 电话: '', 办公时间: '', 负责事项: '' };
  return agencyOf({
    line: 2,
    isTooLong: false,
    values: { ...empty, 名称: '示例县民政局', 类别: '部门', 地址: '和平路1号', ...values },
  });
};
const telephonesOf = (text: string) => {
  const read = agency({ 电话: text });
  return read.ok ? read.value.telephones.map(({ label, number }) => [label, number]) : read.fault.about;
};

test.each([
  ['0000-0000001', [['电话', '0000-0000001']]],
  ['010-12345678-801', [['电话', '010-12345678-801']]],
  ['办公室：0000—0000001', [['办公室', '0000-0000001']]],
  ['值班: 13800000000；热线:12345', [['值班', '13800000000'], ['热线', '12345']]], // prettier-ignore
  ['；\n', []],
  ['请打办公室', '请打办公室'],
  ['0000-0000001转2', '0000-0000001转2'],
  ['办公室：', '办公室：'],
  ['tel:0000-0000001;javascript:alert(1)', 'javascript:alert(1)'],
])('the telephones %j are %j', (text, expected) => {
  expect(telephonesOf(text)).toEqual(expected);
});

test('an agency without a short name goes by its name', () => {
  const read = agency({ 简称: '' });
  expect(read.ok && read.value.shortName).toBe('示例县民政局');
});

test('columns may stand in any order', () => {
  const rows = [
    { line: 1, fields: ['类别', '名称'] },
    { line: 2, fields: ['镇', '甲镇'] },
  ];
  const read = readTable(rows, ['名称', '类别', '上级'], ['名称']);
  expect(read).toEqual({
    ok: true,
    value: [{ line: 2, values: { 名称: '甲镇', 类别: '镇', 上级: '' }, isTooLong: false }],
  });
});

const place = (divisionId: string, name: string, kind: 'county' | 'town' | 'village', code: string | null = null) => ({
  divisionId,
  code,
  name,
  kind,
});
const places = [
  place('1', '甲县', 'county'),
  place('2', '城关镇', 'town', '000000000001'),
  place('3', '城关镇', 'town', '000000000002'),
  place('4', '柳林镇', 'town'),
  place('5', '柳林镇', 'village'),
];
const village = { code: null, name: '某村', kind: 'village' } as const;

test('a parent of two names is asked for by its code, and is always above', () => {
  expect(parentOf({ ...village, parent: '城关镇' }, places)).toMatchObject({ fault: { code: 'parent-ambiguous' } });
  expect(parentOf({ ...village, parent: '000000000002' }, places)).toEqual({ ok: true, value: '3' });
  expect(parentOf({ ...village, parent: '柳林镇' }, places)).toEqual({ ok: true, value: '4' });
  expect(parentOf({ ...village, kind: 'county', parent: '' }, places)).toEqual({ ok: true, value: null });
});

test.each([
  ['甲县柳林镇人民政府', 'town', '4'],
  ['甲县城关镇人民政府', 'town', null],
  ['甲县无名镇人民政府', 'town', null],
  ['甲县民政局', 'department', '1'],
] as const)('%s, a %s, belongs to %j', (name, kind, divisionId) => {
  expect(divisionOfAgency({ name, kind }, places)).toBe(divisionId);
});
