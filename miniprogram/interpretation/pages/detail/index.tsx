import { useShareAppMessage } from '@tarojs/taro';
import { getInterpretation } from 'shared/interpretation/contract';
import { InterpretationId } from 'shared/interpretation/model';
import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { openPage, usePageParameters } from 'miniprogram/platform/navigate';
import { interpretationPath, interpretationsPath, policyPath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { InterpretationReading } from '../../components/InterpretationReading';

/** 一图读懂 */
export default function InterpretationDetailPage() {
  const parsed = InterpretationId.safeParse(usePageParameters().interpretationId);
  const interpretationId = parsed.success ? parsed.data : null;
  const answer = useEndpoint(getInterpretation, interpretationId && { interpretationId });
  const interpretation = answer.data?.interpretation ?? null;
  useShareAppMessage(() => ({
    title: interpretation?.title ?? '一图读懂',
    path: interpretationId ? interpretationPath(interpretationId) : interpretationsPath,
  }));
  return (
    <Page
      title="一图读懂"
      windowTitle={interpretation?.title}
      footer={
        interpretation && (
          <Button wide icon="doc" onPress={() => openPage(policyPath(interpretation.policy.policyId))}>
            看原文
          </Button>
        )
      }
    >
      {interpretationId === null ? (
        <NotThere />
      ) : (
        <PageState of={answer} skeleton="document" failed={{ 'not-found': <NotThere /> }}>
          {data => <InterpretationReading interpretation={data.interpretation} />}
        </PageState>
      )}
    </Page>
  );
}

function NotThere() {
  return (
    <EmptyState
      icon="chart"
      title="没找到这篇解读"
      actions={<Button onPress={() => openPage(interpretationsPath)}>看别的解读</Button>}
    >
      可能正在修改，也可能网址不全
    </EmptyState>
  );
}
