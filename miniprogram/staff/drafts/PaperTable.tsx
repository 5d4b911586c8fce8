import { View } from '@tarojs/components';
import type { TableBlock } from 'shared/policy/model';
import { classes } from 'miniprogram/components/classes';
import styles from './PaperBlock.module.scss';

/** A table as it will stand on the paper; wide ones scroll sideways. */
export function PaperTable({ table: { caption, rows, headerRowCount } }: { table: TableBlock }) {
  return (
    <>
      {caption !== null && <View className={styles['caption']}>{caption}</View>}
      <View className={styles['scroll']}>
        <View className={styles['grid']}>
          {rows.map((row, at) => (
            <View key={at} className={classes(styles['line'], at < headerRowCount && styles['first'])}>
              {row.map((cell, column) => (
                <View key={column} className={styles['cell']}>
                  {cell}
                </View>
              ))}
            </View>
          ))}
        </View>
      </View>
    </>
  );
}
