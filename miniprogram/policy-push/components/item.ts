import type { ResponseOf } from 'shared/kernel/endpoint';
import type { getInboxItem } from 'shared/policy-push/contract';

/** 一条消息, as its page shows it. */
export type Item = ResponseOf<typeof getInboxItem>['item'];
