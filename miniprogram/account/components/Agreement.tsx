import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { classes } from 'miniprogram/components/classes';
import styles from './Form.module.scss';

interface Props {
  agreed: boolean;
  onChange: (agreed: boolean) => void;
  children: ReactNode;
}

/** 单独同意: never ticked beforehand. */
export function Agreement({ agreed, onChange, children }: Props) {
  return (
    <Pressable
      role="checkbox"
      checked={agreed}
      className={classes(styles['agreement'], agreed && styles['agreed'])}
      onPress={() => onChange(!agreed)}
    >
      <View className={styles['tick']}>{agreed && <Icon name="check" size="s" />}</View>
      <View className={styles['agreementWords']}>{children}</View>
    </Pressable>
  );
}
