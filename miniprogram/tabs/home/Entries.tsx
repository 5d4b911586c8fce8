import { View } from '@tarojs/components';
import { Card } from 'miniprogram/components/Card';
import { Row } from 'miniprogram/components/Row';
import { openPage } from 'miniprogram/platform/navigate';
import { agenciesPath, answersPath, writeMessagePath } from 'miniprogram/platform/routes';
import styles from './Entries.module.scss';

/** 各项服务的入口；还没数出来的不写数 */
export function Entries({ agencyCount }: { agencyCount: number | null }) {
  return (
    <View className={styles['entries']}>
      <Card>
        <Row icon="letter" title="我要留言" note="咨询、建议、投诉" onPress={() => openPage(writeMessagePath)} />
        <Row icon="help" title="典型政策问答" note="别人常问的，都有依据" onPress={() => openPage(answersPath())} />
        <Row
          icon="phone"
          title="找部门电话"
          note={agencyCount ? `${agencyCount}个部门乡镇` : '部门和乡镇的电话、地址'}
          onPress={() => openPage(agenciesPath())}
        />
      </Card>
    </View>
  );
}
