import { View } from '@tarojs/components';
import { classes } from '../classes';
import styles from './Quotation.module.scss';

/** 原文的话：是纸，不是卡片 */
export function Quotation({ words }: { words: string }) {
  return <View className={classes('doc', styles['paper'])}>{words}</View>;
}
