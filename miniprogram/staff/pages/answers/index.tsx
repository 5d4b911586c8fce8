import { useMemo, useState } from 'react';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { listDeskAnswers } from 'shared/message-board/contract';
import type { FeaturedAnswerId } from 'shared/message-board/model';
import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { PageState } from 'miniprogram/components/PageState';
import { openPage } from 'miniprogram/platform/navigate';
import { deskAnswerPath } from 'miniprogram/platform/routes';
import { arrowKeys, useShortcut } from 'miniprogram/platform/shortcut';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { Columns } from '../../components/Columns';
import { ConsoleFrame } from '../../components/ConsoleFrame';
import { ReadOn } from '../../components/ReadOn';
import type { MyAccount } from '../../hooks/use-my-account';
import { usePages } from '../../hooks/use-pages';
import { AnswerDetail } from '../../messages/AnswerDetail';
import { AnswerListHead } from '../../messages/AnswerListHead';
import { AnswerHeader, AnswerRow } from '../../messages/AnswerRow';
import { useAnswerList } from '../../messages/use-answer-list';

const PAGE_SIZE = 20;

/** 典型问答 */
export default function AnswersPage() {
  const state = useAnswerList();
  return (
    <ConsoleFrame title="典型问答" current="answers" path={state.path}>
      {me => <AnswerList me={me} state={state} />}
    </ConsoleFrame>
  );
}

function AnswerList({ me, state }: { me: MyAccount; state: ReturnType<typeof useAnswerList> }) {
  const { status, narrowing, answerId, ask, open } = state;
  const wide = useWideWindow();
  const [closed, setClosed] = useState(false);
  const request = useMemo(() => ({ ...narrowing, pageSize: PAGE_SIZE }), [narrowing]);
  const list = usePages(listDeskAnswers, request);
  const shown = wide && !closed ? (answerId ?? list.items[0]?.answerId ?? null) : null;
  const { reload } = list.answer;
  useShortcut('Escape', () => setClosed(true));
  useDidShow(reload);

  // What was just worked on stays in sight, also when it leaves the list.
  const changed = (): void => {
    if (shown) open(shown);
    reload();
  };
  const choose = (id: FeaturedAnswerId): void => {
    setClosed(false);
    if (wide) open(id);
    else openPage(deskAnswerPath(id));
  };
  return (
    <Columns
      head={<AnswerListHead status={status} onAsk={ask} />}
      detail={shown && <AnswerDetail key={shown} answerId={shown} me={me} onChanged={changed} />}
      detailLabel="这条问答"
    >
      <PageState
        of={list.answer}
        isEmpty={({ items }) => items.length === 0}
        empty={<NoAnswers isAll={status === null} onAll={() => ask(null)} />}
      >
        {() => (
          <View {...arrowKeys('.list-row')}>
            {wide && <AnswerHeader />}
            {list.items.map(answer => (
              <AnswerRow
                key={answer.answerId}
                answer={answer}
                open={answer.answerId === shown}
                onOpen={() => choose(answer.answerId)}
              />
            ))}
            <ReadOn list={list} text={`看下面${PAGE_SIZE}条`} />
          </View>
        )}
      </PageState>
    </Columns>
  );
}

function NoAnswers({ isAll, onAll }: { isAll: boolean; onAll: () => void }) {
  if (isAll) {
    return (
      <EmptyState icon="help" title="还没有典型问答">
        在已答复的留言里点“收进典型问答”，就会排在这里
      </EmptyState>
    );
  }
  return <EmptyState icon="help" title="这里没有问答" actions={<Button onPress={onAll}>看全部问答</Button>} />;
}
