import type { Fault, RowFault, TableFault } from './agency-import.rules';

/** Why a file of agencies, divisions or halls is not read. */
const tableTexts = {
  'no-header': () => '第一行要写列名，例如：名称,类别,地址,电话',
  'column-unknown': about => `不认识的列：${about}`,
  'column-twice': about => `“${about}”这一列写了两次`,
  'column-missing': about => `缺少“${about}”这一列`,
  'no-rows': () => '只有列名，没有内容',
} satisfies Record<TableFault, (about: string) => string>;

/** Why one row is left out. */
const rowTexts = {
  'too-many-fields': () => '比列名多出了内容；字段里有逗号的，要用英文双引号括起来',
  'name-missing': () => '没有写名称',
  'name-twice': about => `“${about}”在文件里写了两次，只取第一次`,
  'kind-missing': () => '没有写类别',
  'kind-unknown': about => `不认识的类别：${about}`,
  'text-too-long': about => `“${about}”写得太长`,
  'telephone-unreadable': about => `没认出这个电话：${about}`,
  'nowhere-to-ask': () => '地址和电话至少要写一样',
  'too-many-rows': () => '已经到了数量上限，没有放进去',
  'code-malformed': about => `区划代码应是12位数字：${about}`,
  'code-taken': about => `这个区划代码已经是“${about}”的`,
  'parent-missing': () => '没有写上级',
  'parent-unknown': about => `没有找到上级：${about}`,
  'parent-ambiguous': about => `叫“${about}”的上级不止一个，请写它的代码`,
  'address-missing': () => '没有写地址',
  'counter-unreadable': about => `没认出这个窗口：${about}；要写成“3：社保医保”`,
  'counter-twice': about => `${about}号窗口写了两次`,
  'too-many-counters': about => `窗口超过${about}个`,
} satisfies Record<RowFault, (about: string) => string>;

export function tableFaultText({ code, about }: Fault<TableFault>): string {
  return tableTexts[code](about);
}

export function rowFaultText({ code, about }: Fault<RowFault>): string {
  return rowTexts[code](about);
}
