import { Text, View } from '@tarojs/components';
import { shortAgencyName } from 'shared/county/county';
import { formatLocalDate, type LocalDate } from 'shared/kernel/time';
import type { PolicySummary } from 'shared/policy/contract';
import { summaryNote } from 'shared/policy/texts';
import { openPage } from 'miniprogram/platform/navigate';
import { policyPath } from 'miniprogram/platform/routes';
import { Icon } from './Icon';
import { Pressable } from './Pressable';
import { ValidityTag } from './ValidityTag';
import { classes } from './classes';
import styles from './PolicyItem.module.scss';

interface DatedPolicy {
  documentNumber: string | null;
  issuingAuthority: string | null;
  documentOn: LocalDate | null;
  publishedOn: LocalDate;
}

/** 云政办发〔2026〕12号 · 县政府办公室 · 2026年6月22日, broken between the facts; a dot never stands at the end of a line. */
export function PolicyFacts({ policy, className }: { policy: DatedPolicy; className: string }) {
  const agency = policy.issuingAuthority && shortAgencyName(policy.issuingAuthority);
  const facts = [policy.documentNumber, agency, formatLocalDate(policy.documentOn ?? policy.publishedOn)].filter(
    Boolean,
  );
  return (
    <View className={classes(className, styles['facts'])}>
      {facts.map((fact, at) => (
        <Text key={at} className={styles['fact']}>
          <Text className={styles['dot']}>{at > 0 && '\u00a0·\u00a0'}</Text>
          {fact}
        </Text>
      ))}
    </View>
  );
}

/** One document in a list of them. */
export function PolicyItem({ policy }: { policy: PolicySummary }) {
  const note = summaryNote(policy);
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
          {note && <View className="c ink3">{note}</View>}
        </View>
        <View className={classes('dt', styles['title'])}>{policy.shortTitle}</View>
        <PolicyFacts policy={policy} className="c ink3" />
      </View>
      <Icon name="right" size="m" className="ink3" />
    </Pressable>
  );
}
