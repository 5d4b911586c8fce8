import { View } from '@tarojs/components';
import type { Block } from 'shared/policy/model';
import { Button } from 'miniprogram/components/Button';
import { classes } from 'miniprogram/components/classes';
import { Pressable } from 'miniprogram/components/Pressable';
import { printedText } from './block-lines';
import { LongField } from './LongField';
import { PaperTable } from './PaperTable';
import styles from './PaperBlock.module.scss';

const TEXT_MAX = 5000;

interface Props {
  block: Block;
  /** What it is to say instead, not stored yet; without words it is taken out. */
  corrected: string | null;
  isOpen: boolean;
  /** Null where nothing can be changed. */
  onOpen: (() => void) | null;
  onClose: () => void;
  onCorrect: (text: string) => void;
}

/** A paragraph, heading or table on the paper; pressed, it is a field in the same place. */
export function PaperBlock({ block, corrected, isOpen, onOpen, onClose, onCorrect }: Props) {
  const printed = printedText(block);
  const text = corrected ?? printed;
  if (isOpen) {
    return (
      <View className={styles['editing']}>
        <LongField
          label={block.kind === 'table' ? '改这张表' : '改这一段'}
          value={text}
          onChange={onCorrect}
          maxLength={TEXT_MAX}
          lines={text.length > 80 || block.kind === 'table' ? 'some' : 'two'}
          hint={block.kind === 'table' ? '一行一排，格子之间用制表符隔开，格数不能变' : '清空就是去掉这一段'}
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
  const shown = <Shown block={block} corrected={corrected} />;
  const look = classes(styles['block'], styles[lookOf(block)], corrected !== null && styles['changed']);
  if (!onOpen || printed.length > TEXT_MAX) return <View className={look}>{shown}</View>;
  return (
    <Pressable className={look} onPress={onOpen}>
      <View className="unseen">改这一段：</View>
      {shown}
    </Pressable>
  );
}

function Shown({ block, corrected }: Pick<Props, 'block' | 'corrected'>) {
  if (corrected?.trim() === '') return <View className={styles['gone']}>{printedText(block)}（要去掉）</View>;
  if (block.kind === 'table' && corrected === null) return <PaperTable table={block} />;
  return <View className={styles['words']}>{corrected ?? printedText(block)}</View>;
}

function lookOf(block: Block): string {
  if (block.kind === 'text') return block.role;
  return block.kind === 'heading' ? `level${block.level}` : 'table';
}
