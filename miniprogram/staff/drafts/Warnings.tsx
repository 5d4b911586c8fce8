import { View } from '@tarojs/components';
import { importWarningText } from 'shared/policy/import-texts';
import type { ImportWarning } from 'shared/policy/model';
import { Icon } from 'miniprogram/components/Icon';
import { headingOf } from 'miniprogram/platform/accessible';
import styles from './Warnings.module.scss';

/** What was not certain when the text was read. */
export function Warnings({ warnings }: { warnings: readonly ImportWarning[] }) {
  if (warnings.length === 0) return null;
  return (
    <View className={styles['box']}>
      <View className="strong" {...headingOf(2)}>
        读的时候有{warnings.length}处拿不准
      </View>
      {warnings.map(({ code, excerpt }, at) => (
        <View key={at} className={styles['line']}>
          <Icon name="alert" size="s" />
          <View className={styles['words']}>
            {importWarningText(code)}
            {excerpt !== null && <View className="c">“{excerpt}”</View>}
          </View>
        </View>
      ))}
    </View>
  );
}
