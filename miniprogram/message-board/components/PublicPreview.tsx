import { useState } from 'react';
import { View } from '@tarojs/components';
import { formatLocalDate, localDateOf, toInstant } from 'shared/kernel/time';
import { findPersonalData, maskedText } from 'shared/message-board/masking.rules';
import { classes } from 'miniprogram/components/classes';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { Section } from 'miniprogram/components/Section';
import { hiddenIn } from '../draft/wanted-masks';
import type { Draft } from '../hooks/use-draft';
import { MaskedWords } from './MaskedWords';
import { MaskSheet } from './MaskSheet';
import styles from './PublicPreview.module.scss';

interface Props {
  draft: Draft;
  onChange: (changes: Pick<Draft, 'chosen' | 'shown'>) => void;
}

/** 公众将看到: computed on the device while it is written, by the rule the server goes by. */
export function PublicPreview({ draft, onChange }: Props) {
  const [isChoosing, setIsChoosing] = useState(false);
  const [today] = useState(() => localDateOf(toInstant(Date.now())));
  const title = draft.title.trim();
  const text = draft.text.trim();
  const titleMasks = findPersonalData(title);
  const masks = hiddenIn(text, draft);
  const count = titleMasks.length + masks.length;
  return (
    <Section title="公众将看到" note={count > 0 ? `遮住了${count}处` : ''}>
      <View className={classes('doc', styles['paper'])} aria-live="polite">
        {title !== '' && (
          <View className="dt">
            <MaskedWords parts={maskedText(title, titleMasks)} />
          </View>
        )}
        <View>
          {text === '' && title === '' ? (
            <View className="ink3">写了以后，这里能看到公开出去的样子</View>
          ) : (
            <MaskedWords parts={maskedText(text, masks)} />
          )}
        </View>
        <View className="s ink3">{formatLocalDate(today)}</View>
        <View className={styles['foot']}>
          <Icon name="eye" size="m" className="ink2" />
          <View className={classes('s ink2', styles['who'])}>经办人能看到原文</View>
          {text !== '' && (
            <Pressable className={styles['more']} onPress={() => setIsChoosing(true)}>
              还有要遮的
            </Pressable>
          )}
        </View>
      </View>
      <MaskSheet
        open={isChoosing}
        text={text}
        wanted={draft}
        onChange={onChange}
        onClose={() => setIsChoosing(false)}
      />
    </Section>
  );
}
