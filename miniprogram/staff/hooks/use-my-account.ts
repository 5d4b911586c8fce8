import { useEffect } from 'react';
import { getMyStaffAccount } from 'shared/account/staff-contract';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { observable, useObservable } from 'miniprogram/platform/observable';
import { useEndpoint, type Answer } from 'miniprogram/platform/use-endpoint';

export type MyAccount = ResponseOf<typeof getMyStaffAccount>;

const known = observable<MyAccount | null>(null);
const nothing = {};

/** Whoever signs in next is not shown the one before. */
export function forgetMyAccount(): void {
  known.set(null);
}

export function isAccountKnown(): boolean {
  return known.get() !== null;
}

/** 我的账号, asked anew by each page; meanwhile the one before shows what it already knew. */
export function useMyAccount(): Answer<MyAccount> {
  const answer = useEndpoint(getMyStaffAccount, nothing);
  const { data } = answer;
  useEffect(() => {
    if (data) known.set(data);
  }, [data]);
  const last = useObservable(known);
  if (!last) return answer;
  return { state: 'ready', data: data ?? last, error: null, asOf: null, reload: answer.reload };
}

export function holds(me: MyAccount, role: MyAccount['assignments'][number]['role']): boolean {
  return me.assignments.some(assignment => assignment.role === role);
}
