import { useState } from 'react';
import { signOutStaff } from 'shared/account/staff-contract';
import { Button } from 'miniprogram/components/Button';
import { startAnew } from 'miniprogram/platform/navigate';
import { staffSignInPath } from 'miniprogram/platform/routes';
import { leaveDoor } from 'miniprogram/platform/staff-sign-in';
import { inBrowser } from 'miniprogram/platform/target';
import { useCommand } from '../hooks/use-command';
import { forgetMyAccount } from '../hooks/use-my-account';

/** 退出工作台: also where the back end cannot be reached, nothing stays on this device. */
export function SignOut() {
  const [leaving, setLeaving] = useState(false);
  const command = useCommand(signOutStaff);
  const leave = async (): Promise<void> => {
    setLeaving(true);
    await command.run({});
    if (inBrowser) await leaveDoor();
    forgetMyAccount();
    startAnew(staffSignInPath());
  };
  return (
    <Button variant="quiet" onPress={() => void leave()} busy={leaving ? '正在退出' : undefined}>
      退出工作台
    </Button>
  );
}
