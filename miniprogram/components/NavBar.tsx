import { View } from '@tarojs/components';
import { headingOf, roleOf } from 'miniprogram/platform/accessible';
import { statusBarHeight } from 'miniprogram/platform/device';
import { goBack } from 'miniprogram/platform/navigate';
import { inBrowser } from 'miniprogram/platform/target';
import { Brand } from './Brand';
import { ElderButton } from './ElderButton';
import { Icon } from './Icon';
import { Pressable } from './Pressable';
import { classes } from './classes';
import styles from './NavBar.module.scss';

interface Props {
  title: string;
  /** `brand` is the home page's; a `root` page has nothing behind it. */
  kind: 'brand' | 'root' | 'inner';
}

/** The phone's header. On WeChat it leaves the capsule's corner free. */
export function NavBar({ title, kind }: Props) {
  const top = statusBarHeight();
  return (
    <View
      className={classes('fixed-bar', styles['bar'], styles[kind], !inBrowser && styles['capsule'])}
      style={{ paddingTop: `${top}px` }}
      aria-label="页眉"
      {...roleOf('region')}
    >
      <View className={styles['row']}>
        {kind === 'brand' && <Brand />}
        {kind === 'inner' && (
          <View className={styles['start']}>
            <Pressable className={styles['back']} onPress={goBack} label="返回">
              <Icon name="back" />
            </Pressable>
            <ElderButton iconOnly />
          </View>
        )}
        {kind !== 'brand' && (
          <View className={styles['title']} {...headingOf(1)}>
            {title}
          </View>
        )}
        {kind === 'root' && (
          <View className={styles['end']}>
            <ElderButton iconOnly />
          </View>
        )}
      </View>
    </View>
  );
}
