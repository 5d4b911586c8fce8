import { useMemo } from 'react';
import { View } from '@tarojs/components';
import { searchFeaturedAnswers } from 'shared/message-board/contract';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { Page } from 'miniprogram/components/Page';
import { SearchBox } from 'miniprogram/components/SearchBox';
import { openPage, usePageParameters } from 'miniprogram/platform/navigate';
import { writeMessagePath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { AnswerRow } from '../../components/AnswerRow';
import { PageByPage } from '../../components/PageByPage';
import styles from '../../components/Lists.module.scss';
import { useTypedWords } from '../../hooks/use-typed-words';

const PAGE_SIZE = 20;
const WORDS_MAX = 100;

/** 典型政策问答: in one's own words, or all of them. */
export default function AnswersPage() {
  const { words: initial = '' } = usePageParameters();
  const { words, ask, type } = useTypedWords(initial.slice(0, WORDS_MAX));
  const input = useMemo(() => ({ ...(words !== '' && { words }), pageSize: PAGE_SIZE }), [words]);
  const answer = useEndpoint(searchFeaturedAnswers, input);
  return (
    <Page title="典型政策问答">
      <View className={styles['box']}>
        <SearchBox
          placeholder="用自己的话问，比如加装电梯"
          words={words}
          maxLength={WORDS_MAX}
          onSearch={ask}
          onType={type}
          onClear={() => ask('')}
        />
      </View>
      <PageByPage
        first={answer}
        endpoint={searchFeaturedAnswers}
        input={input}
        more="看后面的"
        empty={<NothingFound words={words} />}
      >
        {({ items, totalCount }) => (
          <>
            <View className={styles['count']} aria-live="polite">
              {words === '' ? `${totalCount}条，都有依据，依据废止就撤下` : `${totalCount}条说的可能是这件事`}
            </View>
            <Card>
              {items.map(item => (
                <AnswerRow key={item.answerId} answer={item} />
              ))}
            </Card>
          </>
        )}
      </PageByPage>
    </Page>
  );
}

function NothingFound({ words }: { words: string }) {
  return (
    <EmptyState
      icon="help"
      title={words === '' ? '还没有典型政策问答' : `没找到“${words}”`}
      actions={
        <Button icon="edit" onPress={() => openPage(writeMessagePath)}>
          我要留言
        </Button>
      }
    >
      {words === '' ? '有了以后，会放在这里' : '换个说法试试，或者留言问'}
    </EmptyState>
  );
}
