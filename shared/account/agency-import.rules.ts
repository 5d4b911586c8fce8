import type { CsvRow } from './csv.rules';
import { isOfTown } from './agency-search.rules';
import type { AgencyFacts, AgencyKind, DivisionKind, Telephone } from './model';

export const agencyColumns = ['名称', '简称', '代字', '类别', '地址', '电话', '办公时间', '负责事项'] as const;
export const divisionColumns = ['代码', '名称', '类别', '上级'] as const;

/** Why a file is not read at all. */
export type TableFault = 'no-header' | 'column-unknown' | 'column-twice' | 'column-missing' | 'no-rows';
/** Why one row is left out. */
export type RowFault =
  | 'too-many-fields'
  | 'name-missing'
  | 'name-twice'
  | 'kind-missing'
  | 'kind-unknown'
  | 'text-too-long'
  | 'telephone-unreadable'
  | 'nowhere-to-ask'
  | 'too-many-rows'
  | 'code-malformed'
  | 'code-taken'
  | 'parent-missing'
  | 'parent-unknown'
  | 'parent-ambiguous'
  | 'address-missing'
  | 'counter-unreadable'
  | 'counter-twice'
  | 'too-many-counters';

/** `about` is the piece of the file that is at fault. */
export interface Fault<Code extends string> {
  code: Code;
  about: string;
}
export type Read<T, Code extends string> = { ok: true; value: T } | { ok: false; fault: Fault<Code> };

export interface TableRow<Column extends string> {
  line: number;
  /** '' where the row says nothing. */
  values: Record<Column, string>;
  isTooLong: boolean;
}

export const refused = <Code extends string>(code: Code, about = ''): { ok: false; fault: Fault<Code> } => ({
  ok: false,
  fault: { code, about },
});

/** The rows below the header, by its names; columns may stand in any order, those not needed may be absent. */
export function readTable<Column extends string>(
  rows: readonly CsvRow[],
  columns: readonly Column[],
  needed: readonly Column[],
): Read<TableRow<Column>[], TableFault> {
  const [header, ...body] = rows;
  if (!header) return refused('no-header');
  if (!header.fields.some(field => columns.some(column => column === field))) return refused('no-header');
  const unknown = header.fields.find(field => !columns.some(column => column === field));
  if (unknown !== undefined) return refused('column-unknown', unknown);
  const twice = header.fields.find((field, at) => header.fields.indexOf(field) !== at);
  if (twice !== undefined) return refused('column-twice', twice);
  const missing = needed.find(column => !header.fields.includes(column));
  if (missing !== undefined) return refused('column-missing', missing);
  if (body.length === 0) return refused('no-rows');
  const valueOf = (row: CsvRow, column: Column): string => row.fields[header.fields.indexOf(column)] ?? '';
  const value = body.map(row => ({
    line: row.line,
    // The columns are the keys, each once.
    values: Object.fromEntries(columns.map(column => [column, valueOf(row, column)])) as Record<Column, string>,
    isTooLong: row.fields.slice(header.fields.length).some(field => field !== ''),
  }));
  return { ok: true, value };
}

const agencyKinds: Record<string, AgencyKind> = {
  政府: 'government',
  部门: 'department',
  县直部门: 'department',
  镇: 'town',
  乡: 'township',
  街道: 'subdistrict',
  其他: 'other',
};
const divisionKinds: Record<string, DivisionKind> = {
  县: 'county',
  镇: 'town',
  乡: 'township',
  街道: 'subdistrict',
  村: 'village',
  社区: 'community',
};

const LENGTHS_MAX = { 名称: 60, 简称: 20, 代字: 12, 地址: 100, 办公时间: 100 } as const;
const RESPONSIBILITIES_MAX = 20;
const RESPONSIBILITY_LENGTH_MAX = 60;

/** One row as an agency, or the first thing in it that cannot be. */
export function agencyOf(row: TableRow<(typeof agencyColumns)[number]>): Read<AgencyFacts, RowFault> {
  const { values } = row;
  if (row.isTooLong) return refused('too-many-fields');
  if (values.名称 === '') return refused('name-missing');
  for (const column of ['名称', '简称', '代字', '地址', '办公时间'] as const)
    if (values[column].length > LENGTHS_MAX[column]) return refused('text-too-long', column);
  if (values.类别 === '') return refused('kind-missing');
  const kind = Object.hasOwn(agencyKinds, values.类别) ? agencyKinds[values.类别] : undefined;
  if (kind === undefined) return refused('kind-unknown', values.类别);
  const responsibilities = pieces(values.负责事项);
  if (responsibilities.length > RESPONSIBILITIES_MAX) return refused('text-too-long', '负责事项');
  const long = responsibilities.find(duty => duty.length > RESPONSIBILITY_LENGTH_MAX);
  if (long !== undefined) return refused('text-too-long', '负责事项');
  const telephones = pieces(values.电话).map(telephoneOf);
  const unreadable = telephones.find(telephone => typeof telephone === 'string');
  if (typeof unreadable === 'string') return refused('telephone-unreadable', unreadable);
  if (telephones.length === 0 && values.地址 === '') return refused('nowhere-to-ask');
  return {
    ok: true,
    value: {
      name: values.名称,
      shortName: values.简称 || values.名称.slice(0, LENGTHS_MAX.简称),
      code: values.代字 || null,
      kind,
      address: oneLine(values.地址),
      telephones: telephones.filter(telephone => typeof telephone !== 'string'),
      officeHours: oneLine(values.办公时间),
      responsibilities,
    },
  };
}

/** Things in one field are divided by semicolons or line breaks. */
export function pieces(field: string): string[] {
  return field
    .split(/[;；\n]/)
    .map(piece => piece.trim())
    .filter(piece => piece !== '');
}

export function oneLine(field: string): string {
  return field.replace(/\s*\n\s*/g, '，');
}

const TELEPHONE = /^(?:0\d{2,3}-\d{7,8}(?:-\d{1,6})?|1\d{10}|\d{3,8})$/;
const LABEL_LENGTH_MAX = 20;

/** `办公室：0000-0000101`; the text itself when it is none. */
export function telephoneOf(piece: string): Telephone | string {
  const [first = '', ...others] = piece.split(/[:：]/).map(part => part.trim());
  const [label, number] = others.length === 0 ? ['电话', first] : [first, others.join(':')];
  const plain = number.replace(/[－—–]/g, '-').replace(/\s/g, '');
  return TELEPHONE.test(plain) && label.length <= LABEL_LENGTH_MAX ? { label: label || '电话', number: plain } : piece;
}

export interface DivisionRow {
  code: string | null;
  name: string;
  kind: DivisionKind;
  /** Name or code; '' for the county. */
  parent: string;
}

/** One row as a division; whether its parent exists is known only beside the others. */
export function divisionOf(row: TableRow<(typeof divisionColumns)[number]>): Read<DivisionRow, RowFault> {
  const { values } = row;
  if (row.isTooLong) return refused('too-many-fields');
  if (values.名称 === '') return refused('name-missing');
  if (values.名称.length > LENGTHS_MAX.简称) return refused('text-too-long', '名称');
  if (values.类别 === '') return refused('kind-missing');
  const kind = Object.hasOwn(divisionKinds, values.类别) ? divisionKinds[values.类别] : undefined;
  if (kind === undefined) return refused('kind-unknown', values.类别);
  if (values.代码 !== '' && !/^\d{12}$/.test(values.代码)) return refused('code-malformed', values.代码);
  if (kind !== 'county' && values.上级 === '') return refused('parent-missing');
  const parent = kind === 'county' ? '' : values.上级;
  return { ok: true, value: { code: values.代码 || null, name: values.名称, kind, parent } };
}

/** Above before below: counties, then towns, then villages. */
export function divisionLevel(kind: DivisionKind): 0 | 1 | 2 {
  if (kind === 'county') return 0;
  return kind === 'village' || kind === 'community' ? 2 : 1;
}

export interface PlacedDivision<Id> {
  divisionId: Id;
  code: string | null;
  name: string;
  kind: DivisionKind;
}

/** The one division that a row's 上级 means, by code or by name, one level up or more. */
export function parentOf<Id>(row: DivisionRow, divisions: readonly PlacedDivision<Id>[]): Read<Id | null, RowFault> {
  if (row.kind === 'county') return { ok: true, value: null };
  const meant = divisions.filter(
    ({ code, name, kind }) =>
      divisionLevel(kind) < divisionLevel(row.kind) && (code === row.parent || name === row.parent),
  );
  const [parent, other] = meant;
  if (!parent) return refused('parent-unknown', row.parent);
  return other ? refused('parent-ambiguous', row.parent) : { ok: true, value: parent.divisionId };
}

/** Where an agency belongs: a town's own government to that town, the rest to the county. */
export function divisionOfAgency<Id>(
  agency: Pick<AgencyFacts, 'name' | 'kind'>,
  divisions: readonly PlacedDivision<Id>[],
): Id | null {
  return divisionByName(agency.name, isOfTown(agency.kind), divisions);
}

/** The one town that a name holds, or the one county; null where there is none or more than one. */
export function divisionByName<Id>(name: string, isTown: boolean, divisions: readonly PlacedDivision<Id>[]): Id | null {
  const possible = divisions.filter(division =>
    isTown ? divisionLevel(division.kind) === 1 && name.includes(division.name) : divisionLevel(division.kind) === 0,
  );
  const [only, other] = possible;
  return only && !other ? only.divisionId : null;
}
