import { View } from '@tarojs/components';
import styles from './Paragraphs.module.scss';

/** Words as they were written, a paragraph for each line. */
export function Paragraphs({ text }: { text: string }) {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  return (
    <View className={styles['paragraphs']}>
      {lines.map((line, at) => (
        <View key={at}>{line}</View>
      ))}
    </View>
  );
}
