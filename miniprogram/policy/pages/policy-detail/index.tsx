import { useShareAppMessage } from '@tarojs/taro';
import { getPolicy } from 'shared/policy/contract';
import { PolicyId } from 'shared/policy/model';
import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { openPage, usePageParameters } from 'miniprogram/platform/navigate';
import { policyPath, searchPath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { PolicyReading } from '../../components/PolicyReading';
import { ValidityBanner } from '../../components/ValidityBanner';

/** 政策原文 */
export default function PolicyDetailPage() {
  const parameters = usePageParameters();
  const parsed = PolicyId.safeParse(parameters.policyId);
  const policyId = parsed.success ? parsed.data : null;
  const answer = useEndpoint(getPolicy, policyId && { policyId });
  const policy = answer.data?.policy ?? null;
  useShareAppMessage(() => ({
    title: policy?.title ?? '政策原文',
    path: policyId ? policyPath(policyId, parameters.anchor) : searchPath(),
  }));
  return (
    <Page
      title="政策原文"
      windowTitle={policy?.shortTitle}
      banner={policy && <ValidityBanner policy={policy} />}
      ownHelp={policy !== null}
    >
      {policyId === null ? (
        <NotThere />
      ) : (
        <PageState of={answer} skeleton="document" failed={{ 'not-found': <NotThere /> }}>
          {data => <PolicyReading key={policyId} policy={data.policy} anchor={parameters.anchor ?? null} />}
        </PageState>
      )}
    </Page>
  );
}

function NotThere() {
  return (
    <EmptyState
      icon="doc"
      title="没找到这份文件"
      actions={<Button onPress={() => openPage(searchPath())}>搜一搜</Button>}
    >
      可能已经换了地方，也可能网址不全
    </EmptyState>
  );
}
