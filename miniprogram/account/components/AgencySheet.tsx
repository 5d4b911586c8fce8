import { Text, View } from '@tarojs/components';
import type { AgencyView } from 'shared/account/contract';
import { Button } from 'miniprogram/components/Button';
import { Sheet } from 'miniprogram/components/Sheet';
import { dial } from 'miniprogram/platform/device';
import { CopyLink } from './CopyLink';
import styles from './AgencySheet.module.scss';

interface Props {
  /** Null while none is opened. */
  agency: AgencyView | null;
  onClose: () => void;
}

/** One agency: its telephones to press, then where it is, when it is open, and everything it is responsible for. */
export function AgencySheet({ agency, onClose }: Props) {
  return (
    <Sheet title={agency?.name ?? ''} open={agency !== null} onClose={onClose}>
      {agency && (
        <>
          {agency.telephones.map(({ label, number }, at) => (
            <View key={number} className={styles['telephone']}>
              <View className="s ink2">{label}</View>
              <View className={styles['call']}>
                <Button
                  wide
                  variant={at === 0 ? 'primary' : 'secondary'}
                  icon="phone"
                  label={`打电话${number}，${agency.shortName}${label}`}
                  onPress={() => dial(number)}
                >
                  打电话<Text>{number}</Text>
                </Button>
              </View>
            </View>
          ))}
          {agency.address && (
            <View className={styles['line']}>
              <View className={styles['label']}>地址</View>
              <View className={styles['value']}>{agency.address}</View>
              <CopyLink what="地址" text={agency.address} />
            </View>
          )}
          {agency.officeHours && (
            <View className={styles['line']}>
              <View className={styles['label']}>办公时间</View>
              <View className={styles['value']}>{agency.officeHours}</View>
            </View>
          )}
          {agency.responsibilities.length > 0 && (
            <View className={styles['line']}>
              <View className={styles['label']}>负责事项</View>
              <View className={styles['value']}>
                {agency.responsibilities.map(duty => (
                  <View key={duty}>{duty}</View>
                ))}
              </View>
            </View>
          )}
        </>
      )}
    </Sheet>
  );
}
