import { View } from '@tarojs/components';
import { type MyOrganisation } from 'shared/account/acting-contract';
import { verifyOrganisation } from 'shared/account/organisation-contract';
import { organisationRefusalTexts } from 'shared/account/organisation-texts';
import { Button } from 'miniprogram/components/Button';
import { Notice } from 'miniprogram/components/Notice';
import { showToast } from 'miniprogram/components/toast-message';
import { openPage } from 'miniprogram/platform/navigate';
import { identityPath } from 'miniprogram/platform/routes';
import { useCommand } from 'miniprogram/platform/use-command';
import { Refused } from './Refused';
import styles from './Form.module.scss';

interface Props {
  organisation: MyOrganisation;
  verificationOffered: boolean;
  onVerified: () => void;
}

/** 核验企业: what it is good for, and the next step where something is missing first. */
export function VerifyOrganisation({ organisation, verificationOffered, onVerified }: Props) {
  const { organisationId, level, power } = organisation;
  const { run, isBusy, error } = useCommand(verifyOrganisation);
  if (level === 'verified' || power !== 'manage') return null;
  if (!verificationOffered)
    return <Notice icon="info">核验以后才能邀请别人。网上核验还没有开通，开通了这里会有按钮</Notice>;
  const verify = async (): Promise<void> => {
    if (!(await run({ organisationId }))) return;
    showToast('核验通过了，可以邀请别人了');
    onVerified();
  };
  return (
    <View className={styles['steps']}>
      <View className="s ink2">核验以后才能邀请别人。名称和代码会发给身份核验服务核对一次。</View>
      <Refused error={error} texts={organisationRefusalTexts} />
      <View className={styles['actions']}>
        <Button onPress={() => void verify()} busy={isBusy ? '正在核验' : undefined}>
          核验这家企业
        </Button>
        {error?.code === 'identity-needed' && (
          <Button variant="secondary" onPress={() => openPage(identityPath)}>
            去我的身份
          </Button>
        )}
      </View>
    </View>
  );
}
