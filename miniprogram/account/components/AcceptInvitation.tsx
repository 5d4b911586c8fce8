import { useState } from 'react';
import { View } from '@tarojs/components';
import { type MyOrganisation } from 'shared/account/acting-contract';
import { acceptAgentInvitation } from 'shared/account/organisation-contract';
import { organisationRefusalTexts } from 'shared/account/organisation-texts';
import { identifierFrom } from 'shared/account/person.rules';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { useCommand } from 'miniprogram/platform/use-command';
import type { Hint } from './identifier-hints';
import { Refused } from './Refused';
import { TextField } from './TextField';
import styles from './Form.module.scss';

const CODE_LENGTH = 8;
/** Room for the spaces that people type between groups. */
const TYPED_MAX = 12;

/** 接受授权: the code that whoever manages the organisation was given. */
export function AcceptInvitation({ onAccepted }: { onAccepted: (organisation: MyOrganisation) => void }) {
  const [typed, setTyped] = useState('');
  const { run, isBusy, error } = useCommand(acceptAgentInvitation);
  const code = identifierFrom(typed);
  const accept = async (): Promise<void> => {
    const answer = await run({ code });
    if (!answer) return;
    setTyped('');
    onAccepted(answer.organisation);
  };
  return (
    <Card>
      <View className={styles['form']}>
        <TextField
          label="邀请码"
          value={typed}
          onType={setTyped}
          maxLength={TYPED_MAX}
          keyboard="number"
          hint={hintFor(code)}
        />
        <Refused error={error} texts={organisationRefusalTexts} />
        <View className={styles['actions']}>
          <Button
            wide
            variant="secondary"
            busy={isBusy ? '正在接受' : undefined}
            disabledBecause={/^\d{8}$/.test(code) ? undefined : '先填8位邀请码'}
            onPress={() => void accept()}
          >
            接受授权
          </Button>
        </View>
      </View>
    </Card>
  );
}

function hintFor(code: string): Hint {
  if (/\D/.test(code)) return { tone: 'wrong', text: '邀请码只有数字' };
  if (code.length > CODE_LENGTH) return { tone: 'wrong', text: `多了${code.length - CODE_LENGTH}位` };
  if (code === '') return { tone: 'plain', text: '8位数字，管理经办人发给您的，24小时内有效' };
  return code.length < CODE_LENGTH
    ? { tone: 'plain', text: `还差${CODE_LENGTH - code.length}位` }
    : { tone: 'right', text: '填齐了' };
}
