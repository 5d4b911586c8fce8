import { useState } from 'react';
import { View } from '@tarojs/components';
import { declareIdentity } from 'shared/account/person-contract';
import { personRefusalTexts } from 'shared/account/person-texts';
import { Card } from 'miniprogram/components/Card';
import { useCommand } from 'miniprogram/platform/use-command';
import { Agreement } from './Agreement';
import { IdentityForm } from './IdentityForm';
import { Refused } from './Refused';
import styles from './Form.module.scss';

/** 填写实名信息: the consent is its own sentence and its own tick, 《个人信息保护法》第二十九条. */
export function DeclareIdentity({ name, onDeclared }: { name: string; onDeclared: () => void }) {
  const [consented, setConsented] = useState(false);
  const { run, isBusy, error } = useCommand(declareIdentity);
  return (
    <Card>
      <View className={styles['form']}>
        <IdentityForm
          name={name}
          action="存下来"
          busy={isBusy ? '正在存' : undefined}
          missing={consented ? undefined : '先勾选同意'}
          onSend={card => void run({ ...card, consented: true }).then(done => done && onDeclared())}
        >
          <Agreement agreed={consented} onChange={setConsented}>
            <View className="strong">我同意存下姓名和身份证号码，用来核对我是谁</View>
            <View className="s ink2">
              号码是敏感个人信息：不存原样，只存算出来的摘要和首尾两个字符。不同意也能看政策；同意了随时能撤回、删除。《个人信息保护法》第二十九条。
            </View>
          </Agreement>
          <Refused error={error} texts={personRefusalTexts} />
        </IdentityForm>
      </View>
    </Card>
  );
}
