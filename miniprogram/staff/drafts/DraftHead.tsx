import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { draftStatusTexts } from 'shared/policy/publishing-texts';
import { Dialog } from 'miniprogram/components/Dialog';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { Tag } from 'miniprogram/components/Tag';
import { headingOf } from 'miniprogram/platform/accessible';
import { openPage } from 'miniprogram/platform/navigate';
import { draftsPath } from 'miniprogram/platform/routes';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import type { MyAccount } from '../hooks/use-my-account';
import { usePlaces } from '../hooks/use-places';
import { draftTones, momentText } from './draft-texts';
import { namesText, useColleagues } from './use-colleagues';
import type { DraftEditing } from './use-draft-editing';
import styles from './DraftHead.module.scss';

interface Props {
  editing: DraftEditing;
  me: MyAccount;
  /** What can be done, on a desktop. */
  end: ReactNode;
  children: ReactNode;
}

/** What draft this is, whose, and how far. */
export function DraftHead({ editing: { draft, isDirty }, me, end, children }: Props) {
  const wide = useWideWindow();
  const places = usePlaces();
  const nameOf = useColleagues(me);
  const [leaving, setLeaving] = useState(false);
  const { status, agencyId, draftedBy, reviewedBy, updatedAt, title, policyId } = draft;
  const facts = [
    places.agencyName(agencyId),
    `起草：${namesText(draftedBy, nameOf)}`,
    reviewedBy ? `审核：${nameOf(reviewedBy)}` : null,
    `${momentText(updatedAt)}改动`,
    policyId && status !== 'published' ? '公开的文件要改' : null,
  ].filter(fact => fact !== null);
  const leave = (): void => (isDirty ? setLeaving(true) : openPage(draftsPath()));
  return (
    <View className={styles['head']}>
      {wide && (
        <Pressable className={styles['back']} role="link" onPress={leave}>
          <Icon name="back" size="s" />
          政策文件
        </Pressable>
      )}
      <View className={styles['line']}>
        <View className={styles['words']}>
          <View className={styles['title']} {...headingOf(wide ? 1 : 2)}>
            {title}
          </View>
          <View className={styles['facts']}>
            <Tag tone={draftTones[status]}>{draftStatusTexts[status]}</Tag>
            {facts.map(fact => (
              <View key={fact} className="s ink2">
                {fact}
              </View>
            ))}
          </View>
        </View>
        {end}
      </View>
      {children}
      <Dialog
        open={leaving}
        title="不存就走？"
        keep={{ text: '留在这里', onPress: () => setLeaving(false) }}
        act={{ text: '不存了', danger: true, onPress: () => openPage(draftsPath()) }}
      >
        改过的还没有存，走了就没有了。
      </Dialog>
    </View>
  );
}
