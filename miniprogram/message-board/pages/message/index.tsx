import { useMemo } from 'react';
import { View } from '@tarojs/components';
import { county } from 'shared/county/county';
import { getMyMessage, type MyMessage } from 'shared/message-board/contract';
import { isAnswered } from 'shared/message-board/message.rules';
import { BoardMessageId, type MaskedText } from 'shared/message-board/model';
import { myMessageStatusTexts } from 'shared/message-board/texts';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { classes } from 'miniprogram/components/classes';
import { Notice } from 'miniprogram/components/Notice';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { Section } from 'miniprogram/components/Section';
import { Tag } from 'miniprogram/components/Tag';
import { dial } from 'miniprogram/platform/device';
import { usePageParameters } from 'miniprogram/platform/navigate';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { MaskedWords } from '../../components/MaskedWords';
import { MessageHead } from '../../components/MessageHead';
import { MessageMissing } from '../../components/MessageMissing';
import { Paragraphs } from '../../components/Paragraphs';
import { Rating } from '../../components/Rating';
import { Reply } from '../../components/Reply';
import { StatusTrack } from '../../components/StatusTrack';
import { statusTones } from '../../components/status-text';
import styles from '../../components/Lists.module.scss';

/** 我的一条留言 */
export default function MyMessagePage() {
  const messageId = BoardMessageId.safeParse(usePageParameters()['messageId']).data;
  const answer = useEndpoint(
    getMyMessage,
    useMemo(() => (messageId ? { messageId } : null), [messageId]),
  );
  return (
    <Page title="我的留言">
      {messageId ? (
        <PageState of={answer} failed={{ 'not-found': <MessageMissing /> }}>
          {({ message }) => <Reading message={message} onChanged={answer.reload} />}
        </PageState>
      ) : (
        <MessageMissing />
      )}
    </Page>
  );
}

function Reading({ message, onChanged }: { message: MyMessage; onChanged: () => void }) {
  const { title, text, status, reply } = message;
  return (
    <>
      <MessageHead
        message={message}
        title={title}
        state={<Tag tone={statusTones[status]}>{myMessageStatusTexts[status]}</Tag>}
      />
      <View className={styles['columns']}>
        <View className={styles['main']}>
          <Card padded>
            <Paragraphs text={text} />
          </Card>
          {reply && <Reply reply={reply} />}
        </View>
        <View className={classes(styles['side'], styles['raised'])}>
          <StatusTrack message={message} />
          {isAnswered(status) ? <Rating message={message} onRated={onChanged} /> : <CannotWait />}
          <Seen message={message} />
        </View>
      </View>
    </>
  );
}

function CannotWait() {
  return (
    <Section title="等不及">
      <View className={styles['action']}>
        <Button variant="quiet" wide icon="phone" onPress={() => dial(county.hotline)}>
          急事打{county.hotline}
        </Button>
      </View>
    </Section>
  );
}

const isMasked = (parts: MaskedText): boolean => parts.some(({ kind }) => kind === 'masked');

/** What of it everybody will read, once it is answered. */
function Seen({ message: { status, publicWanted, publicTitle, publicText } }: { message: MyMessage }) {
  if (!publicWanted) {
    return (
      <Section title="公众看到的">
        <Notice icon="eyeoff">您选了不公开，只有您和办理的单位能看到</Notice>
      </Section>
    );
  }
  return (
    <Section title="公众看到的" note={isAnswered(status) ? '已公开' : '答复后公开'}>
      {isMasked([...publicTitle, ...publicText]) ? (
        <Card padded>
          <View className="strong">
            <MaskedWords parts={publicTitle} />
          </View>
          <MaskedWords parts={publicText} />
        </Card>
      ) : (
        <Notice icon="eye">和您写的一样，没有要遮的</Notice>
      )}
    </Section>
  );
}
