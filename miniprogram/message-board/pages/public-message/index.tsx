import { useMemo } from 'react';
import { View } from '@tarojs/components';
import { getPublicMessage } from 'shared/message-board/contract';
import { BoardMessageId } from 'shared/message-board/model';
import { satisfactionTexts } from 'shared/message-board/texts';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { classes } from 'miniprogram/components/classes';
import { Notice } from 'miniprogram/components/Notice';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { Section } from 'miniprogram/components/Section';
import { openPage, usePageParameters } from 'miniprogram/platform/navigate';
import { writeMessagePath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { MaskedWords } from '../../components/MaskedWords';
import { MessageHead } from '../../components/MessageHead';
import { MessageMissing } from '../../components/MessageMissing';
import { Reply } from '../../components/Reply';
import styles from '../../components/Lists.module.scss';

/** 公开的一条留言 */
export default function PublicMessagePage() {
  const messageId = BoardMessageId.safeParse(usePageParameters()['messageId']).data;
  const answer = useEndpoint(
    getPublicMessage,
    useMemo(() => (messageId ? { messageId } : null), [messageId]),
  );
  return (
    <Page title="留言公开">
      {messageId ? (
        <PageState of={answer} failed={{ 'not-found': <MessageMissing /> }}>
          {({ message }) => (
            <>
              <MessageHead message={message} title={<MaskedWords parts={message.title} />} />
              <View className={styles['columns']}>
                <View className={styles['main']}>
                  <Card padded>
                    <MaskedWords parts={message.text} />
                  </Card>
                  {message.reply && <Reply reply={message.reply} />}
                </View>
                <View className={classes(styles['side'], styles['raised'])}>
                  {message.rating && (
                    <Section title="留言人的评价">
                      <Notice tone="plain" icon="user">
                        {satisfactionTexts[message.rating.satisfaction]}，
                        {message.rating.solved ? '解决了' : '还没解决'}
                      </Notice>
                    </Section>
                  )}
                  <Section title="还有要问的">
                    <View className={styles['action']}>
                      <Button variant="secondary" wide icon="edit" onPress={() => openPage(writeMessagePath)}>
                        我要留言
                      </Button>
                    </View>
                  </Section>
                </View>
              </View>
            </>
          )}
        </PageState>
      ) : (
        <MessageMissing />
      )}
    </Page>
  );
}
