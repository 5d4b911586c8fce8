import { useEffect, useRef } from 'react';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { listMyOrganisations, type MyOrganisation } from 'shared/account/acting-contract';
import { ActingChoice } from 'miniprogram/components/ActingChoice';
import { Card } from 'miniprogram/components/Card';
import { Notice } from 'miniprogram/components/Notice';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { Tag } from 'miniprogram/components/Tag';
import { showToast } from 'miniprogram/components/toast-message';
import { actOnlyFor } from 'miniprogram/platform/acting-as';
import { openPage } from 'miniprogram/platform/navigate';
import { organisationPath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { AcceptInvitation } from '../../components/AcceptInvitation';
import { AddOrganisation } from '../../components/AddOrganisation';
import { extentText } from '../../components/agent-words';
import styles from './index.module.scss';

const nothing = {};

/** 我的企业 */
export default function OrganisationsPage() {
  const mine = useEndpoint(listMyOrganisations, nothing);
  const shownBefore = useRef(false);
  // An authorisation may have been given up on the page this one is returned to from.
  useDidShow(() => {
    if (shownBefore.current) mine.reload();
    shownBefore.current = true;
  });
  // Only an answer of now says what is no longer there.
  const known = mine.state === 'ready' && mine.asOf === null ? mine.data.items : null;
  useEffect(() => {
    if (known) actOnlyFor(known.filter(({ power }) => power !== 'view'));
  }, [known]);
  const joined = ({ name }: MyOrganisation): void => {
    showToast(`${name}加进来了`);
    mine.reload();
  };
  return (
    <Page title="我的企业">
      <View className={styles['columns']}>
        <View className={styles['main']}>
          <PageState of={mine} isEmpty={({ items }) => items.length === 0} empty={<NoneYet />}>
            {({ items }) => <Organisations items={items} />}
          </PageState>
        </View>
        <View className={styles['side']}>
          <Section title="登记一家企业">
            <AddOrganisation onAdded={joined} />
          </Section>
          <Section title="接受企业的邀请">
            <AcceptInvitation onAccepted={joined} />
          </Section>
        </View>
      </View>
    </Page>
  );
}

function NoneYet() {
  return (
    <Section title="我能代表的企业">
      <Notice icon="firm">还没有。企业的人可以邀请您，您也可以自己登记一家</Notice>
    </Section>
  );
}

function Organisations({ items }: { items: readonly MyOrganisation[] }) {
  const canActForSome = items.some(({ power }) => power !== 'view');
  return (
    <>
      <Section title="我能代表的企业" note={`${items.length}家`}>
        <Card>
          {items.map(organisation => (
            <Row
              key={organisation.organisationId}
              icon="firm"
              title={
                <View className={styles['name']}>
                  {organisation.name}
                  <LevelTag level={organisation.level} />
                </View>
              }
              note={`${organisation.label}，${extentText(organisation)}`}
              onPress={() => openPage(organisationPath(organisation.organisationId))}
            />
          ))}
        </Card>
      </Section>
      {canActForSome && (
        <Section title="替谁办理" note="只记在这台设备上">
          <ActingChoice organisations={items} />
        </Section>
      )}
    </>
  );
}

function LevelTag({ level }: Pick<MyOrganisation, 'level'>) {
  return level === 'verified' ? <Tag tone="ok">已核验</Tag> : <Tag tone="mute">还没核验</Tag>;
}
