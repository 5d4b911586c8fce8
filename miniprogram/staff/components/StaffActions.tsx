import { useState } from 'react';
import { View } from '@tarojs/components';
import { resetStaffPassword, setStaffStatus } from 'shared/account/staff-contract';
import { Button } from 'miniprogram/components/Button';
import { Dialog } from 'miniprogram/components/Dialog';
import { Notice } from 'miniprogram/components/Notice';
import { showToast } from 'miniprogram/components/toast-message';
import { headingOf } from 'miniprogram/platform/accessible';
import { useCommand } from '../hooks/use-command';
import { sentenceOf } from '../refusal-text';
import { EditStaff } from './EditStaff';
import { OneTimeSecret } from './OneTimeSecret';
import type { StaffFacts } from './StaffDetail';
import styles from './StaffDetail.module.scss';
import forms from './forms.module.scss';

interface Props {
  facts: StaffFacts;
  onChanged: () => void;
}

/** 改称呼单位、重设口令、停用启用; what ends somebody's session asks first. */
export function StaffActions({ facts: { account }, onChanged }: Props) {
  const [asking, setAsking] = useState<'password' | 'status' | null>(null);
  const [editing, setEditing] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const resetting = useCommand(resetStaffPassword);
  const setting = useCommand(setStaffStatus);
  const { staffId, version, displayName, status } = account;
  const next = status === 'active' ? 'disabled' : 'active';
  const error = resetting.error ?? setting.error;
  const close = (): void => setAsking(null);

  const reset = async (): Promise<void> => {
    const done = await resetting.run({ staffId });
    close();
    if (done?.initialPassword) setSecret(done.initialPassword);
    else if (done) showToast('口令只显示一次，请再重设一次');
    if (done) onChanged();
  };
  const changeStatus = async (): Promise<void> => {
    const done = await setting.run({ staffId, status: next, version });
    close();
    if (done) showToast(next === 'active' ? '启用了' : '停用了，已经退出登录');
    onChanged();
  };
  return (
    <View className={styles['part']}>
      <View className="h3" {...headingOf(3)}>
        账号
      </View>
      {error && (
        <Notice tone="urgent" icon="alert" live>
          {sentenceOf(error)}
        </Notice>
      )}
      {secret !== null ? (
        <OneTimeSecret
          what="一次性口令"
          secret={secret}
          note={`只显示这一次。请当面交给${displayName}，第一次登录要换成自己的`}
          done="交给本人了"
          onDone={() => setSecret(null)}
        />
      ) : (
        <View className={forms['actions']}>
          <Button variant="quiet" small onPress={() => setEditing(true)}>
            改称呼、单位
          </Button>
          <Button variant="quiet" small onPress={() => setAsking('password')}>
            重设口令
          </Button>
          <Button variant="quiet" small onPress={() => setAsking('status')}>
            {next === 'active' ? '启用账号' : '停用账号'}
          </Button>
        </View>
      )}
      <EditStaff account={account} open={editing} onClose={() => setEditing(false)} onChanged={onChanged} />
      <AskReset
        open={asking === 'password'}
        displayName={displayName}
        busy={resetting.busy}
        onKeep={close}
        onAct={() => void reset()}
      />
      <AskStatus
        open={asking === 'status'}
        displayName={displayName}
        enabling={next === 'active'}
        busy={setting.busy}
        onKeep={close}
        onAct={() => void changeStatus()}
      />
    </View>
  );
}

interface AskProps {
  open: boolean;
  displayName: string;
  busy: boolean;
  onKeep: () => void;
  onAct: () => void;
}

function AskReset({ open, displayName, busy, onKeep, onAct }: AskProps) {
  return (
    <Dialog
      open={open}
      title={`重设${displayName}的口令？`}
      keep={{ text: '先不重设', onPress: onKeep }}
      act={{ text: '重设口令', onPress: onAct, danger: true, busy: busy ? '正在重设' : undefined }}
    >
      原来的口令马上不能用，正在用的会退出登录。会出一个一次性口令，只显示一次。
    </Dialog>
  );
}

function AskStatus({ open, displayName, enabling, busy, onKeep, onAct }: AskProps & { enabling: boolean }) {
  return (
    <Dialog
      open={open}
      title={`${enabling ? '启用' : '停用'}${displayName}的账号？`}
      keep={{ text: enabling ? '先不启用' : '先不停用', onPress: onKeep }}
      act={{
        text: enabling ? '启用账号' : '停用账号',
        onPress: onAct,
        danger: !enabling,
        busy: busy ? '正在改' : undefined,
      }}
    >
      {enabling
        ? '原来的岗位和口令都还在，马上就能登录。'
        : '马上退出登录，不能再进工作台。办过的事和操作记录都留着，以后可以再启用。'}
    </Dialog>
  );
}
