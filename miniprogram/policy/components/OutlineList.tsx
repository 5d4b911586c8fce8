import { useMemo, useState } from 'react';
import { View } from '@tarojs/components';
import type { OutlineEntry } from 'shared/policy/model';
import { classes } from 'miniprogram/components/classes';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { headingText } from 'miniprogram/components/document/block-text';
import { OUTLINE_OPEN_MAX, outlineSections, sectionOf, type OutlineSection } from '../document/outline-sections';
import styles from './OutlineList.module.scss';

interface Props {
  outline: readonly OutlineEntry[];
  /** The clause last gone to. */
  current: string | null;
  onGo: (anchor: string) => void;
}

/** The tree of headings; a long one opens one part at a time. */
export function OutlineList({ outline, current, onGo }: Props) {
  const sections = useMemo(() => outlineSections(outline), [outline]);
  const foldable = outline.length > OUTLINE_OPEN_MAX;
  const [opened, setOpened] = useState<string | null>(() => sectionOf(sections, current));
  return (
    <View>
      {sections.map(section => (
        <SectionLines
          key={section.key}
          section={section}
          current={current}
          onGo={onGo}
          folding={
            foldable && section.groups.length > 0
              ? {
                  isOpen: opened === section.key,
                  toggle: () => setOpened(opened === section.key ? null : section.key),
                }
              : null
          }
        />
      ))}
    </View>
  );
}

interface SectionProps extends Pick<Props, 'current' | 'onGo'> {
  section: OutlineSection;
  folding: { isOpen: boolean; toggle: () => void } | null;
}

function SectionLines({ section, current, onGo, folding }: SectionProps) {
  const { head, range, groups } = section;
  const name = head ? headingText(head) : (range ?? '');
  const goToHead = head ? () => onGo(head.anchor) : folding?.toggle;
  return (
    <View className={styles['section']}>
      <View className={classes(styles['top'], head?.anchor === current && styles['on'])}>
        <Pressable role="link" className={styles['name']} onPress={() => goToHead?.()}>
          {name}
        </Pressable>
        {folding && (
          <Pressable
            className={styles['fold']}
            label={folding.isOpen ? `收起${name}` : `展开${name}`}
            expanded={folding.isOpen}
            onPress={folding.toggle}
          >
            <Icon name={folding.isOpen ? 'up' : 'down'} size="m" className="ink3" />
          </Pressable>
        )}
      </View>
      {(!folding || folding.isOpen) &&
        groups.map(group => (
          <View key={group[0]?.entry.anchor}>
            {group.map(({ entry, depth }) => (
              <Pressable
                key={entry.anchor}
                role="link"
                className={classes(
                  styles['line'],
                  depth > 0 && styles['deep'],
                  entry.anchor === current && styles['on'],
                )}
                onPress={() => onGo(entry.anchor)}
              >
                <View className={styles['number']}>{entry.number}</View>
                <View className={styles['words']}>{entry.heading}</View>
              </Pressable>
            ))}
          </View>
        ))}
    </View>
  );
}
