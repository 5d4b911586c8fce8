import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type * as z from 'zod/mini';
import type { Access } from 'shared/kernel/access';
import type { EndpointDefinition } from 'shared/kernel/endpoint';
import { Button } from 'miniprogram/components/Button';
import { PageState } from 'miniprogram/components/PageState';
import { ListSkeleton } from 'miniprogram/components/Skeleton';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import styles from './AccountPage.module.scss';

type PagedEndpoint<Item> = EndpointDefinition<
  z.ZodMiniType,
  z.ZodMiniType<{ items: Item[]; nextCursor: string | null }>,
  string,
  Access
>;

interface Props<Item> {
  endpoint: PagedEndpoint<Item>;
  input: object;
  /** What the button for the next page says. */
  more: string;
  /** Shown where there is nothing at all. */
  empty: ReactNode;
  children: (items: Item[]) => ReactNode;
}

/** A list that is read on: one page, and below it the next when asked for. */
export function PageByPage<Item>({ endpoint, input, more, empty, children }: Props<Item>) {
  const answer = useEndpoint(endpoint, input);
  const [isAsked, setIsAsked] = useState(false);
  return (
    <PageState
      of={answer}
      skeleton={<ListSkeleton count={1} />}
      isEmpty={({ items }) => items.length === 0}
      empty={empty}
    >
      {({ items, nextCursor }) => (
        <>
          {children(items)}
          {nextCursor !== null && !isAsked && (
            <View className={styles['saved']}>
              <Button variant="secondary" wide onPress={() => setIsAsked(true)}>
                {more}
              </Button>
            </View>
          )}
          {nextCursor !== null && isAsked && (
            <PageByPage endpoint={endpoint} input={{ ...input, cursor: nextCursor }} more={more} empty={null}>
              {children}
            </PageByPage>
          )}
        </>
      )}
    </PageState>
  );
}
