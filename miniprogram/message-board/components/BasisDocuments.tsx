import { View } from '@tarojs/components';
import type { BasisView } from 'shared/message-board/contract';
import { validityLine } from 'shared/policy/texts';
import { classes } from 'miniprogram/components/classes';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { ValidityTag } from 'miniprogram/components/ValidityTag';
import { openPage } from 'miniprogram/platform/navigate';
import { policyPath } from 'miniprogram/platform/routes';
import { clauseText } from './basis-text';
import styles from './BasisDocuments.module.scss';

/** 依据: each document once, with a way to every clause of it that the answer rests on. */
export function BasisDocuments({ basis }: { basis: readonly BasisView[] }) {
  const policyIds = [...new Set(basis.map(({ policy }) => policy.policyId))];
  return (
    <View className={styles['documents']}>
      {policyIds.map(policyId => (
        <BasisDocument key={policyId} clauses={basis.filter(({ policy }) => policy.policyId === policyId)} />
      ))}
    </View>
  );
}

function BasisDocument({ clauses }: { clauses: readonly BasisView[] }) {
  const [first] = clauses;
  if (!first) return null;
  const { policy, validity } = first;
  return (
    <View className={classes('doc', styles['document'])}>
      <View className="dt">{policy.title}</View>
      {policy.documentNumber && <View className="s ink2">{policy.documentNumber}</View>}
      <View className={styles['validity']}>
        <ValidityTag state={validity.state} />
        <View className="s ink2">{validityLine(validity, null)}</View>
      </View>
      {clauses.map(({ anchor, clause }) => (
        <Pressable
          key={anchor ?? 'whole'}
          role="link"
          className={styles['link']}
          label={`看原文${clauseText(clause)}，${policy.title}`}
          onPress={() => openPage(policyPath(policy.policyId, anchor ?? undefined))}
        >
          <View>看原文{clauseText(clause)}</View>
          <Icon name="right" size="m" />
        </Pressable>
      ))}
    </View>
  );
}
