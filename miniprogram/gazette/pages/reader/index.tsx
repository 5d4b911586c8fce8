import { useShareAppMessage } from '@tarojs/taro';
import { getGazetteEntry, getGazetteIssue } from 'shared/gazette/contract';
import { GazetteIssueId } from 'shared/gazette/model';
import { gazetteRefusalTexts } from 'shared/gazette/texts';
import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { openPage, usePageParameters } from 'miniprogram/platform/navigate';
import { gazetteEntryPath, gazetteIssuePath, gazettePath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { EntryReading } from '../../components/EntryReading';
import { NoSuchIssue } from '../../components/NoSuchIssue';
import { ReadingBar } from '../../components/ReadingBar';

/** 公报阅读：一篇 */
export default function GazetteReaderPage() {
  const parameters = usePageParameters();
  const parsed = GazetteIssueId.safeParse(parameters.issueId);
  const issueId = parsed.success ? parsed.data : null;
  const position = /^[1-9]\d?$|^100$/.test(parameters.position ?? '') ? Number(parameters.position) : 1;
  const answer = useEndpoint(getGazetteEntry, issueId && { issueId, position });
  const contents = useEndpoint(getGazetteIssue, issueId && { issueId });
  const issue = contents.data?.issue ?? null;
  const title = issue ? `第${issue.issueNumber}期 · 第${position}篇` : `第${position}篇`;
  const name = answer.data?.entry.policy.title ?? title;
  useShareAppMessage(() => ({ title: name, path: issueId ? gazetteEntryPath(issueId, position) : gazettePath }));
  return (
    <Page
      title={title}
      windowTitle={answer.data?.entry.policy.title}
      footer={issue && <ReadingBar issue={issue} position={position} />}
      ownHelp={answer.data !== null}
    >
      {issueId === null ? (
        <NoSuchIssue />
      ) : (
        <PageState
          of={answer}
          skeleton="document"
          failed={{ 'not-found': <NoSuchIssue />, 'entry-changed': <Stopped issueId={issueId} position={position} /> }}
        >
          {({ entry }) => (
            <EntryReading
              key={`${issueId} ${position}`}
              issueId={issueId}
              entry={entry}
              words={parameters.words ?? ''}
            />
          )}
        </PageState>
      )}
    </Page>
  );
}

function Stopped({ issueId, position }: { issueId: string; position: number }) {
  return (
    <EmptyState
      icon="alert"
      title={gazetteRefusalTexts['entry-changed'].replace('这一篇', `第${position}篇`)}
      actions={<Button onPress={() => openPage(gazetteIssuePath(issueId))}>看本期其余的</Button>}
    >
      核对清楚以前不再展示，免得您看到被改过的内容
    </EmptyState>
  );
}
