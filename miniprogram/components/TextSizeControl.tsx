import { View } from '@tarojs/components';
import { roleOf } from 'miniprogram/platform/accessible';
import { setTextSize, textSizes, useTextSize, type TextSize } from 'miniprogram/platform/text-size';
import { Pressable } from './Pressable';
import { classes } from './classes';
import styles from './TextSizeControl.module.scss';

export const textSizeNames: Record<TextSize, string> = { small: '小', standard: '标准', large: '大', huge: '特大' };

/** 公文字号, kept on this device */
export function TextSizeControl() {
  const chosen = useTextSize();
  return (
    <View>
      <View className={styles['choices']} {...roleOf('radiogroup')} aria-label="公文字号">
        {textSizes.map(size => (
          <Pressable
            key={size}
            role="radio"
            checked={size === chosen}
            className={classes(styles['choice'], size === chosen && styles['on'])}
            onPress={() => setTextSize(size)}
          >
            {textSizeNames[size]}
          </Pressable>
        ))}
      </View>
      <View className={classes(styles['sample'], `text-${chosen}`)}>
        <View className={styles['line']}>公文正文按这个大小显示。</View>
      </View>
    </View>
  );
}
