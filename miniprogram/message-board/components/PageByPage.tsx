import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type * as z from 'zod/mini';
import type { Access } from 'shared/kernel/access';
import type { EndpointDefinition } from 'shared/kernel/endpoint';
import { Button } from 'miniprogram/components/Button';
import { PageState } from 'miniprogram/components/PageState';
import { useEndpoint, type Answer } from 'miniprogram/platform/use-endpoint';
import styles from './PageByPage.module.scss';

interface OnePage {
  items: unknown[];
  nextCursor: string | null;
}
type PagedEndpoint<Data extends OnePage> = EndpointDefinition<z.ZodMiniType, z.ZodMiniType<Data>, string, Access>;

interface RestProps<Data extends OnePage> {
  endpoint: PagedEndpoint<Data>;
  input: object;
  /** What the button for the next page says. */
  more: string;
  children: (data: Data) => ReactNode;
}

interface Props<Data extends OnePage> extends RestProps<Data> {
  /** The first page, asked for by whoever shows the list. */
  first: Answer<Data>;
  empty: ReactNode;
}

/** A list that is read on: one page, and below it the next when asked for. */
export function PageByPage<Data extends OnePage>({ first, empty, ...rest }: Props<Data>) {
  return (
    <PageState of={first} isEmpty={({ items }) => items.length === 0} empty={empty}>
      {data => (
        <>
          {rest.children(data)}
          <Rest key={data.nextCursor} {...rest} cursor={data.nextCursor} />
        </>
      )}
    </PageState>
  );
}

function Rest<Data extends OnePage>({ cursor, ...rest }: RestProps<Data> & { cursor: string | null }) {
  const [isAsked, setIsAsked] = useState(false);
  if (cursor === null) return null;
  return (
    <View className={styles['more']}>
      {isAsked ? (
        <Following {...rest} cursor={cursor} />
      ) : (
        <Button variant="secondary" wide onPress={() => setIsAsked(true)}>
          {rest.more}
        </Button>
      )}
    </View>
  );
}

function Following<Data extends OnePage>({ cursor, ...rest }: RestProps<Data> & { cursor: string }) {
  const answer = useEndpoint(rest.endpoint, { ...rest.input, cursor });
  return <PageByPage {...rest} first={answer} empty={null} />;
}
