import { Text, View } from '@tarojs/components';
import type { BasisView, DeskMessage } from 'shared/message-board/contract';
import { satisfactionTexts } from 'shared/message-board/texts';
import { formatLocalDate } from 'shared/kernel/time';
import { headingOf } from 'miniprogram/platform/accessible';
import { Facts } from '../components/Facts';
import { BasisList } from './BasisList';
import styles from './desk-detail.module.scss';

/** 答复, to read: what goes out, with the four things every answer has. */
export function ReplyReading({ message, basis }: { message: DeskMessage; basis: readonly BasisView[] }) {
  const { reply, agencyName, rating } = message;
  if (!reply) return null;
  return (
    <>
      <View className="h3" {...headingOf(3)}>
        答复
      </View>
      <View className={styles['paper']}>
        <Text>{reply.text}</Text>
      </View>
      <Facts
        facts={[
          { label: '答复单位', value: agencyName },
          { label: '联系电话', value: reply.telephone },
          reply.answeredOn && { label: '答复日期', value: formatLocalDate(reply.answeredOn) },
          rating && {
            label: '评价',
            value: `${satisfactionTexts[rating.satisfaction]}，${rating.solved ? '解决了' : '没有解决'}`,
          },
        ]}
      />
      {basis.length > 0 && (
        <>
          <View className="s strong" {...headingOf(3)}>
            依据
          </View>
          <BasisList basis={basis} />
        </>
      )}
    </>
  );
}
