import { View } from '@tarojs/components';
import { county } from 'shared/county/county';
import type { getLibraryOverview } from 'shared/policy/contract';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { PageState } from 'miniprogram/components/PageState';
import { PolicyItem } from 'miniprogram/components/PolicyItem';
import { PublisherFoot } from 'miniprogram/components/PublisherFoot';
import { Row } from 'miniprogram/components/Row';
import { SearchBox } from 'miniprogram/components/SearchBox';
import { Section } from 'miniprogram/components/Section';
import { ListSkeleton } from 'miniprogram/components/Skeleton';
import { dial } from 'miniprogram/platform/device';
import { setElderMode } from 'miniprogram/platform/elder-mode';
import { openPage, openTab } from 'miniprogram/platform/navigate';
import { agenciesPath, searchPath } from 'miniprogram/platform/routes';
import type { EndpointAnswer } from 'miniprogram/platform/use-endpoint';
import { ForYou } from './ForYou';
import styles from './ElderHome.module.scss';

const POLICIES_MAX = 3;

/** 长辈版首页：一屏一件事 */
export function ElderHome({ overview }: { overview: EndpointAnswer<typeof getLibraryOverview> }) {
  return (
    <View className={styles['home']}>
      <SearchBox big placeholder="打字搜" onSearch={words => openPage(searchPath({ words }))} />
      <View className={styles['call']}>
        <Button variant="secondary" wide icon="phone" onPress={() => dial(county.hotline)}>
          打{county.hotline}问一问
        </Button>
      </View>
      <ForYou />
      <PageState
        of={overview}
        skeleton={
          <Section title="最新政策">
            <ListSkeleton />
          </Section>
        }
      >
        {library => (
          <Section title="最新政策">
            <Card>
              {library.latest.slice(0, POLICIES_MAX).map(policy => (
                <PolicyItem key={policy.policyId} policy={policy} />
              ))}
            </Card>
          </Section>
        )}
      </PageState>
      <View className={styles['rows']}>
        <Card>
          <Row icon="doc" title="按主题找政策" onPress={() => openTab('policy')} />
          <Row icon="phone" title="找部门电话" onPress={() => openPage(agenciesPath())} />
          <Row icon="star" title="我收藏的、看过的" onPress={() => openTab('mine')} />
          <Row icon="size" title="换回普通版" onPress={() => setElderMode(false)} />
        </Card>
      </View>
      <PublisherFoot updatedOn={overview.data?.updatedOn ?? null} />
    </View>
  );
}
