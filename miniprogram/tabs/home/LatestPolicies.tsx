import { View } from '@tarojs/components';
import type { PolicySummary } from 'shared/policy/contract';
import { summaryNote, validityLine } from 'shared/policy/texts';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { Clauses } from 'miniprogram/components/Clauses';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { Icon } from 'miniprogram/components/Icon';
import { PolicyFacts, PolicyItem } from 'miniprogram/components/PolicyItem';
import { Section } from 'miniprogram/components/Section';
import { ValidityTag } from 'miniprogram/components/ValidityTag';
import { headingOf } from 'miniprogram/platform/accessible';
import { openPage } from 'miniprogram/platform/navigate';
import { policyPath, searchPath } from 'miniprogram/platform/routes';
import styles from './index.module.scss';

const ROWS_MAX = 4;

interface Props {
  policies: readonly PolicySummary[];
  totalCount: number;
}

/** 最新政策：首条给全，其余一行 */
export function LatestPolicies({ policies, totalCount }: Props) {
  const [newest, ...others] = policies;
  if (!newest) {
    return (
      <EmptyState icon="doc" title="还没有发布文件">
        发布了新的政策文件，会先放在这里
      </EmptyState>
    );
  }
  return (
    <Section
      title="最新政策"
      more={{ text: `全部${totalCount}件`, onPress: () => openPage(searchPath({ sort: 'newest' })) }}
    >
      <Card>
        <NewestPolicy policy={newest} />
        {others.length > 0 && (
          <View className={styles['others']}>
            {others.slice(0, ROWS_MAX).map(policy => (
              <PolicyItem key={policy.policyId} policy={policy} />
            ))}
          </View>
        )}
      </Card>
    </Section>
  );
}

function NewestPolicy({ policy }: { policy: PolicySummary }) {
  const note = summaryNote(policy);
  return (
    <View className={styles['lead']}>
      <View className={styles['leadState']}>
        <ValidityTag state={policy.validity.state} />
        {note && <View className="c ink3">{note}</View>}
      </View>
      <View className={styles['leadTitle']} {...headingOf(3)}>
        {policy.shortTitle}
      </View>
      <PolicyFacts policy={policy} className="c ink3" />
      <View className={styles['leadLine']}>
        <Icon name={policy.validity.state === 'in-force' ? 'shield' : 'clock'} size="m" className={lineTone(policy)} />
        <View className={styles['leadWords']}>
          <Clauses text={validityLine(policy.validity, null)} />
        </View>
      </View>
      <View className={styles['leadActions']}>
        <Button wide onPress={() => openPage(policyPath(policy.policyId))}>
          看这份文件
        </Button>
      </View>
    </View>
  );
}

function lineTone({ validity }: PolicySummary): string {
  if (validity.state === 'in-force') return 'ok';
  return validity.state === 'not-yet-effective' ? 'warn' : 'ink3';
}
