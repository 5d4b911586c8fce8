import { useMemo, useState } from 'react';
import { View } from '@tarojs/components';
import { listPublicMessages } from 'shared/message-board/contract';
import { MessageKind } from 'shared/message-board/model';
import { messageKindTexts } from 'shared/message-board/texts';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { Chip } from 'miniprogram/components/Chip';
import { classes } from 'miniprogram/components/classes';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { Page } from 'miniprogram/components/Page';
import { roleOf } from 'miniprogram/platform/accessible';
import { openPage } from 'miniprogram/platform/navigate';
import { answersPath, writeMessagePath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { Figures } from '../../components/Figures';
import { PageByPage } from '../../components/PageByPage';
import { PublicMessageRow } from '../../components/PublicMessageRow';
import styles from '../../components/Lists.module.scss';

const PAGE_SIZE = 20;
const kinds = [null, ...MessageKind.options] as const;

/** 留言公开: answered ones whose writers agreed, and how it goes this year. */
export default function BoardPage() {
  const [kind, setKind] = useState<MessageKind | null>(null);
  const input = useMemo(() => ({ ...(kind && { kind }), pageSize: PAGE_SIZE }), [kind]);
  const answer = useEndpoint(listPublicMessages, input);
  return (
    <Page
      title="留言公开"
      footer={
        <Button wide icon="edit" onPress={() => openPage(writeMessagePath)}>
          我要留言
        </Button>
      }
    >
      <View className={styles['columns']}>
        {answer.data && (
          <View className={classes(styles['side'], styles['figures'])}>
            <Figures figures={answer.data.figures} />
          </View>
        )}
        <View className={styles['main']}>
          <View className={styles['list']}>
            <View className={styles['chips']} {...roleOf('group')} aria-label="看哪一类">
              {kinds.map(value => (
                <Chip
                  key={value ?? 'all'}
                  text={value ? messageKindTexts[value] : '全部'}
                  chosen={kind === value}
                  onPress={() => setKind(value)}
                />
              ))}
            </View>
            <PageByPage
              first={answer}
              endpoint={listPublicMessages}
              input={input}
              more="看更早的留言"
              empty={<NothingYet />}
            >
              {({ items }) => (
                <Card>
                  {items.map(message => (
                    <PublicMessageRow key={message.messageId} message={message} />
                  ))}
                </Card>
              )}
            </PageByPage>
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
      title="还没有公开的留言"
      actions={
        <Button variant="secondary" onPress={() => openPage(answersPath())}>
          看典型政策问答
        </Button>
      }
    >
      答复以后，本人同意公开的，会放在这里
    </EmptyState>
  );
}
