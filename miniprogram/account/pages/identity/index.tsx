import { useState } from 'react';
import { View } from '@tarojs/components';
import { getMyIdentity, type MyIdentity } from 'shared/account/person-contract';
import { formatLocalDate, localDateOf } from 'shared/kernel/time';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { showToast } from 'miniprogram/components/toast-message';
import { openPage } from 'miniprogram/platform/navigate';
import { privacyPath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { CounterCode } from '../../components/CounterCode';
import { DeclareIdentity } from '../../components/DeclareIdentity';
import { Fact } from '../../components/Fact';
import { IdentityTrack } from '../../components/IdentityTrack';
import { MaskedNumber } from '../../components/MaskedNumber';
import { VerifyIdentity } from '../../components/VerifyIdentity';
import { WithdrawIdentity } from '../../components/WithdrawIdentity';
import styles from './index.module.scss';

const nothing = {};

/** 我的身份 */
export default function IdentityPage() {
  const answer = useEndpoint(getMyIdentity, nothing);
  return (
    <Page title="我的身份">
      <PageState of={answer}>
        {({ identity, verificationOffered }) => (
          <View className={styles['columns']}>
            <View className={styles['main']}>
              <View className={styles['track']}>
                <IdentityTrack identity={identity} verificationOffered={verificationOffered} />
              </View>
              {identity ? (
                <Known identity={identity} verificationOffered={verificationOffered} onChanged={answer.reload} />
              ) : (
                <Section title="填写">
                  <DeclareIdentity name="" onDeclared={answer.reload} />
                </Section>
              )}
            </View>
            <View className={styles['side']}>
              <Section title="先说好">
                <Card>
                  <Row title="只在需要知道您是谁的事上用" />
                  <Row title="号码不存原样，谁也看不到全的" />
                  <Row title="随时能撤回，撤回就删除" />
                  <Row icon="shield" title="个人信息保护规则" onPress={() => openPage(privacyPath)} />
                </Card>
              </Section>
            </View>
          </View>
        )}
      </PageState>
    </Page>
  );
}

interface KnownProps {
  identity: MyIdentity;
  verificationOffered: boolean;
  onChanged: () => void;
}

/** What was declared, and the next step from there. */
function Known({ identity, verificationOffered, onChanged }: KnownProps) {
  const { name, idNumberMask, level, declaredAt } = identity;
  const [isChanging, setIsChanging] = useState(false);
  const changed = (words: string): void => {
    setIsChanging(false);
    showToast(words);
    onChanged();
  };
  return (
    <>
      {level === 'declared' && <CounterCode onCheck={onChanged} />}
      {level !== 'verified' && verificationOffered && (
        <VerifyIdentity name={name} onVerified={() => changed('核验通过了')} />
      )}
      <Section title="您填的">
        {isChanging ? (
          <>
            <DeclareIdentity name={name} onDeclared={() => changed('改好了')} />
            <View className={styles['below']}>
              <Button variant="quiet" onPress={() => setIsChanging(false)}>
                不改了
              </Button>
            </View>
          </>
        ) : (
          <>
            <Card>
              <Fact label="姓名">{name}</Fact>
              <Fact label="身份证号">
                <MaskedNumber mask={idNumberMask} />
              </Fact>
              <Fact label="填写日期">{formatLocalDate(localDateOf(declaredAt))}</Fact>
            </Card>
            <View className={styles['below']}>
              <Button variant="quiet" onPress={() => setIsChanging(true)}>
                改姓名或号码
              </Button>
              <WithdrawIdentity onWithdrawn={onChanged} />
            </View>
            {level !== 'declared' && <View className={styles['warning']}>改了姓名或号码，要重新核对、核验</View>}
          </>
        )}
      </Section>
    </>
  );
}
