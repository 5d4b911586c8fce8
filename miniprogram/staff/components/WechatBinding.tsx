import { useState } from 'react';
import { View } from '@tarojs/components';
import { createBindingCode, unbindStaffWechat } from 'shared/account/staff-contract';
import { formatClockTime, type Instant } from 'shared/kernel/time';
import { Button } from 'miniprogram/components/Button';
import { Dialog } from 'miniprogram/components/Dialog';
import { Notice } from 'miniprogram/components/Notice';
import { showToast } from 'miniprogram/components/toast-message';
import { useCommand } from '../hooks/use-command';
import { sentenceOf } from '../refusal-text';
import { OneTimeSecret } from './OneTimeSecret';
import styles from './forms.module.scss';

interface Props {
  bound: boolean;
  onChanged: () => void;
}

/** 微信绑定: a code made here, typed on the phone; or taken back. */
export function WechatBinding({ bound, onChanged }: Props) {
  const [code, setCode] = useState<{ code: string; expiresAt: Instant } | null>(null);
  const [asking, setAsking] = useState(false);
  const creating = useCommand(createBindingCode);
  const unbinding = useCommand(unbindStaffWechat);
  const error = creating.error ?? unbinding.error;

  const create = async (): Promise<void> => {
    const made = await creating.run({});
    if (made?.code) setCode({ code: made.code, expiresAt: made.expiresAt });
    else if (made) showToast('码只显示一次，请再要一个');
  };
  const unbind = async (): Promise<void> => {
    const done = await unbinding.run({});
    setAsking(false);
    if (!done) return;
    showToast('解除了，手机上要重新绑定才能进');
    onChanged();
  };
  return (
    <View className={styles['form']}>
      <View className="ink2">
        {bound
          ? '已绑定。在微信里打开小程序“我的”，点“工作人员入口”就能进，不用口令。'
          : '还没绑定。绑定以后，在微信里不用口令就能进工作台。'}
      </View>
      {error && (
        <Notice tone="urgent" icon="alert" live>
          {sentenceOf(error)}
        </Notice>
      )}
      {code ? (
        <OneTimeSecret
          what="绑定码"
          secret={code.code}
          note={`5分钟内有效，到${formatClockTime(code.expiresAt)}。在手机小程序“我的”，点“工作人员入口”填上。不要给别人`}
          done="填好了"
          onDone={() => {
            setCode(null);
            onChanged();
          }}
        />
      ) : (
        <View className={styles['actions']}>
          <Button variant="secondary" onPress={() => void create()} busy={creating.busy ? '正在要' : undefined}>
            要一个绑定码
          </Button>
          {bound && (
            <Button variant="quiet" onPress={() => setAsking(true)}>
              解除绑定
            </Button>
          )}
        </View>
      )}
      <Dialog
        open={asking}
        title="解除微信绑定？"
        keep={{ text: '先留着', onPress: () => setAsking(false) }}
        act={{
          text: '解除绑定',
          onPress: () => void unbind(),
          danger: true,
          busy: unbinding.busy ? '正在解除' : undefined,
        }}
      >
        绑在这个账号上的微信都会退出工作台。以后想用，再要一个绑定码就行。
      </Dialog>
    </View>
  );
}
