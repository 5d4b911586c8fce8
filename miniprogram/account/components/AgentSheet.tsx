import { useState } from 'react';
import { View } from '@tarojs/components';
import { limitAgent, type AgentView } from 'shared/account/organisation-contract';
import { organisationRefusalTexts } from 'shared/account/organisation-texts';
import { localDateOf, toInstant, type LocalDate } from 'shared/kernel/time';
import { Button } from 'miniprogram/components/Button';
import { Sheet } from 'miniprogram/components/Sheet';
import { showToast } from 'miniprogram/components/toast-message';
import { useCommand } from 'miniprogram/platform/use-command';
import { AgentExtent, type Extent } from './AgentExtent';
import { Refused } from './Refused';
import styles from './AgentSheet.module.scss';

interface Props {
  agent: AgentView;
  longest: LocalDate | null;
  onClose: () => void;
  onChanged: () => void;
  onEnd: () => void;
}

/** One agent: another power, another last day, or the end of it. */
export function AgentSheet({ agent, longest, onClose, onChanged, onEnd }: Props) {
  const { authorisationId, label, power, endsOn } = agent;
  const [today] = useState(() => localDateOf(toInstant(Date.now())));
  const [extent, setExtent] = useState<Extent>({ power, endsOn });
  const { run, isBusy, error } = useCommand(limitAgent);
  const isSame = extent.power === power && extent.endsOn === endsOn;
  const save = async (): Promise<void> => {
    if (!(await run({ authorisationId, ...extent }))) return;
    showToast(`${label}的授权改好了`);
    onChanged();
  };
  return (
    <Sheet
      title={label}
      open
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" wide onPress={onEnd}>
            收回授权
          </Button>
          <Button
            wide
            busy={isBusy ? '正在改' : undefined}
            disabledBecause={isSame ? '还没有改' : undefined}
            onPress={() => void save()}
          >
            改授权
          </Button>
        </>
      }
    >
      <View className={styles['inside']}>
        <AgentExtent extent={extent} onChange={setExtent} today={today} longest={longest} present={endsOn} />
        <Refused error={error} texts={organisationRefusalTexts} />
      </View>
    </Sheet>
  );
}
