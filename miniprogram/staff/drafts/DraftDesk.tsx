import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { PolicyDraft } from 'shared/policy/publishing-model';
import { decideWriting } from 'shared/kernel/review.rules';
import { Chip } from 'miniprogram/components/Chip';
import { roleOf } from 'miniprogram/platform/accessible';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import type { MyAccount } from '../hooks/use-my-account';
import { DraftActions } from './DraftActions';
import { DraftHead } from './DraftHead';
import { DraftNotices } from './DraftNotices';
import { DraftPaper } from './DraftPaper';
import { ElementFacts } from './ElementFacts';
import { ElementsForm } from './ElementsForm';
import { holdsAt } from './own-agencies';
import { useDraftEditing, type DraftEditing } from './use-draft-editing';
import { Warnings } from './Warnings';
import styles from './DraftDesk.module.scss';

/** 文稿: the text on paper and the elements beside it; on a phone one after the other is chosen. */
export function DraftDesk({ draft: first, me }: { draft: PolicyDraft; me: MyAccount }) {
  const wide = useWideWindow();
  const editing = useDraftEditing(first);
  const { draft } = editing;
  const isWritable = decideWriting(draft).ok && holdsAt(me, 'editor', draft.agencyId);
  const actions = <DraftActions editing={editing} me={me} isWritable={isWritable} />;
  const paper = <DraftPaper editing={editing} isWritable={isWritable} />;
  const side = <Side editing={editing} isWritable={isWritable} />;
  return (
    <View className={styles['desk']}>
      <DraftHead editing={editing} me={me} end={wide && actions}>
        <DraftNotices editing={editing} me={me} isWritable={isWritable} />
      </DraftHead>
      {wide ? (
        <View className={styles['columns']}>
          <View className={styles['text']} {...roleOf('region')} aria-label="正文">
            {paper}
          </View>
          <View className={styles['side']} {...roleOf('region')} aria-label="公文要素">
            {side}
          </View>
        </View>
      ) : (
        <>
          <OneAtATime paper={paper} side={side} />
          <View className={styles['bar']}>{actions}</View>
        </>
      )}
    </View>
  );
}

function OneAtATime({ paper, side }: { paper: ReactNode; side: ReactNode }) {
  const [shown, setShown] = useState<'text' | 'elements'>('text');
  return (
    <>
      <View className={styles['choice']} {...roleOf('group')} aria-label="看哪一部分">
        <Chip text="正文" chosen={shown === 'text'} onPress={() => setShown('text')} />
        <Chip text="公文要素" chosen={shown === 'elements'} onPress={() => setShown('elements')} />
      </View>
      {shown === 'text' ? paper : side}
    </>
  );
}

function Side({ editing, isWritable }: { editing: DraftEditing; isWritable: boolean }) {
  return (
    <View className={styles['inside']}>
      <Warnings warnings={editing.draft.warnings} />
      {isWritable ? <ElementsForm editing={editing} /> : <ElementFacts elements={editing.draft.elements} />}
    </View>
  );
}
