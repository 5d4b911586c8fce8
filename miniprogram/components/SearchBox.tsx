import { useState } from 'react';
import { Input, View } from '@tarojs/components';
import { Icon } from './Icon';
import { Pressable } from './Pressable';
import { classes } from './classes';
import styles from './SearchBox.module.scss';

interface Props {
  placeholder: string;
  /** What stands in the box when the page opens, and whenever this changes. */
  words?: string;
  onSearch: (words: string) => void;
  onClear?: () => void;
  /** On every change of the words, before they are searched for. */
  onType?: (words: string) => void;
  /** The home page's: higher, with 搜 inside. */
  big?: boolean;
  maxLength?: number;
  autoFocus?: boolean;
}

export function SearchBox({
  placeholder,
  words = '',
  onSearch,
  onClear,
  onType,
  big,
  maxLength = 60,
  autoFocus,
}: Props) {
  const [typed, setTyped] = useState(words);
  const [shown, setShown] = useState(words);
  if (shown !== words) {
    setShown(words);
    setTyped(words);
  }
  const search = (): void => onSearch(typed.trim());
  const clear = (): void => {
    setTyped('');
    onType?.('');
    onClear?.();
  };
  return (
    <View className={classes(styles['box'], big && styles['big'])}>
      <Icon name="search" />
      <Input
        className={styles['input'] ?? ''}
        type="text"
        value={typed}
        placeholder={placeholder}
        placeholderClass={styles['placeholder'] ?? ''}
        maxlength={maxLength}
        confirmType="search"
        focus={autoFocus ?? false}
        aria-label={placeholder}
        nativeProps={{ 'aria-label': placeholder, enterKeyHint: 'search' }}
        onInput={event => {
          setTyped(event.detail.value);
          onType?.(event.detail.value);
        }}
        onConfirm={search}
      />
      {typed !== '' && (
        <Pressable className={styles['clear']} onPress={clear} label="清空">
          <Icon name="close" size="m" className="ink3" />
        </Pressable>
      )}
      {big && (
        <Pressable className={styles['go']} onPress={search} label="搜索">
          搜
        </Pressable>
      )}
    </View>
  );
}
