import { useState } from 'react';
import { View } from '@tarojs/components';
import { verifyIdentity } from 'shared/account/person-contract';
import { personRefusalTexts } from 'shared/account/person-texts';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { Section } from 'miniprogram/components/Section';
import { useCommand } from 'miniprogram/platform/use-command';
import { IdentityForm } from './IdentityForm';
import { Refused } from './Refused';
import styles from './Form.module.scss';

/** 网上实名核验: the number is asked for again, and why is said. */
export function VerifyIdentity({ name, onVerified }: { name: string; onVerified: () => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const { run, isBusy, error } = useCommand(verifyIdentity);
  return (
    <Section title="网上实名核验">
      <Card>
        <View className={styles['form']}>
          <View>姓名和号码会发给身份核验服务核对一次。号码要再填一遍，因为我们没有存原样。</View>
          {isOpen ? (
            <IdentityForm
              name={name}
              action="去核验"
              busy={isBusy ? '正在核验' : undefined}
              onSend={card => void run(card).then(done => done && onVerified())}
            >
              <Refused error={error} texts={personRefusalTexts} />
            </IdentityForm>
          ) : (
            <View>
              <Button variant="secondary" onPress={() => setIsOpen(true)}>
                填号码去核验
              </Button>
            </View>
          )}
        </View>
      </Card>
    </Section>
  );
}
