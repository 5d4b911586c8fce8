import { View } from '@tarojs/components';
import { shortAgencyName } from 'shared/county/county';
import { formatLocalDate, type LocalDate } from 'shared/kernel/time';
import type { PolicySummary } from 'shared/policy/contract';
import { openPage } from 'miniprogram/platform/navigate';
import { policyPath } from 'miniprogram/platform/routes';
import { Icon } from './Icon';
import { Pressable } from './Pressable';
import { ValidityTag } from './ValidityTag';
import { classes } from './classes';
import styles from './PolicyItem.module.scss';

/** 云政办发〔2026〕12号 · 县政府办公室 · 2026年6月22日 */
export function policyFacts(policy: {
  documentNumber: string | null;
  issuingAuthority: string | null;
  publishedOn: LocalDate;
}): string {
  const agency = policy.issuingAuthority && shortAgencyName(policy.issuingAuthority);
  return [policy.documentNumber, agency, formatLocalDate(policy.publishedOn)].filter(Boolean).join(' · ');
}

/** What kind of paper it is: 规范性文件 by nature, else its 文种. */
export function policyKind(policy: { normative: boolean; genre: string | null }): string | null {
  return policy.normative ? '规范性文件' : policy.genre;
}

/** One document in a list of them. */
export function PolicyItem({ policy }: { policy: PolicySummary }) {
  const kind = policyKind(policy);
  const over = policy.validity.state === 'repealed' || policy.validity.state === 'expired';
  return (
    <Pressable
      className={classes(styles['item'], over && styles['over'])}
      role="link"
      onPress={() => openPage(policyPath(policy.policyId))}
    >
      <View className={styles['words']}>
        <View className={styles['state']}>
          <ValidityTag state={policy.validity.state} />
          {kind && <View className="c ink3">{kind}</View>}
        </View>
        <View className={classes('dt', styles['title'])}>{policy.title}</View>
        <View className="c ink3">{policyFacts(policy)}</View>
      </View>
      <Icon name="right" size="m" className="ink3" />
    </Pressable>
  );
}
