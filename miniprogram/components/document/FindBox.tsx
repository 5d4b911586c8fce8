import { Input, View } from '@tarojs/components';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { MATCHES_MAX } from './find-in-document';
import type { Find } from './use-find';
import styles from './FindBox.module.scss';

const WORDS_MAX = 40;

interface Props {
  find: Find;
  /** Goes to the match being looked at. */
  onGo: (anchor: string) => void;
}

/** 在这份文件里找: the words, where among how many, and a step back or on. */
export function FindBox({ find, onGo }: Props) {
  const { words, matches, current } = find;
  const go = (by: 1 | -1): void => {
    const match = find.step(by);
    if (match) onGo(match.anchor);
  };
  const look = (): void => {
    const match = matches[current];
    if (match) onGo(match.anchor);
    else go(1);
  };
  return (
    <View className={styles['row']}>
      <View className={styles['box']}>
        <Icon name="search" size="m" className="ink3" />
        <Input
          className={styles['input'] ?? ''}
          type="text"
          value={words}
          placeholder="在这份文件里找"
          placeholderClass={styles['placeholder'] ?? ''}
          maxlength={WORDS_MAX}
          confirmType="search"
          aria-label="在这份文件里找"
          nativeProps={{ 'aria-label': '在这份文件里找', enterKeyHint: 'search' }}
          onInput={event => find.setWords(event.detail.value)}
          onConfirm={look}
        />
        {words !== '' && (
          <View className={styles['count']} aria-live="polite">
            {placeText(matches.length, current)}
          </View>
        )}
        {words !== '' && (
          <Pressable className={styles['step']} label="不找了" onPress={() => find.setWords('')}>
            <Icon name="close" size="m" className="ink3" />
          </Pressable>
        )}
      </View>
      {matches.length > 0 && (
        <>
          <Pressable className={styles['step']} label="上一处" onPress={() => go(-1)}>
            <Icon name="up" />
          </Pressable>
          <Pressable className={styles['step']} label="下一处" onPress={() => go(1)}>
            <Icon name="down" />
          </Pressable>
        </>
      )}
    </View>
  );
}

/** 共27处, and once there 第3处，共27处 */
export function placeText(count: number, current: number): string {
  if (count === 0) return '没有';
  const all = `共${count}处${count === MATCHES_MAX ? '以上' : ''}`;
  return current < 0 ? all : `第${current + 1}处，${all}`;
}
