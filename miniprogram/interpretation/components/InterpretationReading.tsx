import { useMemo } from 'react';
import { View } from '@tarojs/components';
import { shortAgencyName } from 'shared/county/county';
import type { getInterpretation } from 'shared/interpretation/contract';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { formatLocalDate, localDateOf } from 'shared/kernel/time';
import type { Anchor } from 'shared/policy/model';
import { Button } from 'miniprogram/components/Button';
import { BlockView } from 'miniprogram/components/interpretation-blocks/BlockView';
import type { BlockContext } from 'miniprogram/components/interpretation-blocks/block-context';
import { openPage } from 'miniprogram/platform/navigate';
import { interpretationsPath, policyPath } from 'miniprogram/platform/routes';
import { InterpretationHead } from './InterpretationHead';
import styles from './InterpretationReading.module.scss';

export type InterpretationView = ResponseOf<typeof getInterpretation>['interpretation'];

/** 一篇解读: its head, its blocks, and that the document itself counts. */
export function InterpretationReading({ interpretation }: { interpretation: InterpretationView }) {
  const { blocks, agencyName, publishedAt } = interpretation;
  const context = useBlockContext(interpretation);
  return (
    <View className={styles['reading']}>
      <InterpretationHead interpretation={interpretation} />
      {blocks.map((block, at) => (
        <BlockView key={at} block={block} context={context} />
      ))}
      <View className={styles['foot']}>
        <View>本图按原文整理，方便阅读；说法不一致时，以原文为准。</View>
        <View>
          整理：{shortAgencyName(agencyName)} · 核对：{formatLocalDate(localDateOf(publishedAt))}
        </View>
      </View>
      <View className={styles['others']}>
        <Button variant="secondary" wide onPress={() => openPage(interpretationsPath)}>
          看别的解读
        </Button>
      </View>
    </View>
  );
}

function useBlockContext({ policy, clauses, checkedAt }: InterpretationView): BlockContext {
  return useMemo(() => {
    const labels = new Map<Anchor, string>(clauses.map(({ anchor, label }) => [anchor, label]));
    return {
      labelOf: source => labels.get(source) ?? '',
      onSource: source => openPage(policyPath(policy.policyId, source)),
      today: localDateOf(checkedAt),
    };
  }, [policy, clauses, checkedAt]);
}
