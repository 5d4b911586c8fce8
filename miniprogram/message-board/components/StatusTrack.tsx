import { useState } from 'react';
import { View } from '@tarojs/components';
import { localDateOf, toInstant } from 'shared/kernel/time';
import type { MyMessage } from 'shared/message-board/contract';
import { isAnswered, isOpen } from 'shared/message-board/message.rules';
import { Card } from 'miniprogram/components/Card';
import { classes } from 'miniprogram/components/classes';
import { Icon } from 'miniprogram/components/Icon';
import { Section } from 'miniprogram/components/Section';
import { roleOf } from 'miniprogram/platform/accessible';
import { dueTone, shortDate, whenText } from './status-text';
import styles from './StatusTrack.module.scss';

type Progress = 'done' | 'now' | 'later';
const spoken = { done: '做完了', now: '正在这一步', later: '还没到' } as const satisfies Record<Progress, string>;

/** 已收到 → 办理中 → 已答复 */
export function StatusTrack({ message }: { message: MyMessage }) {
  const [today] = useState(() => localDateOf(toInstant(Date.now())));
  const { status, postedOn } = message;
  const answered = isAnswered(status);
  const when = (
    <View className={classes('s', isOpen(status) ? dueTone(message) : 'ink2')}>{whenText(message, today)}</View>
  );
  return (
    <Section title="办到哪一步">
      <Card padded>
        <View className={styles['track']} {...roleOf('list')}>
          <Step at="一" name="已收到" progress="done">
            <View className="s ink2">{shortDate(postedOn, today)}</View>
          </Step>
          <Step at="二" name={status === 'waiting' ? '待办理' : '办理中'} progress={answered ? 'done' : 'now'}>
            {!answered && when}
          </Step>
          <Step at="三" name="已答复" progress={answered ? 'done' : 'later'}>
            {answered && when}
          </Step>
        </View>
      </Card>
    </Section>
  );
}

interface StepProps {
  at: string;
  name: string;
  progress: Progress;
  children: React.ReactNode;
}

function Step({ at, name, progress, children }: StepProps) {
  return (
    <View className={styles['step']} {...roleOf('listitem')}>
      <View className={classes(styles['mark'], styles[progress])} aria-hidden="true">
        {progress === 'done' ? <Icon name="check" size="s" /> : at}
      </View>
      <View className={styles['words']}>
        <View className={progress === 'later' ? 'ink3' : 'strong'}>
          {name}
          <View className="unseen">，{spoken[progress]}</View>
        </View>
        {children}
      </View>
    </View>
  );
}
