import { useState } from 'react';
import { View } from '@tarojs/components';
import { type MyOrganisation } from 'shared/account/acting-contract';
import { getOrganisation } from 'shared/account/organisation-contract';
import { OrganisationId } from 'shared/account/organisation-model';
import { agentPowerMeanings, agentPowerTexts, organisationLevelTexts } from 'shared/account/organisation-texts';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { Section } from 'miniprogram/components/Section';
import { Tag } from 'miniprogram/components/Tag';
import { actFor, actForMyself, useActingAs } from 'miniprogram/platform/acting-as';
import { forgetAnswers } from 'miniprogram/platform/last-answers';
import { goBack, usePageParameters } from 'miniprogram/platform/navigate';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { Agents } from '../../components/Agents';
import { CopyLink } from '../../components/CopyLink';
import { EndAgent } from '../../components/EndAgent';
import { Fact } from '../../components/Fact';
import { InviteAgent } from '../../components/InviteAgent';
import { OrganisationRecords } from '../../components/OrganisationRecords';
import { untilText } from '../../components/agent-words';
import { VerifyOrganisation } from '../../components/VerifyOrganisation';
import styles from './index.module.scss';

/** 企业详情 */
export default function OrganisationPage() {
  const organisationId = OrganisationId.safeParse(usePageParameters()['organisationId']).data ?? null;
  const answer = useEndpoint(getOrganisation, organisationId && { organisationId });
  return (
    <Page title="企业">
      {organisationId === null ? (
        <NotThere />
      ) : (
        <PageState of={answer} failed={{ 'not-found': <NotThere /> }}>
          {known => <Known known={known} onChanged={answer.reload} />}
        </PageState>
      )}
    </Page>
  );
}

function NotThere() {
  return (
    <EmptyState icon="firm" title="没有找到这家企业" actions={<Button onPress={goBack}>回去看看</Button>}>
      可能授权已经结束了，也可能网址不全
    </EmptyState>
  );
}

function Known({ known, onChanged }: { known: ResponseOf<typeof getOrganisation>; onChanged: () => void }) {
  const { organisation, agents, verificationOffered } = known;
  // What was done here is among the records at once.
  const [deedCount, setDeedCount] = useState(0);
  const changed = (): void => {
    setDeedCount(count => count + 1);
    onChanged();
  };
  const isManager = organisation.power === 'manage';
  const own = agents.find(({ mine, ended }) => mine && !ended);
  return (
    <View className={styles['columns']}>
      <View className={styles['main']}>
        <Facts organisation={organisation} />
        <View className={styles['next']}>
          <VerifyOrganisation
            organisation={organisation}
            verificationOffered={verificationOffered}
            onVerified={changed}
          />
        </View>
        {isManager && <Agents organisation={organisation} agents={agents} onChanged={changed} />}
        {isManager && organisation.level === 'verified' && (
          <InviteAgent organisation={organisation} onInvited={changed} />
        )}
      </View>
      <View className={styles['side']}>
        <MyPart organisation={organisation} ownId={own?.authorisationId ?? null} />
        <OrganisationRecords key={deedCount} organisationId={organisation.organisationId} />
      </View>
    </View>
  );
}

function Facts({ organisation }: { organisation: MyOrganisation }) {
  const { name, creditCode, level } = organisation;
  return (
    <Section title={name}>
      <Card>
        <Fact label="统一代码" end={<CopyLink what="代码" text={creditCode} />}>
          {creditCode}
        </Fact>
        <Fact label="核验">
          <Tag tone={level === 'verified' ? 'ok' : 'mute'}>{organisationLevelTexts[level]}</Tag>
        </Fact>
      </Card>
    </Section>
  );
}

interface MyPartProps {
  organisation: MyOrganisation;
  ownId: ResponseOf<typeof getOrganisation>['agents'][number]['authorisationId'] | null;
}

/** 我在这家企业: what one may do, acting for it, and leaving. */
function MyPart({ organisation, ownId }: MyPartProps) {
  const { organisationId, name, label, power, endsOn } = organisation;
  const [isLeaving, setIsLeaving] = useState(false);
  const isActing = useActingAs()?.organisationId === organisationId;
  return (
    <Section title="我的权限">
      <Card>
        <Fact label="称呼">{label}</Fact>
        <Fact label="权限">
          {agentPowerTexts[power]}
          <View className="s ink2">{agentPowerMeanings[power]}</View>
        </Fact>
        <Fact label="期限">{untilText(endsOn)}</Fact>
      </Card>
      <View className={styles['actions']}>
        {power !== 'view' &&
          (isActing ? (
            <Button variant="secondary" onPress={actForMyself}>
              换回自己
            </Button>
          ) : (
            <Button variant="secondary" onPress={() => actFor(organisation)}>
              代表它办理
            </Button>
          ))}
        {ownId && (
          <Button variant="quiet" onPress={() => setIsLeaving(true)}>
            退出这家企业
          </Button>
        )}
      </View>
      {isLeaving && ownId && (
        <EndAgent
          authorisationId={ownId}
          question={`退出${name}？`}
          means="退出以后，您不能再代表它办理，也看不到它的记录。要回来，得请它的人再邀请您。"
          deed="退出这家企业"
          done="退出了"
          onClose={() => setIsLeaving(false)}
          onEnded={() => {
            if (isActing) actForMyself();
            forgetAnswers();
            goBack();
          }}
        />
      )}
    </Section>
  );
}
