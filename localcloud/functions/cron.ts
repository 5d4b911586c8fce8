/** The seven fields of a timer's schedule: second, minute, hour, day, month, weekday, year, in Beijing time. */
export interface Schedule {
  seconds: ReadonlySet<number>;
  minutes: ReadonlySet<number>;
  hours: ReadonlySet<number>;
  days: ReadonlySet<number>;
  months: ReadonlySet<number>;
  weekdays: ReadonlySet<number>;
  years: ReadonlySet<number>;
  /** When day and weekday are both given, one of them is enough. */
  eitherDay: boolean;
}

interface Field {
  title: string;
  low: number;
  high: number;
  names?: readonly string[];
}

const FIELDS = {
  seconds: { title: '秒', low: 0, high: 59 },
  minutes: { title: '分', low: 0, high: 59 },
  hours: { title: '时', low: 0, high: 23 },
  days: { title: '日', low: 1, high: 31 },
  months: {
    title: '月',
    low: 1,
    high: 12,
    names: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  },
  // As the function platform counts, 0 is Sunday; an old page that says Monday belongs to another product.
  weekdays: { title: '星期', low: 0, high: 6, names: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] },
  years: { title: '年', low: 1970, high: 2099 },
} satisfies Record<string, Field>;

const BEIJING_MS = 8 * 3600_000;
const DAY_MS = 24 * 3600_000;

export class BadSchedule extends Error {}

/** Throws BadSchedule, with a sentence that names the field. */
export function parseSchedule(text: string): Schedule {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== 7)
    throw new BadSchedule(`定时“${text}”应有七个字段（秒 分 时 日 月 星期 年），现在是 ${parts.length} 个`);
  const [seconds, minutes, hours, days, months, weekdays, years] = parts;
  const read = (field: Field, part = ''): ReadonlySet<number> => readField(text, field, part);
  return {
    seconds: read(FIELDS.seconds, seconds),
    minutes: read(FIELDS.minutes, minutes),
    hours: read(FIELDS.hours, hours),
    days: read(FIELDS.days, days),
    months: read(FIELDS.months, months),
    weekdays: read(FIELDS.weekdays, weekdays),
    years: read(FIELDS.years, years),
    eitherDay: days !== '*' && weekdays !== '*',
  };
}

function readField(text: string, field: Field, part: string): ReadonlySet<number> {
  const values = new Set<number>();
  const bad = (): BadSchedule =>
    new BadSchedule(
      `定时“${text}”的“${field.title}”字段“${part}”无法识别（${field.low} 到 ${field.high}，可用 , - * /）`,
    );
  const number = (word: string): number => {
    const named = field.names?.indexOf(word.toUpperCase()) ?? -1;
    const value = named >= 0 ? named + field.low : /^\d+$/.test(word) ? Number(word) : NaN;
    if (!(value >= field.low && value <= field.high)) throw bad();
    return value;
  };
  for (const item of part.split(',')) {
    const [range = '', step, more] = item.split('/');
    if (more !== undefined || (step !== undefined && !/^[1-9]\d*$/.test(step))) throw bad();
    const [from = '', to, rest] = range.split('-');
    if (rest !== undefined) throw bad();
    const low = range === '*' ? field.low : number(from);
    // `5/10` goes on from 5; a single `5` is only itself.
    const high = range === '*' || (to === undefined && step !== undefined) ? field.high : number(to ?? from);
    if (low > high) throw bad();
    for (let value = low; value <= high; value += Number(step ?? 1)) values.add(value);
  }
  return values;
}

/** The first moment after `afterMs` that the schedule names; null when there is none any more. */
export function nextMoment(schedule: Schedule, afterMs: number): number | null {
  // Beijing has no summer time, so its clock is UTC moved by eight hours.
  const from = Math.floor(afterMs / 1000) * 1000 + 1000 + BEIJING_MS;
  const lastYear = Math.max(...schedule.years);
  let day = Math.floor(from / DAY_MS) * DAY_MS;
  for (let start = from - day; ; start = 0, day += DAY_MS) {
    const date = new Date(day);
    if (date.getUTCFullYear() > lastYear) return null;
    if (!isOn(schedule, date)) continue;
    const time = timeFrom(schedule, start);
    if (time !== null) return day + time - BEIJING_MS;
  }
}

function isOn(schedule: Schedule, date: Date): boolean {
  if (!schedule.years.has(date.getUTCFullYear()) || !schedule.months.has(date.getUTCMonth() + 1)) return false;
  const byDay = schedule.days.has(date.getUTCDate());
  const byWeekday = schedule.weekdays.has(date.getUTCDay());
  return schedule.eitherDay ? byDay || byWeekday : byDay && byWeekday;
}

/** The first time of day, in milliseconds, that is not before `startMs`. */
function timeFrom({ hours, minutes, seconds }: Schedule, startMs: number): number | null {
  for (let hour = Math.floor(startMs / 3600_000); hour < 24; hour++) {
    if (!hours.has(hour)) continue;
    for (const minute of ascending(minutes)) {
      if ((hour * 60 + minute + 1) * 60_000 <= startMs) continue;
      for (const second of ascending(seconds)) {
        const time = ((hour * 60 + minute) * 60 + second) * 1000;
        if (time >= startMs) return time;
      }
    }
  }
  return null;
}

/** A list such as `30,0` is in the order it was written. */
function ascending(values: ReadonlySet<number>): number[] {
  return [...values].sort((a, b) => a - b);
}
