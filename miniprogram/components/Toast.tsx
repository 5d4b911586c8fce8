import { Text, View } from '@tarojs/components';
import { roleOf } from 'miniprogram/platform/accessible';
import { useObservable } from 'miniprogram/platform/observable';
import { Pressable } from './Pressable';
import { hideToast, toastMessage } from './toast-message';
import styles from './Toast.module.scss';

export function Toast() {
  const message = useObservable(toastMessage);
  return (
    <View className={styles['place']} aria-live="polite" {...roleOf('status')}>
      {message && (
        <View className={styles['toast']}>
          <Text>{message.text}</Text>
          {message.undo && (
            <Pressable
              className={styles['undo']}
              onPress={() => {
                message.undo?.onPress();
                hideToast();
              }}
            >
              {message.undo.text}
            </Pressable>
          )}
        </View>
      )}
    </View>
  );
}
