import { View } from '@tarojs/components';
import { county } from 'shared/county/county';
import { Icon } from './Icon';
import styles from './Brand.module.scss';

/** 标志、户晓、县名；演示的县处处写明 */
export function Brand() {
  return (
    <View className={styles['brand']}>
      <Icon name="mark" className={styles['mark']} />
      <View className={styles['name']}>户晓</View>
      <View className={styles['county']}>
        {county.name}
        {county.demo && ' · 演示'}
      </View>
    </View>
  );
}
