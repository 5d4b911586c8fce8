import { View } from '@tarojs/components';
import type { OutcomeError } from 'shared/kernel/outcome';
import { policyPushRefusalTexts } from 'shared/policy-push/texts';
import { Button } from 'miniprogram/components/Button';
import { errorText } from 'miniprogram/components/error-texts';
import { Notice } from 'miniprogram/components/Notice';
import { openPage } from 'miniprogram/platform/navigate';
import { myDataPath } from 'miniprogram/platform/routes';
import styles from './ProfileForm.module.scss';

interface Props {
  said: string;
  disabledBecause: string | undefined;
  isBusy: boolean;
  error: OutcomeError<string> | null;
  onSave: () => void;
}

/** 存下来: at the end of the questions; what went wrong stands above it, and nothing that was answered is lost. */
export function SaveBar({ said, disabledBecause, isBusy, error, onSave }: Props) {
  return (
    <View className={styles['save']}>
      {error && (
        <Notice tone="urgent" icon="alert" live>
          {refusalText(error)}
        </Notice>
      )}
      {error?.code === 'consent-withdrawn' && (
        <Button variant="secondary" onPress={() => openPage(myDataPath)}>
          去我的数据里打开
        </Button>
      )}
      <View className="s ink3">{said}</View>
      <View className={styles['go']}>
        <Button wide disabledBecause={disabledBecause} busy={isBusy ? '正在比对' : undefined} onPress={onSave}>
          存下来，去比对
        </Button>
      </View>
    </View>
  );
}

/** A no in its own words; anything else with its number. */
export function refusalText({ code, requestId }: OutcomeError<string>): string {
  if (Object.hasOwn(policyPushRefusalTexts, code))
    // Just looked up.
    return policyPushRefusalTexts[code as keyof typeof policyPushRefusalTexts];
  return `${errorText(code).title}。选的还在，再点一次试试${requestId === '' ? '' : `，编号${requestId}`}`;
}
