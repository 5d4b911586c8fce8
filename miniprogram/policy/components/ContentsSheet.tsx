import { View } from '@tarojs/components';
import type { PolicyView } from 'shared/policy/contract';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { Sheet } from 'miniprogram/components/Sheet';
import type { Reader } from 'miniprogram/components/document/use-reader';
import { FindBox } from 'miniprogram/components/document/FindBox';
import { OutlineList } from './OutlineList';
import styles from './ContentsSheet.module.scss';

interface Props {
  policy: PolicyView;
  reader: Reader;
  /** Leaves the contents for a place of the document. */
  onGo: (anchor: string) => void;
  onAttachments: () => void;
}

/** 目录: find words, go to a heading, or to the attachments. */
export function Contents({ policy, reader, onGo, onAttachments }: Props) {
  const { outline, attachments } = policy;
  return (
    <>
      <View className={styles['find']}>
        <FindBox find={reader.find} onGo={onGo} />
      </View>
      {outline.length > 0 ? (
        <OutlineList outline={outline} current={reader.anchor} onGo={onGo} />
      ) : (
        <View className={styles['none']}>这份文件没有小标题，可以在上面找词</View>
      )}
      {attachments.length > 0 && (
        <Pressable role="link" className={styles['attachments']} onPress={onAttachments}>
          <View className={styles['words']}>附件：{attachments.map(({ name }) => name).join('、')}</View>
          <Icon name="right" size="m" className="ink3" />
        </Pressable>
      )}
    </>
  );
}

export function ContentsSheet({ open, onClose, ...contents }: Props & { open: boolean; onClose: () => void }) {
  return (
    <Sheet title="目录" open={open} onClose={onClose}>
      <View className={styles['edge']}>
        <Contents {...contents} />
      </View>
    </Sheet>
  );
}
