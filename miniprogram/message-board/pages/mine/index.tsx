import { useRef } from 'react';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { listMyMessages } from 'shared/message-board/contract';
import { REPLY_WORKING_DAYS } from 'shared/message-board/model';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { Page } from 'miniprogram/components/Page';
import { Row } from 'miniprogram/components/Row';
import { openPage } from 'miniprogram/platform/navigate';
import { answersPath, publicMessagesPath, writeMessagePath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { MyMessageRow } from '../../components/MyMessageRow';
import { PageByPage } from '../../components/PageByPage';
import styles from '../../components/Lists.module.scss';

const firstPage = { pageSize: 20 };

/** 我的留言 */
export default function MyMessagesPage() {
  const answer = useEndpoint(listMyMessages, firstPage);
  const shownBefore = useRef(false);
  // One may have been answered, or rated on the page this one is returned to from.
  useDidShow(() => {
    if (shownBefore.current) answer.reload();
    shownBefore.current = true;
  });
  const isEmpty = answer.data?.items.length === 0;
  return (
    <Page
      title="我的留言"
      footer={
        !isEmpty && (
          <Button wide icon="edit" onPress={() => openPage(writeMessagePath)}>
            我要留言
          </Button>
        )
      }
    >
      <View className={styles['columns']}>
        <View className={styles['main']}>
          <View className={styles['list']}>
            <PageByPage
              first={answer}
              endpoint={listMyMessages}
              input={firstPage}
              more="看更早的留言"
              empty={<NothingYet />}
            >
              {({ items }) => (
                <Card>
                  {items.map(message => (
                    <MyMessageRow key={message.messageId} message={message} />
                  ))}
                </Card>
              )}
            </PageByPage>
          </View>
        </View>
        <View className={styles['side']}>
          <View className={styles['list']}>
            <Card>
              <Row
                icon="help"
                title="典型政策问答"
                note="别人常问的，都有依据"
                onPress={() => openPage(answersPath())}
              />
              <Row
                icon="eye"
                title="留言公开"
                note="看别人问了什么，怎么答的"
                onPress={() => openPage(publicMessagesPath)}
              />
            </Card>
          </View>
        </View>
      </View>
    </Page>
  );
}

function NothingYet() {
  return (
    <EmptyState
      icon="letter"
      title="还没有留过言"
      actions={
        <Button icon="edit" onPress={() => openPage(writeMessagePath)}>
          我要留言
        </Button>
      }
    >
      咨询、建议、投诉都可以，{REPLY_WORKING_DAYS}个工作日内答复
    </EmptyState>
  );
}
