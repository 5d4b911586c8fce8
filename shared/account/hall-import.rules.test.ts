import { divisionOfHall, hallOf, type hallColumns } from './hall-import.rules';

const hall = (values: Partial<Record<(typeof hallColumns)[number], string>>) => {
  const empty = { 名称: '', 类别: '', 地址: '', 电话: '', 办公时间: '', 窗口: '' };
  const given = { ...empty, 名称: '示例县政务服务中心', 类别: '政务服务中心', 地址: '示例路1号', ...values };
  return hallOf({ line: 2, isTooLong: false, values: given });
};
const countersOf = (text: string) => {
  const read = hall({ 窗口: text });
  return read.ok ? read.value.counters.map(({ number, name }) => [number, name]) : read.fault;
};

test.each([
  ['', []],
  ['1：综合受理；A02: 社保医保', [['1', '综合受理'], ['A02', '社保医保']]], // prettier-ignore
  ['综合受理', { code: 'counter-unreadable', about: '综合受理' }],
  ['一：综合受理', { code: 'counter-unreadable', about: '一：综合受理' }],
  ['1：', { code: 'counter-unreadable', about: '1：' }],
  ['1：综合：受理', { code: 'counter-unreadable', about: '1：综合：受理' }],
  [`1：${'长'.repeat(21)}`, { code: 'counter-unreadable', about: `1：${'长'.repeat(21)}` }],
  ['1：综合受理；1：社保', { code: 'counter-twice', about: '1' }],
  [Array.from({ length: 101 }, (_, at) => `${at}：窗口`).join('；'), { code: 'too-many-counters', about: '100' }],
])('the counters %j', (text, expected) => {
  expect(countersOf(text)).toEqual(expected);
});

test.each([
  [{ 名称: '' }, 'name-missing'],
  [{ 类别: '' }, 'kind-missing'],
  [{ 类别: 'toString' }, 'kind-unknown'],
  [{ 地址: '' }, 'address-missing'],
  [{ 电话: '请打前台' }, 'telephone-unreadable'],
  [{ 办公时间: '长'.repeat(101) }, 'text-too-long'],
])('a row with %j is refused: %s', (values, code) => {
  expect(hall(values)).toMatchObject({ ok: false, fault: { code } });
});

const divisions = [
  { divisionId: 1, code: null, name: '甲县', kind: 'county' as const },
  { divisionId: 2, code: null, name: '柳林镇', kind: 'town' as const },
  { divisionId: 3, code: null, name: '柳林村', kind: 'village' as const },
];
test.each([
  ['甲县政务服务中心', 'county-center', 1],
  ['甲县柳林镇便民服务中心', 'town-center', 2],
  ['甲县柳林村便民服务中心', 'town-center', null],
] as const)('%s stands in its division', (name, kind, divisionId) => {
  expect(divisionOfHall({ name, kind }, divisions)).toBe(divisionId);
});
