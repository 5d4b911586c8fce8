import {
  divisionByName,
  oneLine,
  pieces,
  refused,
  telephoneOf,
  type PlacedDivision,
  type Read,
  type RowFault,
  type TableRow,
} from './agency-import.rules';
import type { Counter, HallFacts, HallKind } from './model';

export const hallColumns = ['名称', '类别', '地址', '电话', '办公时间', '窗口'] as const;

const hallKinds: Record<string, HallKind> = { 政务服务中心: 'county-center', 便民服务中心: 'town-center' };

const LENGTHS_MAX = { 名称: 60, 地址: 100, 办公时间: 100 } as const;
const COUNTERS_MAX = 100;
/** `3`, `12`, `A03`: what fits above a counter and is read out at a call. */
const COUNTER_NUMBER = /^[A-Z]?\d{1,3}$/;
const COUNTER_NAME_LENGTH_MAX = 20;

/** A hall as a file says it: its counters have no ids of their own there. */
export type HallRow = Omit<HallFacts, 'counters'> & { counters: Omit<Counter, 'counterId'>[] };

/** One row as a hall, or the first thing in it that cannot be. */
export function hallOf(row: TableRow<(typeof hallColumns)[number]>): Read<HallRow, RowFault> {
  const { values } = row;
  if (row.isTooLong) return refused('too-many-fields');
  if (values.名称 === '') return refused('name-missing');
  for (const column of ['名称', '地址', '办公时间'] as const)
    if (values[column].length > LENGTHS_MAX[column]) return refused('text-too-long', column);
  if (values.类别 === '') return refused('kind-missing');
  const kind = Object.hasOwn(hallKinds, values.类别) ? hallKinds[values.类别] : undefined;
  if (kind === undefined) return refused('kind-unknown', values.类别);
  if (values.地址 === '') return refused('address-missing');
  const telephones = pieces(values.电话).map(telephoneOf);
  const unreadable = telephones.find(telephone => typeof telephone === 'string');
  if (typeof unreadable === 'string') return refused('telephone-unreadable', unreadable);
  const counters = countersOf(values.窗口);
  if (!counters.ok) return counters;
  return {
    ok: true,
    value: {
      name: values.名称,
      kind,
      address: oneLine(values.地址),
      telephones: telephones.filter(telephone => typeof telephone !== 'string'),
      officeHours: oneLine(values.办公时间),
      counters: counters.value,
    },
  };
}

/** `1：综合受理；2：社保医保`, each number once. */
function countersOf(field: string): Read<HallRow['counters'], RowFault> {
  const counters: HallRow['counters'] = [];
  for (const piece of pieces(field)) {
    const [number = '', name = '', ...others] = piece.split(/[:：]/).map(part => part.trim());
    const isReadable = COUNTER_NUMBER.test(number) && name !== '' && others.length === 0;
    if (!isReadable || name.length > COUNTER_NAME_LENGTH_MAX) return refused('counter-unreadable', piece);
    if (counters.some(counter => counter.number === number)) return refused('counter-twice', number);
    counters.push({ number, name });
  }
  return counters.length > COUNTERS_MAX
    ? refused('too-many-counters', String(COUNTERS_MAX))
    : { ok: true, value: counters };
}

/** Where a hall stands: a town's in the one town its name holds, the county's in the county. */
export function divisionOfHall<Id>(
  hall: Pick<HallRow, 'name' | 'kind'>,
  divisions: readonly PlacedDivision<Id>[],
): Id | null {
  return divisionByName(hall.name, hall.kind === 'town-center', divisions);
}
