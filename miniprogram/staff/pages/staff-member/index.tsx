import { StaffId } from 'shared/account/staff-model';
import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { replacePage, usePageParameters } from 'miniprogram/platform/navigate';
import { staffListPath, staffMemberPath } from 'miniprogram/platform/routes';
import { ConsoleFrame } from '../../components/ConsoleFrame';
import { ScrollColumn } from '../../components/ScrollColumn';
import { StaffDetail } from '../../components/StaffDetail';

const nothing = (): void => undefined;

/** 一个人员: the detail as a page of its own, for the phone. */
export default function StaffMemberPage() {
  const parameters = usePageParameters();
  const staffId = StaffId.safeParse(parameters['staffId']).data;
  return (
    <ConsoleFrame title="人员" current="staff" path={staffMemberPath(staffId ?? '')} inner>
      {me => (
        <ScrollColumn>
          {staffId ? (
            <StaffDetail staffId={staffId} me={me} onChanged={nothing} />
          ) : (
            <EmptyState
              icon="people"
              title="没有这个账号"
              actions={<Button onPress={() => replacePage(staffListPath())}>看全部账号</Button>}
            />
          )}
        </ScrollColumn>
      )}
    </ConsoleFrame>
  );
}
