import { View } from '@tarojs/components';
import styles from './Paragraphs.module.scss';

/** 文字说明 */
export function Paragraphs({ words }: { words: string }) {
  const paragraphs = words.split('\n').filter(paragraph => paragraph.trim() !== '');
  return (
    <>
      {paragraphs.map((paragraph, at) => (
        <View key={at} className={styles['paragraph']}>
          {paragraph}
        </View>
      ))}
    </>
  );
}
