import { View } from '@tarojs/components';
import { listDivisions } from 'shared/account/contract';
import { DivisionId } from 'shared/account/model';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { Card } from 'miniprogram/components/Card';
import { classes } from 'miniprogram/components/classes';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { Tag } from 'miniprogram/components/Tag';
import { openPage, usePageParameters } from 'miniprogram/platform/navigate';
import { divisionsPath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { HallsHere, TownDetail } from '../../components/TownDetail';
import styles from './index.module.scss';

type Division = ResponseOf<typeof listDivisions>['items'][number];

const theCounty = {};
const TOWNS_MAX = 50;

/** 乡镇和村: the county's towns; with one chosen, its hall, its government and its villages. */
export default function DivisionsPage() {
  const chosenId = DivisionId.safeParse(usePageParameters()['divisionId']).data ?? null;
  const counties = useEndpoint(listDivisions, theCounty);
  const [root] = counties.data?.items ?? [];
  const towns = useEndpoint(listDivisions, root ? { parentId: root.divisionId, pageSize: TOWNS_MAX } : null);
  const chosen = towns.data?.items.find(({ divisionId }) => divisionId === chosenId);
  return (
    <Page title={chosen?.name ?? '乡镇和村'}>
      <PageState of={counties} isEmpty={({ items }) => items.length === 0} empty={<NothingYet />}>
        {() => (
          <PageState of={towns} isEmpty={({ items }) => items.length === 0} empty={<NothingYet />}>
            {({ items }) => (
              <View className={styles['columns']}>
                <View className={classes(styles['side'], chosen && styles['wideOnly'])}>
                  <Towns towns={items} chosen={chosen} />
                </View>
                <View className={styles['main']}>
                  {chosen ? (
                    <TownDetail key={chosen.divisionId} town={chosen} />
                  ) : (
                    root && <HallsHere title={root.name} divisionId={root.divisionId} />
                  )}
                </View>
              </View>
            )}
          </PageState>
        )}
      </PageState>
    </Page>
  );
}

function Towns({ towns, chosen }: { towns: readonly Division[]; chosen: Division | undefined }) {
  return (
    <Section title="乡镇街道" note={`${towns.length}个`}>
      <Card>
        {towns.map(town =>
          town === chosen ? (
            <Row key={town.divisionId} title={town.name} end={<Tag tone="info">正在看</Tag>} />
          ) : (
            <Row key={town.divisionId} title={town.name} onPress={() => openPage(divisionsPath(town.divisionId))} />
          ),
        )}
      </Card>
    </Section>
  );
}

function NothingYet() {
  return (
    <EmptyState icon="pin" title="还没有乡镇和村的信息">
      放进来以后，这里能查到每个乡镇的电话和便民服务中心
    </EmptyState>
  );
}
