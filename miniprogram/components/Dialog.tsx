import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { headingOf, roleOf } from 'miniprogram/platform/accessible';
import { useFocusTrap } from 'miniprogram/platform/focus-trap';
import { Button } from './Button';
import styles from './Dialog.module.scss';

interface Action {
  text: string;
  onPress: () => void;
}
interface Props {
  open: boolean;
  /** A question. */
  title: string;
  /** What follows if they do it. */
  children: ReactNode;
  /** The step back; also what Esc and a tap outside do. */
  keep: Action;
  /** The deed, named by a verb. */
  act: Action & { danger?: boolean; busy?: string | undefined };
}

export function Dialog({ open, title, children, keep, act }: Props) {
  const trap = useFocusTrap(open, keep.onPress);
  if (!open) return null;
  return (
    <View className={styles['layer']} ref={trap}>
      <View className={styles['scrim']} onClick={keep.onPress} catchMove aria-hidden="true" />
      <View className={styles['dialog']} {...roleOf('alertdialog')} {...{ 'aria-modal': 'true' }} aria-label={title}>
        <View className="h3" {...headingOf(2)}>
          {title}
        </View>
        <View className={styles['words']}>{children}</View>
        <View className={styles['actions']}>
          <Button variant="quiet" wide onPress={keep.onPress}>
            {keep.text}
          </Button>
          <Button variant={act.danger ? 'danger' : 'primary'} wide onPress={act.onPress} busy={act.busy}>
            {act.text}
          </Button>
        </View>
      </View>
    </View>
  );
}
