import { Text, View } from '@tarojs/components';
import type { HallView } from 'shared/account/contract';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { Clauses } from 'miniprogram/components/Clauses';
import { dial } from 'miniprogram/platform/device';
import { headingOf } from 'miniprogram/platform/accessible';
import { CopyLink } from './CopyLink';
import { Fact } from './Fact';
import styles from './HallCard.module.scss';

/** One hall: where it is, when it is open, which counter does what, and whom to call. */
export function HallCard({ hall }: { hall: HallView }) {
  const { name, address, officeHours, counters, telephones } = hall;
  return (
    <Card>
      <View className={styles['head']}>
        <View className="dt" {...headingOf(3)}>
          {name}
        </View>
      </View>
      <Fact label="地址" end={<CopyLink what="地址" text={address} />}>
        {address}
      </Fact>
      {officeHours && (
        <Fact label="办公时间">
          <Clauses text={officeHours} />
        </Fact>
      )}
      {counters.length > 0 && (
        <View className={styles['counters']} aria-label={`${name}的窗口`}>
          {counters.map(({ counterId, number, name: does }) => (
            <View key={counterId} className={styles['counter']}>
              <Text className={styles['number']}>{number}</Text>
              <View className={styles['does']}>
                <Text className="unseen">号窗口</Text>
                {does}
              </View>
            </View>
          ))}
        </View>
      )}
      {telephones.length > 0 && (
        <View className={styles['calls']}>
          {telephones.map(({ label, number }) => (
            <Button
              key={number}
              variant="secondary"
              small
              wide
              icon="phone"
              label={`打电话，${name}${label}${number}`}
              onPress={() => dial(number)}
            >
              {label}
              <Text>{number}</Text>
            </Button>
          ))}
        </View>
      )}
    </Card>
  );
}
