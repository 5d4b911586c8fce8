import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon } from './Icon';
import type { IconName } from './icon-names';
import { Pressable } from './Pressable';
import { classes } from './classes';
import styles from './Row.module.scss';

interface Props {
  title: ReactNode;
  /** One line below the title. */
  note?: ReactNode;
  icon?: IconName;
  /** At the right end, in place of the arrow. */
  end?: ReactNode;
  /** Left out, the row only shows. */
  onPress?: (() => void) | undefined;
  label?: string;
  /** Set in Song, as the name of a document. */
  documentTitle?: boolean;
}

/** One line of a card; rows divide themselves by hairlines. */
export function Row({ title, note, icon, end, onPress, label, documentTitle }: Props) {
  const inside = (
    <>
      {icon && <Icon name={icon} className="blue" />}
      <View className={styles['words']}>
        <View className={documentTitle ? 'dt' : 'strong'}>{title}</View>
        {note !== undefined && <View className="c ink3">{note}</View>}
      </View>
      {end ?? (onPress && <Icon name="right" size="m" className="ink3" />)}
    </>
  );
  if (!onPress) return <View className={styles['row']}>{inside}</View>;
  return (
    <Pressable className={classes(styles['row'])} onPress={onPress} label={label} role="link">
      {inside}
    </Pressable>
  );
}
