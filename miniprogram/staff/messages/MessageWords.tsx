import { useState, type ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { revealMessage, type DeskMessage } from 'shared/message-board/contract';
import { messageKindTexts } from 'shared/message-board/texts';
import { formatLocalDate, localDateOf } from 'shared/kernel/time';
import { Notice } from 'miniprogram/components/Notice';
import { Pressable } from 'miniprogram/components/Pressable';
import { Tag } from 'miniprogram/components/Tag';
import { headingOf } from 'miniprogram/platform/accessible';
import { useCommand } from '../hooks/use-command';
import { DeskError } from './DeskError';
import { dueText, dueTones, urgencyOf } from './due';
import { MaskedWords } from './MaskedWords';
import styles from './MessageWords.module.scss';

/** 留言: number and due day, the words with what is hidden in them, and the way to the whole words. */
export function MessageWords({ message, children }: { message: DeskMessage; children?: ReactNode }) {
  const { number, publicTitle, publicText } = message;
  const [whole, setWhole] = useState<{ title: string; text: string } | null>(null);
  return (
    <View className={styles['head']}>
      <View className={styles['line']}>
        <View className="c ink3">{number}</View>
        <Tag tone={dueTones[urgencyOf(message)]} icon="clock">
          {dueText(message)}
        </Tag>
      </View>
      <View className={styles['title']} {...headingOf(2)}>
        {whole ? whole.title : <MaskedWords text={publicTitle} />}
      </View>
      <View className={styles['words']}>{whole ? <Text>{whole.text}</Text> : <MaskedWords text={publicText} />}</View>
      <Reveal message={message} whole={whole} onWhole={setWhole} />
      <View className="c ink3">
        {factsOf(message).map(fact => (
          <Text key={fact} className={styles['fact'] ?? ''}>
            {fact}
          </Text>
        ))}
      </View>
      {children}
    </View>
  );
}

function factsOf({ kind, postedAt, dueOn, dueProvisional, publicWanted }: DeskMessage): string[] {
  return [
    messageKindTexts[kind],
    `${formatLocalDate(localDateOf(postedAt))}留言`,
    `${formatLocalDate(dueOn)}到期${dueProvisional ? '（放假安排公布后可能会变）' : ''}`,
    publicWanted ? '同意公开' : '不同意公开',
  ];
}

interface RevealProps {
  message: DeskMessage;
  whole: { title: string; text: string } | null;
  onWhole: (whole: { title: string; text: string } | null) => void;
}

/** 看原文: offered only where something is hidden; each look is noted. */
function Reveal({ message, whole, onWhole }: RevealProps) {
  const revealing = useCommand(revealMessage);
  const [lost, setLost] = useState(false);
  const { messageId, publicTitle, publicText } = message;
  if (![...publicTitle, ...publicText].some(({ kind }) => kind === 'masked')) return null;
  const reveal = async (): Promise<void> => {
    const done = await revealing.run({ messageId });
    if (!done) return;
    const { title, text } = done;
    setLost(title === null || text === null);
    if (title !== null && text !== null) onWhole({ title, text });
  };
  return (
    <>
      {whole ? (
        <Pressable className={styles['reveal']} onPress={() => onWhole(null)}>
          看完了，遮上
        </Pressable>
      ) : (
        <Pressable className={styles['reveal']} disabled={revealing.busy} onPress={() => void reveal()}>
          {revealing.busy ? '正在取原文' : '看原文，会留记录'}
        </Pressable>
      )}
      {lost && !whole && (
        <Notice tone="wait" icon="alert" live>
          原文没取到，请再点一次
        </Notice>
      )}
      <DeskError error={revealing.error} />
    </>
  );
}
