import { View } from '@tarojs/components';
import { shortAgencyName } from 'shared/county/county';
import { referenceText, validityLine } from 'shared/policy/texts';
import { classes } from 'miniprogram/components/classes';
import { Clauses } from 'miniprogram/components/Clauses';
import { Icon } from 'miniprogram/components/Icon';
import { Notice } from 'miniprogram/components/Notice';
import { Pressable } from 'miniprogram/components/Pressable';
import { ValidityTag } from 'miniprogram/components/ValidityTag';
import { headingOf } from 'miniprogram/platform/accessible';
import { openPage } from 'miniprogram/platform/navigate';
import { policyPath } from 'miniprogram/platform/routes';
import type { InterpretationView } from './InterpretationReading';
import styles from './InterpretationHead.module.scss';

/** 谁解读的、几分钟看完、题目、原文还算不算数 */
export function InterpretationHead({ interpretation }: { interpretation: InterpretationView }) {
  const { title, agencyName, readingMinutes, policy, validity, toBeChecked } = interpretation;
  const isOver = validity.state === 'repealed' || validity.state === 'expired';
  return (
    <View className={styles['head']}>
      <View className={classes('s', 'ink3', styles['by'])}>
        {shortAgencyName(agencyName)}解读 · {readingMinutes}分钟看完
      </View>
      <View className="h1" {...headingOf(2)}>
        <Clauses text={title} />
      </View>
      <View className={styles['policy']}>
        <ValidityTag state={validity.state} />
        <Pressable role="link" className={styles['link']} onPress={() => openPage(policyPath(policy.policyId))}>
          <View className={styles['name']}>{referenceText(policy)}原文</View>
          <Icon name="right" size="s" />
        </Pressable>
      </View>
      {isOver && (
        <Notice tone="off" icon="info">
          {validityLine(validity, null)}。解读留着供查阅
        </Notice>
      )}
      {toBeChecked && (
        <Notice tone="wait" icon="clock">
          原文有了新版本，这篇解读还没有核对，请看原文
        </Notice>
      )}
    </View>
  );
}
