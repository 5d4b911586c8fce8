import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { formatClockTime, formatLocalDate, localDateOf, toInstant, type Instant } from 'shared/kernel/time';
import type { Answer } from 'miniprogram/platform/use-endpoint';
import { Button } from './Button';
import { EmptyState } from './EmptyState';
import { ErrorNotice } from './ErrorNotice';
import { Notice } from './Notice';
import { DocumentSkeleton, ListSkeleton } from './Skeleton';
import styles from './PageState.module.scss';

interface Props<Data> {
  of: Answer<Data>;
  /** Drawn while waiting, from 300 ms on; `none` leaves the place empty. */
  skeleton?: 'list' | 'document' | 'none' | ReactNode;
  /** Shown instead of the content when there is none. */
  isEmpty?: (data: Data) => boolean;
  empty?: ReactNode;
  /** In place of the general words for a code: what this screen says when its thing is not there. */
  failed?: Partial<Record<string, ReactNode>>;
  children: (data: Data) => ReactNode;
}

/** The four states of a screen: waiting (and waiting long), nothing there, failed with a next step, content. */
export function PageState<Data>({ of, skeleton = 'list', isEmpty, empty, failed, children }: Props<Data>) {
  switch (of.state) {
    case 'loading':
      return <>{skeletonOf(skeleton)}</>;
    case 'slow':
      return <Slow onReload={of.reload} showKept={of.showKept} />;
    case 'failed':
      return <>{failed?.[of.error.code] ?? <ErrorNotice error={of.error} onRetry={of.reload} />}</>;
    case 'ready':
      return (
        <>
          {of.asOf && <Earlier asOf={of.asOf} code={of.error?.code ?? null} onReload={of.reload} />}
          {isEmpty?.(of.data) ? empty : children(of.data)}
        </>
      );
  }
}

function skeletonOf(skeleton: ReactNode): ReactNode {
  if (skeleton === 'list') return <ListSkeleton />;
  if (skeleton === 'document') return <DocumentSkeleton />;
  return skeleton === 'none' ? null : skeleton;
}

function Slow({ onReload, showKept }: { onReload: () => void; showKept: (() => void) | null }) {
  return (
    <EmptyState
      icon="clock"
      title="人多，有点慢"
      actions={
        <>
          <Button variant="quiet" onPress={onReload}>
            再试一次
          </Button>
          {showKept && (
            <Button variant="secondary" onPress={showKept}>
              看上次的
            </Button>
          )}
        </>
      }
    >
      正在取，请稍等。您的东西没丢
    </EmptyState>
  );
}

function Earlier({ asOf, code, onReload }: { asOf: Instant; code: string | null; onReload: () => void }) {
  const why = code === 'offline' ? '没有网络' : code === null ? '还在取新的' : '没取到新的，是我们的问题';
  return (
    <View className={styles['earlier']}>
      <Notice tone="wait" icon={code === 'offline' ? 'wifi' : 'clock'} live>
        {why}。下面是{momentOf(asOf)}的内容
      </Notice>
      <Button variant="secondary" small onPress={onReload}>
        再试一次
      </Button>
    </View>
  );
}

/** 10:24 today, 11月20日10:24 on another day. */
function momentOf(instant: Instant): string {
  const day = localDateOf(instant);
  const time = formatClockTime(instant);
  return day === localDateOf(toInstant(Date.now())) ? time : `${formatLocalDate(day)}${time}`;
}
