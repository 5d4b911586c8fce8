import { useState } from 'react';
import { View } from '@tarojs/components';
import { createCounterCode } from 'shared/account/person-contract';
import { personRefusalTexts } from 'shared/account/person-texts';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { Section } from 'miniprogram/components/Section';
import { openPage } from 'miniprogram/platform/navigate';
import { hallsPath } from 'miniprogram/platform/routes';
import { useCommand } from 'miniprogram/platform/use-command';
import { CodeShown } from './CodeShown';
import { Refused } from './Refused';
import styles from './Form.module.scss';

/** 出示码, for the clerk at the counter. */
export function CounterCode({ onCheck }: { onCheck: () => void }) {
  const [shown, setShown] = useState<ResponseOf<typeof createCounterCode> | null>(null);
  const { run, isBusy, error } = useCommand(createCounterCode);
  const ask = (): void => void run({}).then(answer => answer && setShown(answer));
  return (
    <Section title="到窗口核对证件" more={{ text: '看去哪儿', onPress: () => openPage(hallsPath) }}>
      <Card>
        <View className={styles['form']}>
          <View>带上身份证。把码给工作人员看，看过证件、和您填的一样，就核对好了。</View>
          {shown && <CodeShown key={shown.expiresAt} {...shown} goodFor="5分钟内有效" />}
          <Refused error={error} texts={personRefusalTexts} />
          <View className={styles['actions']}>
            <Button variant={shown ? 'secondary' : 'primary'} onPress={ask} busy={isBusy ? '正在取码' : undefined}>
              {shown ? '换一个码' : '出示码'}
            </Button>
            {shown && (
              <Button variant="quiet" onPress={onCheck}>
                核对好了
              </Button>
            )}
          </View>
        </View>
      </Card>
    </Section>
  );
}
