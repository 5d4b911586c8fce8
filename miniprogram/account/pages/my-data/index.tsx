import { useState } from 'react';
import { View } from '@tarojs/components';
import { type deleteMyData, getMyDataOverview, listConsents } from 'shared/account/contract';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { Card } from 'miniprogram/components/Card';
import { Notice } from 'miniprogram/components/Notice';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { openPage } from 'miniprogram/platform/navigate';
import { privacyPath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { Consents } from '../../components/Consents';
import { DeleteMyData } from '../../components/DeleteMyData';
import { ExportMyData } from '../../components/ExportMyData';
import styles from '../../components/AccountPage.module.scss';

const nothing = {};

/** 我的数据: how much is kept of each kind, what was agreed to, a copy of it, and its deletion. */
export default function MyData() {
  const overview = useEndpoint(getMyDataOverview, nothing);
  const consents = useEndpoint(listConsents, nothing);
  const [deleted, setDeleted] = useState<ResponseOf<typeof deleteMyData> | null>(null);
  const reload = (): void => {
    overview.reload();
    consents.reload();
  };
  return (
    <Page title="我的数据">
      {deleted && <Deleted answer={deleted} />}
      <Section title="存了什么">
        <PageState of={overview}>
          {({ kinds }) => (
            <>
              <Card>
                {kinds.map(({ name, what, purpose, count }) => (
                  <Row
                    key={name}
                    title={what}
                    note={purpose}
                    end={<View className={styles['count']}>{count === 0 ? '没有' : `${count}条`}</View>}
                  />
                ))}
                <Row icon="shield" title="个人信息保护规则" onPress={() => openPage(privacyPath)} />
              </Card>
              <View className={styles['saved']}>
                <View className={styles['actions']}>
                  <ExportMyData />
                  <DeleteMyData
                    kinds={kinds}
                    onDeleted={answer => {
                      setDeleted(answer);
                      reload();
                    }}
                  />
                </View>
              </View>
            </>
          )}
        </PageState>
      </Section>
      <Consents of={consents} onSaved={reload} />
    </Page>
  );
}

function Deleted({ answer }: { answer: ResponseOf<typeof deleteMyData> }) {
  return (
    <View className={styles['saved']}>
      <Notice tone="ok" icon="okc" live>
        <View>
          删好了：{answer.erased.map(({ what }) => what).join('、')}。再打开这一页，会认一个新的身份，和以前没有关联。
        </View>
        {answer.kept.map(({ name, why }) => (
          <View key={name}>留下的：{why}。</View>
        ))}
      </Notice>
    </View>
  );
}
