import { View } from '@tarojs/components';
import { endAgent } from 'shared/account/organisation-contract';
import type { AgentAuthorisationId } from 'shared/account/organisation-model';
import { organisationRefusalTexts } from 'shared/account/organisation-texts';
import { Dialog } from 'miniprogram/components/Dialog';
import { showToast } from 'miniprogram/components/toast-message';
import { useCommand } from 'miniprogram/platform/use-command';
import { Refused } from './Refused';

interface Props {
  authorisationId: AgentAuthorisationId;
  question: string;
  /** What follows. */
  means: string;
  deed: string;
  done: string;
  onClose: () => void;
  onEnded: () => void;
}

/** 收回授权、退出: asks first. */
export function EndAgent({ authorisationId, question, means, deed, done, onClose, onEnded }: Props) {
  const { run, isBusy, error } = useCommand(endAgent);
  const end = async (): Promise<void> => {
    if (!(await run({ authorisationId }))) return;
    showToast(done);
    onClose();
    onEnded();
  };
  return (
    <Dialog
      open
      title={question}
      keep={{ text: '先留着', onPress: onClose }}
      act={{ text: deed, onPress: () => void end(), danger: true, busy: isBusy ? '正在办' : undefined }}
    >
      <View>{means}</View>
      <Refused error={error} texts={organisationRefusalTexts} />
    </Dialog>
  );
}
