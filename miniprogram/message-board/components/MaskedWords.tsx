import { Text } from '@tarojs/components';
import type { MaskedText } from 'shared/message-board/model';
import { maskTexts } from 'shared/message-board/texts';
import styles from './MaskedWords.module.scss';

/** 遮盖块：墨底白字，告诉人遮的是什么 */
export function MaskedWords({ parts }: { parts: MaskedText }) {
  return (
    <>
      {parts.map((part, at) =>
        part.kind === 'words' ? (
          <Text key={at} className={styles['words']}>
            {part.text}
          </Text>
        ) : (
          <Text key={at} className={styles['masked']}>
            {maskTexts[part.what]}
          </Text>
        ),
      )}
    </>
  );
}
