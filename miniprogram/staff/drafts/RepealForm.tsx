import { useState } from 'react';
import { View } from '@tarojs/components';
import type { OutcomeError } from 'shared/kernel/outcome';
import { formatLocalDate, type LocalDate } from 'shared/kernel/time';
import type { PolicySummary } from 'shared/policy/contract';
import { markPolicyRepealed } from 'shared/policy/publishing-contract';
import { Button } from 'miniprogram/components/Button';
import { Dialog } from 'miniprogram/components/Dialog';
import { Notice } from 'miniprogram/components/Notice';
import { openPage } from 'miniprogram/platform/navigate';
import { policyPath } from 'miniprogram/platform/routes';
import { DateField } from '../components/DateField';
import { PageHead } from '../components/PageHead';
import { holds, type MyAccount } from '../hooks/use-my-account';
import { useCommand } from '../hooks/use-command';
import { draftSentence } from './draft-texts';
import { PolicyField } from './PolicyField';
import forms from '../components/forms.module.scss';
import styles from './RepealForm.module.scss';

interface Repeal {
  policy: PolicySummary;
  by: PolicySummary;
  repealedOn: LocalDate;
}
type FieldName = keyof Repeal;
type Chosen = { [Field in FieldName]: Repeal[Field] | null };

/** Beside which field a refusal stands. */
const placeOf: Record<string, FieldName> = {
  'repeals-itself': 'by',
  'repeals-a-later-one': 'by',
  'repeals-in-a-circle': 'by',
  'already-repealed': 'policy',
  'repealed-before-dated': 'repealedOn',
};
const missingTexts: Record<FieldName, string> = {
  policy: '请选被废止的文件',
  by: '请选写明废止的文件',
  repealedOn: '请写从哪一天起废止',
};
const nothing: Chosen = { policy: null, by: null, repealedOn: null };

/** Which document ends, by which other, from what day on; asks before it is public. */
export function RepealForm({ me }: { me: MyAccount }) {
  const [chosen, setChosen] = useState(nothing);
  const [isTried, setTried] = useState(false);
  const [asking, setAsking] = useState<Repeal | null>(null);
  const [done, setDone] = useState<Repeal | null>(null);
  const command = useCommand(markPolicyRepealed);
  const choose = (change: Partial<Chosen>): void => {
    command.clear();
    setDone(null);
    setChosen(before => ({ ...before, ...change }));
  };
  const ask = (): void => {
    const { policy, by, repealedOn } = chosen;
    setTried(true);
    if (policy && by && repealedOn) setAsking({ policy, by, repealedOn });
  };
  const record = async (repeal: Repeal): Promise<void> => {
    const { policy, by, repealedOn } = repeal;
    const recorded = await command.run({ policyId: policy.policyId, byPolicyId: by.policyId, repealedOn });
    setAsking(null);
    if (!recorded) return;
    setDone(repeal);
    setChosen(nothing);
    setTried(false);
  };
  const errorOf = (field: FieldName): string | null => {
    if (command.error && placeOf[command.error.code] === field) return draftSentence(command.error);
    return isTried && chosen[field] === null ? missingTexts[field] : null;
  };
  if (!holds(me, 'reviewer')) {
    return (
      <View className={styles['page']}>
        <Notice icon="info">登记废止由审核人办，您的岗位办不了</Notice>
      </View>
    );
  }
  return (
    <View className={styles['page']}>
      <PageHead title="登记废止" note="一份公开的文件被另一份写明废止，在这里登记" />
      {done && <Recorded repeal={done} />}
      <View className={forms['form']}>
        <PolicyField
          label="被废止的文件"
          value={chosen.policy}
          onChange={policy => choose({ policy })}
          error={errorOf('policy')}
        />
        <PolicyField
          label="写明废止的文件"
          value={chosen.by}
          onChange={by => choose({ by })}
          error={errorOf('by')}
          hint="决定废止的那一份，通常是新文件"
        />
        <View className={styles['day']}>
          <DateField
            label="从哪一天起废止"
            value={chosen.repealedOn}
            onChange={day => choose({ repealedOn: day })}
            error={errorOf('repealedOn')}
          />
        </View>
        <WholeError error={command.error} />
        <View className={forms['actions']}>
          <Button onPress={ask}>登记废止</Button>
        </View>
      </View>
      <Asking repeal={asking} busy={command.busy} onKeep={() => setAsking(null)} onAct={record} />
    </View>
  );
}

function WholeError({ error }: { error: OutcomeError<string> | null }) {
  if (!error || error.code in placeOf) return null;
  return (
    <Notice tone="urgent" icon="alert" live>
      {draftSentence(error)}
    </Notice>
  );
}

function Recorded({ repeal: { policy, by, repealedOn } }: { repeal: Repeal }) {
  return (
    <View className={styles['done']}>
      <Notice tone="ok" icon="okc" live>
        登记好了：《{policy.title}》{formatLocalDate(repealedOn)}起废止，由《{by.title}》写明
      </Notice>
      <Button small variant="quiet" onPress={() => openPage(policyPath(policy.policyId))}>
        看被废止的文件
      </Button>
    </View>
  );
}

interface AskingProps {
  repeal: Repeal | null;
  busy: boolean;
  onKeep: () => void;
  onAct: (repeal: Repeal) => Promise<void>;
}

function Asking({ repeal, busy, onKeep, onAct }: AskingProps) {
  if (!repeal) return null;
  const { policy, by, repealedOn } = repeal;
  return (
    <Dialog
      open
      title="登记这份文件废止？"
      keep={{ text: '先不登记', onPress: onKeep }}
      act={{
        text: '登记废止',
        danger: true,
        onPress: () => void onAct(repeal),
        busy: busy ? '正在登记' : undefined,
      }}
    >
      《{policy.title}》{formatLocalDate(repealedOn)}起废止，由《{by.title}
      》写明。所有人马上看到，登记以后在这里不能撤回。
    </Dialog>
  );
}
