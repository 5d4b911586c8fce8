import { Text } from '@tarojs/components';
import styles from './Clauses.module.scss';

/** Words that break after a comma or a full stop first, and not inside a date or a number. */
export function Clauses({ text }: { text: string }) {
  return (
    <>
      {(text.match(/[^，。]+[，。]?/g) ?? []).map(clause => (
        <Text key={clause} className={styles['clause']}>
          {clause}
        </Text>
      ))}
    </>
  );
}
