import { useState } from 'react';
import { View } from '@tarojs/components';
import { rateReply, type MyMessage } from 'shared/message-board/contract';
import { ReplyRating } from 'shared/message-board/model';
import { messageBoardRefusalTexts, satisfactionTexts } from 'shared/message-board/texts';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { Chip } from 'miniprogram/components/Chip';
import { errorText } from 'miniprogram/components/error-texts';
import { Notice } from 'miniprogram/components/Notice';
import { Section } from 'miniprogram/components/Section';
import { roleOf } from 'miniprogram/platform/accessible';
import { useCommand } from 'miniprogram/platform/use-command';
import styles from './Rating.module.scss';

const texts: Readonly<Record<string, string>> = messageBoardRefusalTexts;
type Satisfaction = ReplyRating['satisfaction'];

/** 评价, once. 解决了吗 is asked apart: an answer is not yet a solution. */
export function Rating({ message, onRated }: { message: MyMessage; onRated: () => void }) {
  if (message.rating) return <Rated rating={message.rating} />;
  return <RatingForm messageId={message.messageId} onRated={onRated} />;
}

function Rated({ rating }: { rating: ReplyRating }) {
  return (
    <Section title="您的评价">
      <Notice tone="ok" icon="okc" live>
        {satisfactionTexts[rating.satisfaction]}，{rating.solved ? '解决了' : '还没解决'}
      </Notice>
    </Section>
  );
}

function RatingForm({ messageId, onRated }: { messageId: MyMessage['messageId']; onRated: () => void }) {
  const [satisfaction, setSatisfaction] = useState<Satisfaction | null>(null);
  const [solved, setSolved] = useState<boolean | null>(null);
  const { run, isBusy, error } = useCommand(rateReply);
  const rate = async (): Promise<void> => {
    if (satisfaction === null || solved === null) return;
    if (await run({ messageId, satisfaction, solved })) onRated();
  };
  const missing = satisfaction === null ? '先选满意不满意' : solved === null ? '先选解决了没有' : undefined;
  return (
    <Section title="评价这次答复" note="只能评一次">
      <Card padded>
        <View className="strong">满意吗？</View>
        <View className={styles['choices']} {...roleOf('group')} aria-label="满意吗">
          {ReplyRating.shape.satisfaction.options.map(value => (
            <Chip
              key={value}
              text={satisfactionTexts[value]}
              chosen={satisfaction === value}
              onPress={() => setSatisfaction(value)}
            />
          ))}
        </View>
        <View className="strong">解决了吗？</View>
        <View className={styles['choices']} {...roleOf('group')} aria-label="解决了吗">
          <Chip text="解决了" chosen={solved === true} onPress={() => setSolved(true)} />
          <Chip text="还没解决" chosen={solved === false} onPress={() => setSolved(false)} />
        </View>
        {error && (
          <Notice tone="urgent" icon="alert" live>
            {texts[error.code] ?? `${errorText(error.code).title}。选的还在，再点一次试试`}
          </Notice>
        )}
        <View className={styles['action']}>
          <Button wide onPress={() => void rate()} busy={isBusy ? '正在存' : undefined} disabledBecause={missing}>
            评价答复
          </Button>
        </View>
      </Card>
    </Section>
  );
}
