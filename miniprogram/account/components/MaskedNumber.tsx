import { Text } from '@tarojs/components';
import styles from './MaskedNumber.module.scss';

/** `1****************X` as people read it: first and last character, and what is covered said in words. */
export function MaskedNumber({ mask }: { mask: string }) {
  return (
    <Text>
      {mask.slice(0, 1)}
      <Text className={styles['covered']}>中间{mask.length - 2}位已遮</Text>
      {mask.slice(-1)}
    </Text>
  );
}
