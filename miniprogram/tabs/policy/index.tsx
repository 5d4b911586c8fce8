import { View } from '@tarojs/components';
import { getLibraryOverview } from 'shared/policy/contract';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { ValidityState } from 'shared/policy/model';
import { validityMeanings, validityTexts } from 'shared/policy/texts';
import { Card } from 'miniprogram/components/Card';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { PolicyItem } from 'miniprogram/components/PolicyItem';
import { Row } from 'miniprogram/components/Row';
import { SearchBox } from 'miniprogram/components/SearchBox';
import { Section } from 'miniprogram/components/Section';
import { ListSkeleton } from 'miniprogram/components/Skeleton';
import { SubjectTiles } from 'miniprogram/components/SubjectTiles';
import { openPage } from 'miniprogram/platform/navigate';
import { searchPath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import styles from './index.module.scss';

const nothing = {};

/** 政策：搜、按主题、按有效性、最新 */
export default function PolicyTab() {
  const overview = useEndpoint(getLibraryOverview, nothing);
  return (
    <Page title="政策" tab="policy">
      <View className={styles['search']}>
        <SearchBox big placeholder="搜标题、正文、文号" onSearch={words => openPage(searchPath({ words }))} />
      </View>
      <PageState
        of={overview}
        skeleton={
          <Section title="按主题找">
            <ListSkeleton />
          </Section>
        }
        isEmpty={library => library.totalCount === 0}
        empty={
          <EmptyState icon="doc" title="还没有发布文件">
            发布了新的政策文件，会先放在这里
          </EmptyState>
        }
      >
        {library => <Browse library={library} />}
      </PageState>
    </Page>
  );
}

function Browse({ library }: { library: ResponseOf<typeof getLibraryOverview> }) {
  return (
    <View className={styles['columns']}>
      <View className={styles['main']}>
        {library.subjectCategories.length > 0 && (
          <Section title="按主题找">
            <SubjectTiles subjects={library.subjectCategories} />
          </Section>
        )}
        <Section
          title="最新文件"
          more={{ text: `全部${library.totalCount}件`, onPress: () => openPage(searchPath({ sort: 'newest' })) }}
        >
          <Card>
            {library.latest.map(policy => (
              <PolicyItem key={policy.policyId} policy={policy} />
            ))}
          </Card>
        </Section>
      </View>
      <View className={styles['side']}>
        <Section title="按有效性找">
          <Card>
            {ValidityState.options.map(state => (
              <Row
                key={state}
                title={validityTexts[state]}
                note={
                  state === 'in-force'
                    ? `${library.inForceCount}件，${validityMeanings[state]}`
                    : validityMeanings[state]
                }
                onPress={() => openPage(searchPath({ validity: state }))}
              />
            ))}
          </Card>
        </Section>
      </View>
    </View>
  );
}
