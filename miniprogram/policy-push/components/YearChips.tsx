import { useState } from 'react';
import { View } from '@tarojs/components';
import { localDate, localDateOf, toInstant, type LocalDate } from 'shared/kernel/time';
import { OneOf, type Option } from './Chips';
import styles from './Question.module.scss';

const today = (): LocalDate => localDateOf(toInstant(Date.now()));
const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
const monthOf = (day: LocalDate): number => Number(day.slice(5, 7));

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

interface YearProps {
  /** The first decade offered, as 1940. */
  from: number;
  value: number | undefined;
  onChange: (year: number | undefined) => void;
}

/** A year in two taps: its decade, then itself. */
export function DecadeAndYear({ from, value, onChange }: YearProps) {
  const [opened, setOpened] = useState(value === undefined ? undefined : value - (value % 10));
  const last = yearOf(today());
  const decades = span(from / 10, Math.floor(last / 10)).map(one => ({ value: one * 10, label: `${one * 10}年代` }));
  const open = (decade: number | undefined): void => {
    setOpened(decade);
    if (value !== undefined) onChange(undefined);
  };
  return (
    <>
      <OneOf options={decades} value={opened} onChange={open} />
      {opened !== undefined && (
        <View className={styles['then']}>
          <OneOf options={years(span(opened, Math.min(opened + 9, last)))} value={value} onChange={onChange} />
        </View>
      )}
    </>
  );
}

function years(from: readonly number[]): Option<number>[] {
  return from.map(value => ({ value, label: `${value}年` }));
}

interface MonthProps {
  value: LocalDate | undefined;
  onChange: (day: LocalDate | undefined) => void;
  /** How many years back from this one; all the decades since `from` where it is left out. */
  yearsBack?: number;
  from?: number;
}

/** 年月, kept as its first day; half of it is no answer. */
export function YearAndMonth({ value, onChange, yearsBack, from = 1980 }: MonthProps) {
  const [year, setYear] = useState(value && yearOf(value));
  const now = today();
  const chooseYear = (next: number | undefined): void => {
    setYear(next);
    if (value !== undefined) onChange(undefined);
  };
  const months = span(1, year === yearOf(now) ? monthOf(now) : 12).map(month => ({
    value: month,
    label: `${month}月`,
  }));
  const recent = yearsBack === undefined ? [] : span(yearOf(now) - yearsBack, yearOf(now)).reverse();
  return (
    <>
      {yearsBack === undefined ? (
        <DecadeAndYear from={from} value={year} onChange={chooseYear} />
      ) : (
        <OneOf options={years(recent)} value={year} onChange={chooseYear} />
      )}
      {year !== undefined && (
        <View className={styles['then']}>
          <View className="c ink3">哪个月</View>
          <OneOf
            options={months}
            value={value && monthOf(value)}
            onChange={month => onChange(month === undefined ? undefined : (localDate(year, month, 1) ?? undefined))}
          />
        </View>
      )}
    </>
  );
}
