import { View } from '@tarojs/components';
import type { getGazetteIssue } from 'shared/gazette/contract';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { Pressable } from 'miniprogram/components/Pressable';
import { Tag } from 'miniprogram/components/Tag';
import { ValidityTag } from 'miniprogram/components/ValidityTag';
import { classes } from 'miniprogram/components/classes';
import { headingOf } from 'miniprogram/platform/accessible';
import styles from './Contents.module.scss';

export type IssueView = ResponseOf<typeof getGazetteIssue>['issue'];
type Line = IssueView['columns'][number]['entries'][number];

interface Props {
  columns: IssueView['columns'];
  /** The entry being read. */
  current?: number;
  onOpen: (position: number) => void;
}

/** 目录: column by column, every document with its number and whether it still counts. */
export function Contents({ columns, current, onOpen }: Props) {
  return (
    <>
      {columns.map(({ title, entries }) => (
        <View key={title}>
          <View className={styles['column']}>
            <View className={classes('song', styles['title'])} {...headingOf(2)}>
              {title}
            </View>
            <View className="s ink3">{entries.length}篇</View>
          </View>
          {entries.map(entry => (
            <Entry key={entry.position} entry={entry} isCurrent={entry.position === current} onOpen={onOpen} />
          ))}
        </View>
      ))}
    </>
  );
}

function Entry({ entry, isCurrent, onOpen }: { entry: Line; isCurrent: boolean; onOpen: Props['onOpen'] }) {
  const { position, title, documentNumber, validity, intact } = entry;
  return (
    <Pressable
      role="link"
      className={classes(styles['entry'], isCurrent && styles['current'])}
      disabled={!intact}
      onPress={() => onOpen(position)}
    >
      <View className={styles['position']}>{position}</View>
      <View className={styles['words']}>
        <View>{title}</View>
        {documentNumber && <View className="s ink3">{documentNumber}</View>}
        {!intact && (
          <Tag tone="urgent" icon="alert">
            与发布存档不一致，已停止展示
          </Tag>
        )}
        {intact && validity && validity.state !== 'in-force' && <ValidityTag state={validity.state} />}
      </View>
    </Pressable>
  );
}
