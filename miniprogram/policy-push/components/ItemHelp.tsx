import { View } from '@tarojs/components';
import { county } from 'shared/county/county';
import { Card } from 'miniprogram/components/Card';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { dial } from 'miniprogram/platform/device';
import { openPage } from 'miniprogram/platform/navigate';
import { subscriptionsPath } from 'miniprogram/platform/routes';
import type { Item } from './item';

/** 问一问: the agency's telephone, or the county's hotline where it has none; and where to stop what comes. */
export function ItemHelp({ item: { agency } }: { item: Item }) {
  const telephone = agency?.telephone ?? county.hotline;
  const name = agency?.telephone ? agency.name : county.hotline;
  return (
    <Section title="问一问">
      <Card>
        <Row
          icon="phone"
          title={name}
          note={agency?.telephone ? telephone : '政务服务便民热线'}
          end={<View className="blue strong">打电话</View>}
          onPress={() => dial(telephone)}
        />
        <Row icon="gear" title="推送设置" note="改订阅，恢复不再推的" onPress={() => openPage(subscriptionsPath)} />
      </Card>
    </Section>
  );
}
