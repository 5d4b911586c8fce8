import { View } from '@tarojs/components';
import { formatLocalDate } from 'shared/kernel/time';
import type { PublicMessage } from 'shared/message-board/contract';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { Section } from 'miniprogram/components/Section';
import { dial } from 'miniprogram/platform/device';
import { BasisDocuments } from './BasisDocuments';
import { Paragraphs } from './Paragraphs';
import styles from './Reply.module.scss';

/** 答复必有：答复单位、答复日期、依据、联系电话 */
export function Reply({ reply }: { reply: NonNullable<PublicMessage['reply']> }) {
  const { text, agencyName, answeredOn, telephone, basis } = reply;
  return (
    <>
      <Section title="答复">
        <Card padded>
          <Paragraphs text={text} />
          <View className={styles['signature']}>
            <View>{agencyName}</View>
            <View>{formatLocalDate(answeredOn)}</View>
          </View>
          <View className={styles['call']}>
            <Button
              variant="secondary"
              wide
              icon="phone"
              label={`打电话${telephone}，${agencyName}`}
              onPress={() => dial(telephone)}
            >
              {telephone}
            </Button>
          </View>
        </Card>
      </Section>
      {basis.length > 0 && (
        <Section title="出自哪里">
          <BasisDocuments basis={basis} />
        </Section>
      )}
    </>
  );
}
