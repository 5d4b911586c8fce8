import { useState } from 'react';
import { saveConsent } from 'shared/account/contract';
import { purposeTexts } from 'shared/account/texts';
import { Button } from 'miniprogram/components/Button';
import { Dialog } from 'miniprogram/components/Dialog';
import { errorText } from 'miniprogram/components/error-texts';
import { showToast } from 'miniprogram/components/toast-message';
import { call } from 'miniprogram/platform/call';
import { randomKey } from 'miniprogram/platform/device';
import { forgetAnswers } from 'miniprogram/platform/last-answers';

const texts = purposeTexts['keep-identity'];

/** 撤回同意: what was declared is erased, here and on this device. */
export function WithdrawIdentity({ onWithdrawn }: { onWithdrawn: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const withdraw = async (): Promise<void> => {
    setIsBusy(true);
    const outcome = await call(saveConsent, { purpose: 'keep-identity', granted: false, requestKey: randomKey() });
    setIsBusy(false);
    setIsAsking(false);
    showToast(outcome.ok ? texts.withdrawn : errorText(outcome.error.code).title);
    if (!outcome.ok) return;
    forgetAnswers();
    onWithdrawn();
  };
  return (
    <>
      <Button variant="quiet" onPress={() => setIsAsking(true)}>
        撤回并删除
      </Button>
      <Dialog
        open={isAsking}
        title={texts.withdrawQuestion}
        keep={{ text: '先留着', onPress: () => setIsAsking(false) }}
        act={{
          text: texts.withdraw,
          onPress: () => void withdraw(),
          danger: true,
          busy: isBusy ? '正在删除' : undefined,
        }}
      >
        {texts.withdrawMeans}
      </Dialog>
    </>
  );
}
