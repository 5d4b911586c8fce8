import { View } from '@tarojs/components';
import type { ClauseView } from 'shared/policy-push/contract';
import type { PolicyId } from 'shared/policy/model';
import { Clauses } from 'miniprogram/components/Clauses';
import { Icon } from 'miniprogram/components/Icon';
import { matchWords } from 'miniprogram/components/match-words';
import { Notice } from 'miniprogram/components/Notice';
import { Pressable } from 'miniprogram/components/Pressable';
import { Tag } from 'miniprogram/components/Tag';
import { classes } from 'miniprogram/components/classes';
import { headingOf } from 'miniprogram/platform/accessible';
import { openPage } from 'miniprogram/platform/navigate';
import { policyPath, profilePath } from 'miniprogram/platform/routes';
import type { Item } from './item';
import styles from './Reasons.module.scss';

/** 为什么推给您: each clause of the document beside what the person said; what does not stand together is to be checked. */
export function Reasons({ item }: { item: Item }) {
  const { clauses, policy, agency } = item;
  const fitCount = clauses.filter(({ answer }) => answer === 'fits').length;
  const words = matchWords(fitCount, clauses.length - fitCount);
  return (
    <View className={styles['sheet']}>
      <View className="h2" {...headingOf(2)}>
        为什么推给您
      </View>
      <View className={styles['bar']} aria-hidden="true">
        {[...clauses]
          .sort((a, b) => Number(b.answer === 'fits') - Number(a.answer === 'fits'))
          .map((clause, at) => (
            <View key={at} className={classes(styles['part'], clause.answer === 'fits' && styles['fits'])} />
          ))}
      </View>
      <View className={classes('s', styles['words'])}>
        <Clauses text={`可能符合，请核实：${words.replace('，请核实', '')}`} />
      </View>
      {clauses.map(clause => (
        <Clause key={`${clause.anchor}${clause.text}`} clause={clause} policyId={policy?.policyId ?? null} />
      ))}
      <Notice icon="info">
        这是按您填的情况比对的结果，能不能享受，以{agency?.name ?? '主管部门'}审核为准。
        <Pressable className={styles['inline']} role="link" onPress={() => openPage(profilePath)}>
          哪里不对，我来改
        </Pressable>
      </Notice>
    </View>
  );
}

function Clause({ clause, policyId }: { clause: ClauseView; policyId: PolicyId | null }) {
  const { text, fact, anchor, answer } = clause;
  const fits = answer === 'fits';
  const source = clause.clause ?? '原文';
  return (
    <View className={styles['clause']}>
      <Icon name={fits ? 'okc' : 'clock'} className={fits ? 'ok' : 'warn'} />
      <View className={styles['said']}>
        <View className="song">{text}</View>
        <View className="s ink2">{fact === null ? '这一项您还没填' : `${fact} · 您填的`}</View>
        <View className={styles['links']}>
          {policyId && (
            <Pressable
              className={styles['link']}
              role="link"
              label={`看${source}：${text}`}
              onPress={() => openPage(policyPath(policyId, anchor))}
            >
              看{source}
            </Pressable>
          )}
          {fact === null && (
            <Pressable
              className={styles['link']}
              role="link"
              label={`填上这一项：${text}`}
              onPress={() => openPage(profilePath)}
            >
              填上这一项
            </Pressable>
          )}
        </View>
      </View>
      <Tag tone={fits ? 'ok' : 'wait'}>{fits ? '符合' : '待核实'}</Tag>
    </View>
  );
}
