import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { Anchor } from 'shared/policy/model';
import { headingOf } from 'miniprogram/platform/accessible';
import type { BlockContext } from './block-context';
import { SourceLink } from './SourceLink';
import styles from './BlockFrame.module.scss';

interface Props {
  heading: string;
  /** Where all of it comes from; null where each thing in it says so itself. */
  source: Anchor | null;
  context: BlockContext;
  children: ReactNode;
}

/** 一块：题在左，出处在右上 */
export function BlockFrame({ heading, source, context, children }: Props) {
  return (
    <View className={styles['frame']}>
      {(heading !== '' || source) && (
        <View className={styles['head']}>
          {heading !== '' && (
            <View className="h2" {...headingOf(2)}>
              {heading}
            </View>
          )}
          <View className={styles['gap']} />
          {source && <SourceLink source={source} context={context} />}
        </View>
      )}
      {children}
    </View>
  );
}
