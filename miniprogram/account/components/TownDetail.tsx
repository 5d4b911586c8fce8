import { useState } from 'react';
import { View } from '@tarojs/components';
import { listAgencies, listDivisions, listHalls, type AgencyView } from 'shared/account/contract';
import type { DivisionId } from 'shared/account/model';
import { Card } from 'miniprogram/components/Card';
import { PageState } from 'miniprogram/components/PageState';
import { Section } from 'miniprogram/components/Section';
import { ListSkeleton } from 'miniprogram/components/Skeleton';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { AgencyRow } from './AgencyRow';
import { AgencySheet } from './AgencySheet';
import { HallCard } from './HallCard';
import { PageByPage } from './PageByPage';
import styles from './TownDetail.module.scss';

const PAGE_SIZE = 50;

/** One town: where to go, whom to ask, and its villages. */
export function TownDetail({ town }: { town: { divisionId: DivisionId; name: string } }) {
  const { divisionId, name } = town;
  return (
    <>
      <HallsHere title="便民服务中心" divisionId={divisionId} />
      <AgenciesHere divisionId={divisionId} />
      <Section title="村和社区">
        <PageByPage
          endpoint={listDivisions}
          input={{ parentId: divisionId, pageSize: PAGE_SIZE }}
          more="看其余的村"
          empty={<Card padded>{name}下面还没有村和社区的信息</Card>}
        >
          {villages => (
            <Card>
              <View className={styles['villages']}>
                {villages.map(village => (
                  <View key={village.divisionId} className={styles['village']}>
                    {village.name}
                  </View>
                ))}
              </View>
            </Card>
          )}
        </PageByPage>
      </Section>
    </>
  );
}

/** The halls of one division; nothing where it has none. */
export function HallsHere({ title, divisionId }: { title: string; divisionId: DivisionId }) {
  const halls = useEndpoint(listHalls, { divisionId, pageSize: PAGE_SIZE });
  if (halls.state === 'ready' && halls.data.items.length === 0) return null;
  return (
    <Section title={title}>
      <PageState of={halls} skeleton={<ListSkeleton count={1} />}>
        {({ items }) => (
          <View className={styles['stack']}>
            {items.map(hall => (
              <HallCard key={hall.hallId} hall={hall} />
            ))}
          </View>
        )}
      </PageState>
    </Section>
  );
}

function AgenciesHere({ divisionId }: { divisionId: DivisionId }) {
  const agencies = useEndpoint(listAgencies, { divisionId, pageSize: PAGE_SIZE });
  const [opened, setOpened] = useState<AgencyView | null>(null);
  if (agencies.state === 'ready' && agencies.data.items.length === 0) return null;
  return (
    <Section title="乡镇街道">
      <PageState of={agencies} skeleton={<ListSkeleton count={1} />}>
        {({ items }) => (
          <Card>
            <View className={styles['agencies']}>
              {items.map(agency => (
                <AgencyRow key={agency.agencyId} agency={agency} words="" wide onPress={() => setOpened(agency)} />
              ))}
            </View>
          </Card>
        )}
      </PageState>
      <AgencySheet agency={opened} onClose={() => setOpened(null)} />
    </Section>
  );
}
