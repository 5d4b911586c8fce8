import { View } from '@tarojs/components';
import { listHalls, type HallView } from 'shared/account/contract';
import type { HallKind } from 'shared/account/model';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { Page } from 'miniprogram/components/Page';
import { Section } from 'miniprogram/components/Section';
import { HallCard } from '../../components/HallCard';
import { PageByPage } from '../../components/PageByPage';
import styles from './index.module.scss';

const firstPage = { pageSize: 50 };

const kinds = [
  ['county-center', '县里'],
  ['town-center', '乡镇'],
] as const satisfies readonly (readonly [HallKind, string])[];

/** 政务服务中心 */
export default function HallsPage() {
  return (
    <Page title="政务服务中心">
      <PageByPage
        endpoint={listHalls}
        input={firstPage}
        more="看其余的"
        empty={
          <EmptyState icon="hall" title="还没有政务服务中心的信息">
            放进来以后，这里能查到地址、电话和窗口
          </EmptyState>
        }
      >
        {halls =>
          kinds.map(([kind, title]) => (
            <HallsOf key={kind} title={title} halls={halls.filter(hall => hall.kind === kind)} />
          ))
        }
      </PageByPage>
    </Page>
  );
}

function HallsOf({ title, halls }: { title: string; halls: readonly HallView[] }) {
  if (halls.length === 0) return null;
  return (
    <Section title={title}>
      <View className={styles['halls']}>
        {halls.map(hall => (
          <View key={hall.hallId} className={styles['hall']}>
            <HallCard hall={hall} />
          </View>
        ))}
      </View>
    </Section>
  );
}
