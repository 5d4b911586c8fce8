import { useState } from 'react';
import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { getGazetteIssue, listGazetteIssues, type IssueSummary } from 'shared/gazette/contract';
import { issueName, publishedText } from 'shared/gazette/texts';
import { Button } from 'miniprogram/components/Button';
import { Chip } from 'miniprogram/components/Chip';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { Tag } from 'miniprogram/components/Tag';
import { headingOf } from 'miniprogram/platform/accessible';
import { openPage } from 'miniprogram/platform/navigate';
import { gazetteIssuePath, gazettePath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { Cover } from '../../components/Cover';
import { IntegrityLine } from '../../components/IntegrityLine';
import { YearShelf } from '../../components/YearShelf';
import styles from './index.module.scss';

const newest = { pageSize: 1 };

/** 县政府公报：书架 */
export default function GazetteShelfPage() {
  const answer = useEndpoint(listGazetteIssues, newest);
  const [chosen, setChosen] = useState<number | null>(null);
  useShareAppMessage(() => ({ title: '县政府公报', path: gazettePath }));
  return (
    <Page title="县政府公报">
      <PageState
        of={answer}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState icon="book" title="还没有出版公报">
            出版以后，每一期都在这里
          </EmptyState>
        }
      >
        {({ items: [latest], years }) => {
          const year = chosen ?? years[0]?.year;
          return (
            <>
              {latest && <Latest issue={latest} />}
              <View className={styles['years']}>
                {years.map(one => (
                  <Chip
                    key={one.year}
                    text={`${one.year}年`}
                    chosen={one.year === year}
                    onPress={() => setChosen(one.year)}
                  />
                ))}
              </View>
              {year !== undefined && <YearShelf key={year} year={year} />}
            </>
          );
        }}
      </PageState>
    </Page>
  );
}

function Latest({ issue }: { issue: IssueSummary }) {
  const { issueId } = issue;
  const { data } = useEndpoint(getGazetteIssue, { issueId });
  return (
    <View className={styles['latest']}>
      <View className={styles['cover']}>
        <Cover issue={issue} big />
      </View>
      <View className={styles['facts']}>
        <Tag tone="info">最新一期</Tag>
        <View className="h2" {...headingOf(2)}>
          {issueName(issue)}
        </View>
        <View className="s ink3">
          {publishedText(issue.publishedOn)}，共{issue.entryCount}篇
        </View>
        {data && <IntegrityLine integrity={data.issue.integrity} />}
        <View className={styles['go']}>
          <Button wide onPress={() => openPage(gazetteIssuePath(issueId))}>
            打开这一期
          </Button>
        </View>
      </View>
    </View>
  );
}
