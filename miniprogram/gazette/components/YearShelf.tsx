import { useState } from 'react';
import { View } from '@tarojs/components';
import { listGazetteIssues } from 'shared/gazette/contract';
import { Button } from 'miniprogram/components/Button';
import { PageState } from 'miniprogram/components/PageState';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { Cover } from './Cover';
import styles from './YearShelf.module.scss';

const PAGE_SIZE = 24;

/** The covers of one year, the latest first; what does not fit on the first boards follows when asked for. */
export function YearShelf({ year, cursor }: { year: number; cursor?: string }) {
  const answer = useEndpoint(listGazetteIssues, { year, pageSize: PAGE_SIZE, ...(cursor !== undefined && { cursor }) });
  const [isAsked, setIsAsked] = useState(false);
  return (
    <PageState of={answer}>
      {({ items, nextCursor }) => (
        <>
          <View className={styles['shelf']}>
            {items.map(issue => (
              <View key={issue.issueId} className={styles['place']}>
                <Cover issue={issue} />
              </View>
            ))}
          </View>
          {nextCursor !== null && !isAsked && (
            <Button variant="secondary" wide onPress={() => setIsAsked(true)}>
              看更早的
            </Button>
          )}
          {nextCursor !== null && isAsked && <YearShelf year={year} cursor={nextCursor} />}
        </>
      )}
    </PageState>
  );
}
