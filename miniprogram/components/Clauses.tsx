import { Text } from '@tarojs/components';
import styles from './Clauses.module.scss';

/** Words that break after a mark of punctuation first, and not inside a date or a number. */
export function Clauses({ text }: { text: string }) {
  return (
    <>
      {(text.match(/[^，。、]+[，。、]?/g) ?? []).map((clause, at) => (
        <Text key={at} className={styles['clause']}>
          {clause}
        </Text>
      ))}
    </>
  );
}
