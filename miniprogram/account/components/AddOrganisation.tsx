import { useState } from 'react';
import { View } from '@tarojs/components';
import { type MyOrganisation } from 'shared/account/acting-contract';
import { addOrganisation } from 'shared/account/organisation-contract';
import { CreditCode } from 'shared/account/organisation-model';
import { organisationRefusalTexts } from 'shared/account/organisation-texts';
import { isCreditCode } from 'shared/account/organisation.rules';
import { identifierFrom } from 'shared/account/person.rules';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { useCommand } from 'miniprogram/platform/use-command';
import { creditCodeHint, IDENTIFIER_TYPED_MAX } from './identifier-hints';
import { Refused } from './Refused';
import { TextField } from './TextField';
import styles from './Form.module.scss';

const NAME_LENGTH_MAX = 80;

/** 登记企业 */
export function AddOrganisation({ onAdded }: { onAdded: (organisation: MyOrganisation) => void }) {
  const [name, setName] = useState('');
  const [typed, setTyped] = useState('');
  const { run, isBusy, error } = useCommand(addOrganisation);
  const creditCode = CreditCode.safeParse(identifierFrom(typed)).data;
  const isWritten = creditCode !== undefined && isCreditCode(creditCode);
  const isNamed = name.trim().length >= 2;
  const send = async (): Promise<void> => {
    if (!creditCode) return;
    const answer = await run({ name: name.trim(), creditCode });
    if (!answer) return;
    setName('');
    setTyped('');
    onAdded(answer.organisation);
  };
  return (
    <Card>
      <View className={styles['form']}>
        <TextField
          label="企业名称"
          value={name}
          onType={setName}
          maxLength={NAME_LENGTH_MAX}
          placeholder="和营业执照上一样"
        />
        <TextField
          label="统一社会信用代码"
          value={typed}
          onType={setTyped}
          maxLength={IDENTIFIER_TYPED_MAX}
          hint={creditCodeHint(typed)}
        />
        <Refused error={error} texts={organisationRefusalTexts} />
        <View className={styles['actions']}>
          <Button
            wide
            busy={isBusy ? '正在登记' : undefined}
            disabledBecause={!isNamed ? '先填企业名称' : !isWritten ? '先填对代码' : undefined}
            onPress={() => void send()}
          >
            登记这家企业
          </Button>
        </View>
      </View>
    </Card>
  );
}
