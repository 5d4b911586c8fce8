import { useState } from 'react';
import { View } from '@tarojs/components';
import { recordSendAllowance } from 'shared/policy-push/contract';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { Section } from 'miniprogram/components/Section';
import { showToast } from 'miniprogram/components/toast-message';
import { call } from 'miniprogram/platform/call';
import { randomKey } from 'miniprogram/platform/device';
import { askForMessages, hasWechatMessages } from 'miniprogram/platform/subscribe';
import { refusalText } from './SaveBar';
import styles from './WechatMessages.module.scss';

interface Props {
  sendAllowance: number;
  templateIds: readonly string[];
  onChanged: () => void;
}

/** 微信通知: each tap in WeChat's dialog is one message, which is why it is asked again and again. */
export function WechatMessages({ sendAllowance, templateIds, onChanged }: Props) {
  const [isBusy, setIsBusy] = useState(false);
  const canAsk = hasWechatMessages && templateIds.length > 0;
  const ask = async (): Promise<void> => {
    setIsBusy(true);
    showToast(await askAndRecord(templateIds));
    setIsBusy(false);
    onChanged();
  };
  return (
    <Section title="微信通知">
      <Card padded>
        <View className={styles['words']}>
          {canAsk ? (
            <>
              <View className="strong">还能收{sendAllowance}条</View>
              <View className="s ink2">微信规定，点一次允许收一条。想多收几条，就多点几次</View>
              <View className={styles['go']}>
                <Button variant="secondary" busy={isBusy ? '正在记下' : undefined} onPress={() => void ask()}>
                  允许再收一条
                </Button>
              </View>
            </>
          ) : (
            <>
              <View className="strong">{hasWechatMessages ? '现在还没有开通' : '微信通知只在微信里有'}</View>
              <View className="s ink2">
                {hasWechatMessages
                  ? '消息都会放在“消息”里，不会少'
                  : '在浏览器里收不到微信通知。消息都放在“消息”里，不会少；想收通知，请用微信小程序打开'}
              </View>
            </>
          )}
        </View>
      </Card>
    </Section>
  );
}

/** What to say afterwards. */
async function askAndRecord(templateIds: readonly string[]): Promise<string> {
  const allowed = await askForMessages(templateIds);
  if (allowed === null) return '没有打开微信的询问，过一会儿再试';
  if (allowed.length === 0) return '没有允许，消息照样放在“消息”里';
  for (const templateId of allowed) {
    const outcome = await call(recordSendAllowance, { templateId, accepted: true, requestKey: randomKey() });
    if (!outcome.ok) return refusalText(outcome.error);
  }
  return '记下了，有消息时微信通知您';
}
