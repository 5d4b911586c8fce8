import { View } from '@tarojs/components';
import type { Block } from 'shared/policy/model';
import { Button } from 'miniprogram/components/Button';
import { classes } from 'miniprogram/components/classes';
import { DocumentBlock, type Drawing } from 'miniprogram/components/document/DocumentBlock';
import { Pressable } from 'miniprogram/components/Pressable';
import { printedText } from './block-lines';
import { LongField } from './LongField';
import styles from './PaperBlock.module.scss';

const TEXT_MAX = 5000;
/** As a reader sees it, without what a reader looks for. */
const plainly: Drawing = { cites: [], hits: new Map(), titleCharactersPerLine: 22 };

interface Props {
  block: Block;
  /** Whether the block before, and the one after, belong to the 版记 as well. */
  imprintBefore: boolean;
  imprintAfter: boolean;
  /** What it is to say instead, not stored yet; without words it is taken out. */
  corrected: string | null;
  isOpen: boolean;
  /** Null where nothing can be changed. */
  onOpen: (() => void) | null;
  onClose: () => void;
  onCorrect: (text: string) => void;
}

/** A paragraph, heading or table on the paper; pressed, it is a field in the same place. */
export function PaperBlock(props: Props) {
  const { block, corrected, isOpen, onOpen } = props;
  if (isOpen) return <Open {...props} />;
  const look = classes(styles['block'], corrected !== null && styles['changed']);
  const shown = <Shown {...props} />;
  if (!onOpen || printedText(block).length > TEXT_MAX) return <View className={look}>{shown}</View>;
  if (block.kind !== 'table') {
    return (
      <Pressable className={look} onPress={onOpen}>
        <View className="unseen">改这一段：</View>
        {shown}
      </Pressable>
    );
  }
  return (
    <View className={look}>
      {shown}
      <View className={styles['actions']}>
        <Button small variant="quiet" icon="edit" onPress={onOpen}>
          改这张表
        </Button>
      </View>
    </View>
  );
}

function Open({ block, corrected, onClose, onCorrect }: Props) {
  const printed = printedText(block);
  const text = corrected ?? printed;
  const isTable = block.kind === 'table';
  return (
    <View className={styles['editing']}>
      <LongField
        label={isTable ? '改这张表' : '改这一段'}
        value={text}
        onChange={onCorrect}
        maxLength={TEXT_MAX}
        lines={isTable || text.length > 80 ? 'some' : 'two'}
        hint={isTable ? '一行一排，格子之间用制表符隔开，格数不能变' : '清空就是去掉这一段'}
      />
      <View className={styles['actions']}>
        <Button small variant="quiet" onPress={onClose}>
          收起
        </Button>
        {corrected !== null && (
          <Button small variant="quiet" onPress={() => onCorrect(printed)}>
            恢复原样
          </Button>
        )}
      </View>
    </View>
  );
}

function Shown({ block, imprintBefore, imprintAfter, corrected }: Props) {
  if (corrected === null) return <DocumentBlock {...{ block, imprintBefore, imprintAfter }} drawing={plainly} />;
  if (corrected.trim() === '') return <View className={styles['gone']}>{printedText(block)}（要去掉）</View>;
  return <View className={classes(styles['words'], block.kind !== 'table' && styles['indented'])}>{corrected}</View>;
}
