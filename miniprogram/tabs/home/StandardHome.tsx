import { View } from '@tarojs/components';
import { listAgencies } from 'shared/account/contract';
import { county } from 'shared/county/county';
import type { getLibraryOverview } from 'shared/policy/contract';
import { ElderButton } from 'miniprogram/components/ElderButton';
import { PageState } from 'miniprogram/components/PageState';
import { Pressable } from 'miniprogram/components/Pressable';
import { PublisherFoot } from 'miniprogram/components/PublisherFoot';
import { SearchBox } from 'miniprogram/components/SearchBox';
import { Section } from 'miniprogram/components/Section';
import { ListSkeleton } from 'miniprogram/components/Skeleton';
import { headingOf } from 'miniprogram/platform/accessible';
import { openPage } from 'miniprogram/platform/navigate';
import { searchPath } from 'miniprogram/platform/routes';
import { useEndpoint, type EndpointAnswer } from 'miniprogram/platform/use-endpoint';
import { Entries } from './Entries';
import { ForYou } from './ForYou';
import { LatestPolicies } from './LatestPolicies';
import { SubjectGrid } from './SubjectGrid';
import styles from './index.module.scss';

const onlyTheCount = { pageSize: 1 };
const openSearch = (words: string): void => openPage(searchPath({ words }));

export function StandardHome({ overview }: { overview: EndpointAnswer<typeof getLibraryOverview> }) {
  const agencyCount = useEndpoint(listAgencies, onlyTheCount).data?.totalCount ?? null;
  const entries = <Entries agencyCount={agencyCount} />;
  return (
    <>
      <View className={styles['hero']}>
        <View className={styles['slogan']}>
          <View className={styles['sloganWords']} {...headingOf(1)}>
            政策找到您
          </View>
          <View className={styles['elder']}>
            <ElderButton />
          </View>
        </View>
        <View className={styles['search']}>
          <SearchBox big placeholder="搜政策、文号、发文机关" onSearch={openSearch} />
        </View>
        <View className={styles['popular']}>
          <View className="ink3">常搜</View>
          {county.popularSearches.map(words => (
            <Pressable key={words} className={styles['popularWords']} role="link" onPress={() => openSearch(words)}>
              {words}
            </Pressable>
          ))}
        </View>
      </View>
      <PageState
        of={overview}
        skeleton={
          <Section title="最新政策">
            <ListSkeleton />
          </Section>
        }
      >
        {library => (
          <View className={styles['columns']}>
            <View className={styles['main']}>
              <ForYou />
              <LatestPolicies policies={library.latest} totalCount={library.totalCount} />
            </View>
            <View className={styles['side']}>
              <SubjectGrid subjects={library.subjectCategories} />
              {entries}
            </View>
          </View>
        )}
      </PageState>
      {(overview.state === 'failed' || overview.state === 'slow') && entries}
      <PublisherFoot updatedOn={overview.data?.updatedOn ?? null} />
    </>
  );
}
