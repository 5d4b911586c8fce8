import { useState } from 'react';
import { View } from '@tarojs/components';
import { useDidShow, useShareAppMessage } from '@tarojs/taro';
import { county } from 'shared/county/county';
import { getGazetteIssue } from 'shared/gazette/contract';
import { GazetteIssueId } from 'shared/gazette/model';
import { issueName, publishedText } from 'shared/gazette/texts';
import { Button } from 'miniprogram/components/Button';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { SearchBox } from 'miniprogram/components/SearchBox';
import { classes } from 'miniprogram/components/classes';
import { openPage, usePageParameters } from 'miniprogram/platform/navigate';
import { gazetteEntryPath, gazetteIssuePath, gazettePath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { Contents, type IssueView } from '../../components/Contents';
import { FoundEntries } from '../../components/FoundEntries';
import { IntegrityNotice } from '../../components/IntegrityLine';
import { NoSuchIssue } from '../../components/NoSuchIssue';
import { placeIn } from '../../hooks/reading-place';
import styles from './index.module.scss';

/** 本期目录 */
export default function GazetteIssuePage() {
  const parsed = GazetteIssueId.safeParse(usePageParameters().issueId);
  const issueId = parsed.success ? parsed.data : null;
  const answer = useEndpoint(getGazetteIssue, issueId && { issueId });
  const issue = answer.data?.issue ?? null;
  const title = issue ? issueName(issue) : '本期目录';
  useShareAppMessage(() => ({ title, path: issueId ? gazetteIssuePath(issueId) : gazettePath }));
  return (
    <Page title={title} footer={issue && <ReadOn issue={issue} />}>
      {issueId === null ? (
        <NoSuchIssue />
      ) : (
        <PageState of={answer} skeleton="document" failed={{ 'not-found': <NoSuchIssue /> }}>
          {data => <IssuePaper issue={data.issue} />}
        </PageState>
      )}
    </Page>
  );
}

function IssuePaper({ issue }: { issue: IssueView }) {
  const [words, setWords] = useState('');
  const { issueId, serialNumber, publishedOn } = issue;
  const open = (position: number): void => openPage(gazetteEntryPath(issueId, position, words));
  return (
    <View className={classes('doc', styles['paper'])}>
      <View className={classes('red-h', styles['head'])}>{county.name}人民政府公报</View>
      <View className={styles['facts']}>
        <View>
          {issueName(issue)}（总第{serialNumber}期）
        </View>
        <View>{publishedText(publishedOn)}</View>
      </View>
      <View className="red-rule" />
      <View className={styles['tools']}>
        <SearchBox
          placeholder="只在这一期里找"
          words={words}
          maxLength={40}
          onSearch={setWords}
          onClear={() => setWords('')}
        />
        <IntegrityNotice integrity={issue.integrity} />
      </View>
      {words === '' ? (
        <Contents columns={issue.columns} onOpen={open} />
      ) : (
        <FoundEntries issueId={issueId} words={words} onOpen={open} />
      )}
    </View>
  );
}

/** From the first entry that can be shown, or from where one stopped. */
function ReadOn({ issue }: { issue: IssueView }) {
  const { issueId } = issue;
  const [place, setPlace] = useState(() => placeIn(issueId));
  useDidShow(() => setPlace(placeIn(issueId)));
  const shown = issue.columns.flatMap(({ entries }) => entries).filter(({ intact }) => intact);
  const position = shown.find(entry => entry.position === place?.position)?.position ?? shown[0]?.position;
  if (position === undefined) return null;
  return (
    <Button wide onPress={() => openPage(gazetteEntryPath(issueId, position))}>
      {place?.position === position ? `接着读第${position}篇` : `从第${position}篇读起`}
    </Button>
  );
}
