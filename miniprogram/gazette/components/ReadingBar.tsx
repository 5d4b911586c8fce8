import { useState } from 'react';
import { View } from '@tarojs/components';
import { Icon } from 'miniprogram/components/Icon';
import type { IconName } from 'miniprogram/components/icon-names';
import { Pressable } from 'miniprogram/components/Pressable';
import { Sheet } from 'miniprogram/components/Sheet';
import { TextSizeControl } from 'miniprogram/components/TextSizeControl';
import { roleOf } from 'miniprogram/platform/accessible';
import { replacePage } from 'miniprogram/platform/navigate';
import { gazetteEntryPath } from 'miniprogram/platform/routes';
import { Contents, type IssueView } from './Contents';
import { IntegrityLine } from './IntegrityLine';
import styles from './ReadingBar.module.scss';

/** 上一篇、目录、字号、下一篇, and that what is read is what was published. */
export function ReadingBar({ issue, position }: { issue: IssueView; position: number }) {
  const [sheet, setSheet] = useState<'contents' | 'text-size' | null>(null);
  const close = (): void => setSheet(null);
  const goTo = (next: number): void => {
    close();
    replacePage(gazetteEntryPath(issue.issueId, next));
  };
  const { entryCount } = issue;
  return (
    <View className={styles['bar']}>
      <View className={styles['state']}>
        <IntegrityLine integrity={issue.integrity} />
        <View className="s ink3">
          第{position}篇，共{entryCount}篇
        </View>
      </View>
      <View className={styles['items']} {...roleOf('toolbar')} aria-label="看公报时用的">
        <Step text="上一篇" icon="back" to={position - 1} of={entryCount} onGo={goTo} />
        <Tool text="目录" icon="toc" onPress={() => setSheet('contents')} />
        <Tool text="字号" icon="size" onPress={() => setSheet('text-size')} />
        <Step text="下一篇" icon="right" to={position + 1} of={entryCount} onGo={goTo} />
      </View>
      <Sheet title="目录" open={sheet === 'contents'} onClose={close}>
        <View className={styles['contents']}>
          <Contents columns={issue.columns} current={position} onOpen={goTo} />
        </View>
      </Sheet>
      <Sheet title="字号" open={sheet === 'text-size'} onClose={close}>
        <TextSizeControl />
      </Sheet>
    </View>
  );
}

interface StepProps {
  text: '上一篇' | '下一篇';
  icon: 'back' | 'right';
  to: number;
  of: number;
  onGo: (position: number) => void;
}

function Step({ text, icon, to, of, onGo }: StepProps) {
  const isThere = to >= 1 && to <= of;
  return (
    <Pressable
      role="link"
      className={styles['step']}
      disabled={!isThere}
      label={isThere ? text : `没有${text}`}
      onPress={() => onGo(to)}
    >
      {icon === 'back' && <Icon name="back" size="m" />}
      {text}
      {icon === 'right' && <Icon name="right" size="m" />}
    </Pressable>
  );
}

function Tool({ text, icon, onPress }: { text: string; icon: IconName; onPress: () => void }) {
  return (
    <Pressable className={styles['tool']} onPress={onPress}>
      <Icon name={icon} />
      {text}
    </Pressable>
  );
}
