import { View } from '@tarojs/components';
import type { listPublicMessages } from 'shared/message-board/contract';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { Card } from 'miniprogram/components/Card';
import { Section } from 'miniprogram/components/Section';
import styles from './Figures.module.scss';

type Counted = ResponseOf<typeof listPublicMessages>['figures'];

/** 今年办得怎么样: counts, and what each is out of. */
export function Figures({ figures }: { figures: Counted }) {
  const { postedCount, answeredCount, inTimeCount, meanWorkingDays } = figures;
  return (
    <Section title="今年办得怎么样">
      <Card>
        <View className={styles['figures']}>
          <Figure value={String(postedCount)} unit="条" label="收到留言" />
          <Figure value={String(answeredCount)} unit="条" label="已答复" />
          <Figure value={String(inTimeCount)} unit="条" label="按期答复" />
          {meanWorkingDays !== null && <Figure value={meanWorkingDays.toFixed(1)} unit="个工作日" label="平均用时" />}
        </View>
      </Card>
    </Section>
  );
}

function Figure({ value, unit, label }: { value: string; unit: string; label: string }) {
  return (
    <View className={styles['figure']}>
      <View className="s ink3">{label}</View>
      <View className={styles['count']}>
        <View className={styles['value']}>{value}</View>
        <View className="s ink2">{unit}</View>
      </View>
    </View>
  );
}
