import { listPossibleDelegates } from 'shared/account/staff-contract';
import type { StaffId } from 'shared/account/staff-model';
import { PAGE_SIZE_MAX } from 'shared/kernel/page';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import type { MyAccount } from '../hooks/use-my-account';

const request = { pageSize: PAGE_SIZE_MAX };

/** Says who somebody is: 您 for oneself, colleagues by what they are called, anybody else as a colleague. */
export function useColleagues(me: MyAccount): (staffId: StaffId) => string {
  const { data } = useEndpoint(listPossibleDelegates, request);
  return staffId => {
    if (staffId === me.account.staffId) return '您';
    return data?.items.find(one => one.staffId === staffId)?.displayName ?? '同事';
  };
}

/** 编辑0301、您 */
export function namesText(staffIds: readonly StaffId[], nameOf: (staffId: StaffId) => string): string {
  return [...new Set(staffIds.map(nameOf))].join('、');
}
