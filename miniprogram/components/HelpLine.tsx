import { View } from '@tarojs/components';
import { county } from 'shared/county/county';
import { dial } from 'miniprogram/platform/device';
import { Button } from './Button';
import styles from './HelpLine.module.scss';

/** 长辈版每页都有的电话 */
export function HelpLine() {
  return (
    <View className={styles['help']}>
      <Button variant="quiet" wide icon="phone" onPress={() => dial(county.hotline)}>
        打{county.hotline}问一问
      </Button>
    </View>
  );
}
