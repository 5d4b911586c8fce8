import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Anchor, Block } from 'shared/policy/model';
import { headingOf } from 'miniprogram/platform/accessible';
import { isTitle } from './block-lines';
import { PaperBlock } from './PaperBlock';
import type { DraftEditing } from './use-draft-editing';
import styles from './DraftPaper.module.scss';

/** 正文 on paper, each block put right in its place; the title is written among the elements. */
export function DraftPaper({ editing, isWritable }: { editing: DraftEditing; isWritable: boolean }) {
  const { draft, form, corrections, correct } = editing;
  const [open, setOpen] = useState<Anchor | null>(null);
  const body = draft.blocks.filter(block => !isTitle(block));
  return (
    <View className={styles['place']}>
      {isWritable && (
        <View className={styles['hint']}>
          点哪一段就改哪一段{corrections.size > 0 && `，改了${corrections.size}段还没存`}
        </View>
      )}
      <View className={styles['paper']}>
        <View className={styles['title']} {...headingOf(2)}>
          {form.title}
        </View>
        {body.map((block, at) => (
          <PaperBlock
            key={block.anchor}
            block={block}
            imprintBefore={isImprint(body[at - 1])}
            imprintAfter={isImprint(body[at + 1])}
            corrected={corrections.get(block.anchor) ?? null}
            isOpen={isWritable && open === block.anchor}
            onOpen={isWritable ? () => setOpen(block.anchor) : null}
            onClose={() => setOpen(null)}
            onCorrect={text => correct(block.anchor, text)}
          />
        ))}
      </View>
    </View>
  );
}

function isImprint(block: Block | undefined): boolean {
  return block?.kind === 'text' && block.role === 'imprint';
}
