import { View } from '@tarojs/components';
import { formatLocalDate } from 'shared/kernel/time';
import type { PolicyHit } from 'shared/policy/contract';
import { referenceText, summaryNote } from 'shared/policy/texts';
import { classes } from 'miniprogram/components/classes';
import { Icon } from 'miniprogram/components/Icon';
import { PolicyFacts } from 'miniprogram/components/PolicyItem';
import { Pressable } from 'miniprogram/components/Pressable';
import { Tag } from 'miniprogram/components/Tag';
import { ValidityTag } from 'miniprogram/components/ValidityTag';
import { openPage } from 'miniprogram/platform/navigate';
import { policyPath } from 'miniprogram/platform/routes';
import { highlightSpans } from 'miniprogram/components/document/pieces';
import { MarkedText } from 'miniprogram/components/document/MarkedText';
import styles from './SearchHit.module.scss';

/** One result: whether it counts, its name, its number, where the words stand, and what took its place. */
export function SearchHit({ hit }: { hit: PolicyHit }) {
  const { state, since, replacedBy } = hit.validity;
  const isOver = state === 'repealed' || state === 'expired';
  return (
    <View className={classes(styles['item'], isOver && styles['over'])}>
      <Pressable role="link" onPress={() => openPage(policyPath(hit.policyId))}>
        <View className={styles['state']}>
          {state === 'not-yet-effective' && since ? (
            <Tag tone="info">{formatLocalDate(since)}起施行</Tag>
          ) : (
            <ValidityTag state={state} />
          )}
          <View className="c ink3">{summaryNote(hit)}</View>
        </View>
        <View className={classes('dt', styles['title'])}>
          <MarkedText text={hit.shortTitle} spans={highlightSpans(hit.titleHighlights)} />
        </View>
        <PolicyFacts policy={hit} className="c ink3" />
        {hit.snippet && (
          <View className={styles['snippet']}>
            <MarkedText text={hit.snippet.text} spans={highlightSpans(hit.snippet.highlights)} />
          </View>
        )}
        {hit.occurrenceCount > 0 && <View className={styles['count']}>命中{hit.occurrenceCount}处</View>}
      </Pressable>
      {isOver && replacedBy && (
        <Pressable role="link" className={styles['instead']} onPress={() => openPage(policyPath(replacedBy.policyId))}>
          <Icon name="swap" size="m" className="blue" />
          <View className={styles['words']}>
            请看替代它的 <View className={styles['number']}>{referenceText(replacedBy)}</View>
          </View>
          <Icon name="right" size="m" className="ink3" />
        </Pressable>
      )}
    </View>
  );
}
