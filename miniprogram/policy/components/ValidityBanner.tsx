import { Text, View } from '@tarojs/components';
import { formatLocalDate, localDateOf, toInstant, type Instant } from 'shared/kernel/time';
import type { PolicyView } from 'shared/policy/contract';
import type { ValidityState } from 'shared/policy/model';
import { referenceText, validityLine, validityTexts } from 'shared/policy/texts';
import { classes } from 'miniprogram/components/classes';
import { Clauses } from 'miniprogram/components/Clauses';
import { Icon } from 'miniprogram/components/Icon';
import type { IconName } from 'miniprogram/components/icon-names';
import { Pressable } from 'miniprogram/components/Pressable';
import { openPage } from 'miniprogram/platform/navigate';
import { policyPath } from 'miniprogram/platform/routes';
import styles from './ValidityBanner.module.scss';

const icons: Record<ValidityState, IconName> = {
  'in-force': 'shield',
  'not-yet-effective': 'clock',
  repealed: 'info',
  expired: 'info',
};

/** 效力条: whether the document counts, as of which day, and what to read instead. */
export function ValidityBanner({ policy }: { policy: PolicyView }) {
  const { validity, effectiveOn, checkedAt } = policy;
  const { state, replacedBy } = validity;
  return (
    <View className={classes(styles['banner'], styles[state])}>
      <View className={styles['inside']}>
        <Icon name={icons[state]} />
        <View className={styles['words']}>
          <View className={styles['first']}>
            <View className="strong">{validityTexts[state]}</View>
            <View className="c">{checkedText(checkedAt)}</View>
          </View>
          <View className="s">
            <Clauses text={validityLine(validity, effectiveOn)} />
          </View>
          {replacedBy && (
            <Pressable
              role="link"
              className={styles['instead']}
              onPress={() => openPage(policyPath(replacedBy.policyId))}
            >
              <View className={styles['insteadWords']}>
                请看替代它的 <Text className={styles['whole']}>{referenceText(replacedBy)}</Text>
              </View>
              <Icon name="right" size="s" />
            </Pressable>
          )}
        </View>
      </View>
    </View>
  );
}

/** 今天核对过, or the day of an answer kept from earlier. */
function checkedText(checkedAt: Instant): string {
  const day = localDateOf(checkedAt);
  return day === localDateOf(toInstant(Date.now())) ? '今天核对过' : `${formatLocalDate(day)}核对`;
}
