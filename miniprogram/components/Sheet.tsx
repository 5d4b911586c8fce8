import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { headingOf, roleOf } from 'miniprogram/platform/accessible';
import { useFocusTrap } from 'miniprogram/platform/focus-trap';
import { Icon } from './Icon';
import { Pressable } from './Pressable';
import styles from './Sheet.module.scss';

interface Props {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons that stay in sight while the content scrolls. */
  actions?: ReactNode;
}

/** From below on a phone, in the middle on a wide screen. */
export function Sheet({ title, open, onClose, children, actions }: Props) {
  const trap = useFocusTrap(open, onClose);
  if (!open) return null;
  return (
    <View className={styles['layer']} ref={trap}>
      <View className={styles['scrim']} onClick={onClose} catchMove aria-hidden="true" />
      <View className={styles['sheet']} {...roleOf('dialog')} {...{ 'aria-modal': 'true' }} aria-label={title}>
        <View className={styles['head']}>
          <View className="h3" {...headingOf(2)}>
            {title}
          </View>
          <Pressable className={styles['close']} onPress={onClose} label="关上">
            <Icon name="close" />
          </Pressable>
        </View>
        <View className={styles['body']}>{children}</View>
        {actions && <View className={styles['actions']}>{actions}</View>}
      </View>
    </View>
  );
}
