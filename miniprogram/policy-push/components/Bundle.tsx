import { View } from '@tarojs/components';
import { formatLocalDate } from 'shared/kernel/time';
import { Card } from 'miniprogram/components/Card';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { Tag } from 'miniprogram/components/Tag';
import { openPage } from 'miniprogram/platform/navigate';
import { policyPath } from 'miniprogram/platform/routes';
import type { Item } from './item';

/** 这几项常一起办 */
export function Bundle({ item }: { item: Item }) {
  return (
    <Section title="这几项常一起办">
      <Card>
        {item.bundle.map(({ policyId, title, support, deadlineOn, fitCount, unknownCount }) => (
          <Row
            key={policyId}
            title={title}
            note={
              <>
                {support !== null && <View>{support}</View>}
                <View>{deadlineOn ? `${formatLocalDate(deadlineOn)}截止` : '长期'}</View>
              </>
            }
            end={
              fitCount + unknownCount > 0 ? (
                <Tag tone={unknownCount > 0 ? 'wait' : 'ok'}>
                  {unknownCount > 0 ? `${unknownCount}条待核实` : `${fitCount}条对得上`}
                </Tag>
              ) : undefined
            }
            onPress={() => openPage(policyPath(policyId))}
          />
        ))}
      </Card>
    </Section>
  );
}
