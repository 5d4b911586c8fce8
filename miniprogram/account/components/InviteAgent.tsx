import { useState } from 'react';
import { View } from '@tarojs/components';
import { type MyOrganisation } from 'shared/account/acting-contract';
import { inviteAgent } from 'shared/account/organisation-contract';
import { organisationRefusalTexts } from 'shared/account/organisation-texts';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { addMonths, localDateOf, toInstant } from 'shared/kernel/time';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { Section } from 'miniprogram/components/Section';
import { useCommand } from 'miniprogram/platform/use-command';
import { AgentExtent, type Extent } from './AgentExtent';
import { CodeShown } from './CodeShown';
import { Refused } from './Refused';
import { TextField } from './TextField';
import styles from './Form.module.scss';

const LABEL_LENGTH_MAX = 20;
const USUAL_MONTHS = 12;

/** 邀请经办人: what they are called, what they may do and until when; then a code to pass on. */
export function InviteAgent({ organisation, onInvited }: { organisation: MyOrganisation; onInvited: () => void }) {
  const { organisationId, endsOn: longest } = organisation;
  const [today] = useState(() => localDateOf(toInstant(Date.now())));
  const [label, setLabel] = useState('');
  const [extent, setExtent] = useState<Extent>(() => {
    const usual = addMonths(today, USUAL_MONTHS);
    return { power: 'act', endsOn: longest !== null && longest < usual ? longest : usual };
  });
  const [invited, setInvited] = useState<ResponseOf<typeof inviteAgent> | null>(null);
  const { run, isBusy, error } = useCommand(inviteAgent);
  const invite = async (): Promise<void> => {
    const answer = await run({ organisationId, label: label.trim(), ...extent });
    if (!answer) return;
    setInvited(answer);
    onInvited();
  };
  return (
    <Section title="邀请经办人">
      <Card>
        <View className={styles['form']}>
          {invited ? (
            <>
              <View>把码发给{label.trim()}，请对方在“我的企业”里填上。</View>
              <CodeShown key={invited.expiresAt} {...invited} goodFor="24小时内有效，只能用一次" />
              <View>
                <Button variant="secondary" onPress={() => setInvited(null)}>
                  再邀请一位
                </Button>
              </View>
            </>
          ) : (
            <>
              <TextField
                label="怎么称呼"
                value={label}
                onType={setLabel}
                maxLength={LABEL_LENGTH_MAX}
                placeholder="比如财务经办，不用写姓名"
              />
              <AgentExtent extent={extent} onChange={setExtent} today={today} longest={longest} />
              <Refused error={error} texts={organisationRefusalTexts} />
              <View className={styles['actions']}>
                <Button
                  wide
                  variant="secondary"
                  busy={isBusy ? '正在取码' : undefined}
                  disabledBecause={label.trim() === '' ? '先写怎么称呼' : undefined}
                  onPress={() => void invite()}
                >
                  取邀请码
                </Button>
              </View>
            </>
          )}
        </View>
      </Card>
    </Section>
  );
}
