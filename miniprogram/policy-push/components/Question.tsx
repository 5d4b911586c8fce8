import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { headingOf, roleOf } from 'miniprogram/platform/accessible';
import styles from './Question.module.scss';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

interface Props {
  /** From 1. */
  number: number;
  title: string;
  note?: string;
  children: ReactNode;
}

/** 一问: its answers are below it. */
export function Question({ number, title, note, children }: Props) {
  return (
    <View className={styles['question']} {...roleOf('group')} aria-label={title}>
      <View className={styles['head']}>
        <View className={styles['number']} aria-hidden="true">
          {NUMERALS[number - 1]}
        </View>
        <View className="h3" {...headingOf(2)}>
          {title}
        </View>
        {note !== undefined && <View className="c ink3">{note}</View>}
      </View>
      {children}
    </View>
  );
}
