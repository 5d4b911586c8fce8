import { useEffect, useMemo, useState } from 'react';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { listDeskMessages } from 'shared/message-board/contract';
import type { BoardMessageId } from 'shared/message-board/model';
import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { PageState } from 'miniprogram/components/PageState';
import { openPage } from 'miniprogram/platform/navigate';
import { deskMessagePath } from 'miniprogram/platform/routes';
import { arrowKeys, useShortcut } from 'miniprogram/platform/shortcut';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { Columns } from '../../components/Columns';
import { ConsoleFrame } from '../../components/ConsoleFrame';
import { ReadOn } from '../../components/ReadOn';
import { holds, type MyAccount } from '../../hooks/use-my-account';
import { usePages } from '../../hooks/use-pages';
import { MessageDetail } from '../../messages/MessageDetail';
import { MessageListHead } from '../../messages/MessageListHead';
import { MessageHeader, MessageRow } from '../../messages/MessageRow';
import { noteDeskCounts } from '../../messages/use-desk-counts';
import { useDeskList } from '../../messages/use-desk-list';

const PAGE_SIZE = 20;

/** 留言办理 */
export default function MessagesPage() {
  const state = useDeskList();
  return (
    <ConsoleFrame title="留言办理" current="messages" path={state.path}>
      {me => <MessageList me={me} state={state} />}
    </ConsoleFrame>
  );
}

function MessageList({ me, state }: { me: MyAccount; state: ReturnType<typeof useDeskList> }) {
  const { messageId, open, ask } = state;
  const wide = useWideWindow();
  const [closed, setClosed] = useState(false);
  // Whoever only reviews begins with what waits for the review.
  const filter = state.filter ?? (holds(me, 'replier') ? 'open' : 'reply-in-review');
  const request = useMemo(() => ({ ...(filter !== 'open' && { status: filter }), pageSize: PAGE_SIZE }), [filter]);
  const list = usePages(listDeskMessages, request);
  const shown = wide && !closed ? (messageId ?? list.items[0]?.messageId ?? null) : null;
  const { reload, data } = list.answer;
  useShortcut('Escape', () => setClosed(true));
  useDidShow(reload);
  useEffect(() => {
    if (data) noteDeskCounts(me, data.counts);
  }, [me, data]);

  // What was just worked on stays in sight, also when it leaves the list.
  const changed = (): void => {
    if (shown) open(shown);
    reload();
  };
  const choose = (id: BoardMessageId): void => {
    setClosed(false);
    if (wide) open(id);
    else openPage(deskMessagePath(id));
  };
  return (
    <Columns
      head={<MessageListHead counts={data?.counts} filter={filter} onAsk={ask} />}
      detail={shown && <MessageDetail key={shown} messageId={shown} me={me} onChanged={changed} />}
      detailLabel="这条留言"
    >
      <PageState
        of={list.answer}
        isEmpty={({ items }) => items.length === 0}
        empty={<NoMessages isOpen={filter === 'open'} onAll={() => ask('open')} />}
      >
        {() => (
          <View {...arrowKeys('.list-row')}>
            {wide && <MessageHeader />}
            {list.items.map(message => (
              <MessageRow
                key={message.messageId}
                message={message}
                open={message.messageId === shown}
                onOpen={() => choose(message.messageId)}
              />
            ))}
            <ReadOn list={list} text={`看下面${PAGE_SIZE}条`} />
          </View>
        )}
      </PageState>
    </Columns>
  );
}

function NoMessages({ isOpen, onAll }: { isOpen: boolean; onAll: () => void }) {
  if (isOpen) {
    return (
      <EmptyState icon="okc" title="没有在办的留言">
        有新的留言会排在这里
      </EmptyState>
    );
  }
  return <EmptyState icon="letter" title="这里没有留言" actions={<Button onPress={onAll}>看全部在办的</Button>} />;
}
