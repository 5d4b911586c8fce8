import { View } from '@tarojs/components';
import { searchGazetteIssue } from 'shared/gazette/contract';
import type { GazetteIssueId } from 'shared/gazette/model';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { PageState } from 'miniprogram/components/PageState';
import { Pressable } from 'miniprogram/components/Pressable';
import { MarkedText } from 'miniprogram/components/document/MarkedText';
import { highlightSpans } from 'miniprogram/components/document/pieces';
import { classes } from 'miniprogram/components/classes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import styles from './Contents.module.scss';

interface Props {
  issueId: GazetteIssueId;
  words: string;
  onOpen: (position: number) => void;
}

/** 只在这一期里找: where the words stand, entry by entry. */
export function FoundEntries({ issueId, words, onOpen }: Props) {
  const answer = useEndpoint(searchGazetteIssue, { issueId, words });
  return (
    <PageState
      of={answer}
      isEmpty={({ items }) => items.length === 0}
      empty={
        <EmptyState icon="search" title="这一期里没有">
          换个说法再找，或者清空以后看目录
        </EmptyState>
      }
    >
      {({ items }) => (
        <View aria-live="polite">
          <View className={classes('s ink3', styles['column'])}>这一期里有{items.length}篇</View>
          {items.map(({ position, title, titleHighlights, snippet, occurrenceCount }) => (
            <Pressable key={position} role="link" className={styles['entry']} onPress={() => onOpen(position)}>
              <View className={styles['position']}>{position}</View>
              <View className={styles['words']}>
                <View className="strong">
                  <MarkedText text={title} spans={highlightSpans(titleHighlights)} />
                </View>
                {snippet && (
                  <View className="s">
                    <MarkedText text={snippet.text} spans={highlightSpans(snippet.highlights)} />
                  </View>
                )}
                <View className="c ink3">命中{occurrenceCount}处</View>
              </View>
            </Pressable>
          ))}
        </View>
      )}
    </PageState>
  );
}
