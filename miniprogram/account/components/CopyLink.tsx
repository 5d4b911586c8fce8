import { copyAndSay } from 'miniprogram/components/copy-and-say';
import { Pressable } from 'miniprogram/components/Pressable';
import styles from './CopyLink.module.scss';

/** 复制, at the end of a line that shows the text. */
export function CopyLink({ what, text }: { what: string; text: string }) {
  return (
    <Pressable
      className={styles['copy']}
      role="link"
      label={`复制${what}`}
      onPress={() => copyAndSay(text, `${what}已复制`)}
    >
      复制
    </Pressable>
  );
}
