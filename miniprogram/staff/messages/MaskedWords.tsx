import { Text } from '@tarojs/components';
import type { MaskedText } from 'shared/message-board/model';
import { maskTexts } from 'shared/message-board/texts';
import styles from './MaskedWords.module.scss';

/** 遮盖块: the words, and a block wherever something is hidden. */
export function MaskedWords({ text }: { text: MaskedText }) {
  return (
    <>
      {text.map((part, at) =>
        part.kind === 'words' ? (
          <Text key={at}>{part.text}</Text>
        ) : (
          <Text key={at} className={styles['mask'] ?? ''}>
            {maskTexts[part.what]}
          </Text>
        ),
      )}
    </>
  );
}
