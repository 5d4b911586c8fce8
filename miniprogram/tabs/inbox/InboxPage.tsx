import { useMemo, useState } from 'react';
import { View } from '@tarojs/components';
import type { OrganisationId } from 'shared/account/organisation-model';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { listInbox } from 'shared/policy-push/inbox-contract';
import { Button } from 'miniprogram/components/Button';
import { PageState } from 'miniprogram/components/PageState';
import { ListSkeleton } from 'miniprogram/components/Skeleton';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { InboxItem } from './InboxItem';
import styles from './index.module.scss';

export const PAGE_SIZE = 20;

interface Props {
  page: ResponseOf<typeof listInbox>;
  organisationId: OrganisationId | undefined;
  /** The latest: what comes first in it has its action right here. */
  isFirst?: boolean;
}

/** One page of them, and below it the next when asked for. */
export function InboxPage({ page, organisationId, isFirst = false }: Props) {
  const [asked, setAsked] = useState(false);
  const { items, nextCursor } = page;
  const lead = isFirst ? items.find(({ readAt, reason }) => readAt === null && reason === 'matched') : undefined;
  return (
    <>
      <View className={styles['list']}>
        {items.map(item => (
          <InboxItem
            key={item.itemId}
            item={item}
            organisationId={organisationId}
            isLead={item.itemId === lead?.itemId}
          />
        ))}
      </View>
      {nextCursor !== null && !asked && (
        <View className={styles['earlier']}>
          <Button variant="secondary" wide onPress={() => setAsked(true)}>
            看更早的消息
          </Button>
        </View>
      )}
      {nextCursor !== null && asked && <Earlier cursor={nextCursor} organisationId={organisationId} />}
    </>
  );
}

function Earlier({ cursor, organisationId }: { cursor: string; organisationId: OrganisationId | undefined }) {
  const request = useMemo(
    () => ({ pageSize: PAGE_SIZE, cursor, ...(organisationId && { organisationId }) }),
    [cursor, organisationId],
  );
  const inbox = useEndpoint(listInbox, request);
  return (
    <PageState of={inbox} skeleton={<ListSkeleton count={1} />}>
      {page => <InboxPage page={page} organisationId={organisationId} />}
    </PageState>
  );
}
