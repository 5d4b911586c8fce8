import { BoardMessageId } from 'shared/message-board/model';
import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { replacePage, usePageParameters } from 'miniprogram/platform/navigate';
import { deskMessagePath, messageDeskPath } from 'miniprogram/platform/routes';
import { ConsoleFrame } from '../../components/ConsoleFrame';
import { DetailColumn } from '../../messages/DetailColumn';
import { MessageDetail } from '../../messages/MessageDetail';

const nothing = (): void => undefined;

/** 办理一条留言: the detail as a page of its own, for the phone. */
export default function MessagePage() {
  const parameters = usePageParameters();
  const messageId = BoardMessageId.safeParse(parameters['messageId']).data;
  return (
    <ConsoleFrame title="办理留言" current="messages" path={deskMessagePath(messageId ?? '')} inner>
      {me => (
        <DetailColumn>
          {messageId ? (
            <MessageDetail messageId={messageId} me={me} onChanged={nothing} />
          ) : (
            <EmptyState
              icon="letter"
              title="没有这条留言"
              actions={<Button onPress={() => replacePage(messageDeskPath())}>看全部留言</Button>}
            />
          )}
        </DetailColumn>
      )}
    </ConsoleFrame>
  );
}
