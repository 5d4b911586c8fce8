import { useState } from 'react';
import { View } from '@tarojs/components';
import type { LocalDate } from 'shared/kernel/time';
import { saveResidentProfile } from 'shared/policy-push/contract';
import { ResidentFacts } from 'shared/policy-push/model';
import { Notice } from 'miniprogram/components/Notice';
import { Pressable } from 'miniprogram/components/Pressable';
import { openPage } from 'miniprogram/platform/navigate';
import { privacyPath } from 'miniprogram/platform/routes';
import { useCommand } from 'miniprogram/platform/use-command';
import { AnyOf, OneOf, optionsOf } from './Chips';
import { Question } from './Question';
import { SaveBar } from './SaveBar';
import { DecadeAndYear, YearAndMonth } from './YearChips';
import styles from './ProfileForm.module.scss';

/** As answered so far; the choices are those of the vocabulary. */
interface Draft {
  birthYear?: number | undefined;
  town?: string | undefined;
  occupation?: string | undefined;
  graduatedOn?: LocalDate | undefined;
  household?: readonly string[] | undefined;
  plans?: readonly string[] | undefined;
}

interface Props {
  facts: ResidentFacts;
  hasSaved: boolean;
  onSaved: (matchCount: number) => void;
}

/** 六问，点一点就好 */
export function ResidentForm({ facts, hasSaved, onSaved }: Props) {
  const [draft, setDraft] = useState<Draft>(facts);
  const save = useCommand(saveResidentProfile);
  const answered = Object.values(draft).filter(value => value !== undefined).length;
  const set = (change: Draft): void => setDraft(before => ({ ...before, ...change }));
  const run = async (): Promise<void> => {
    const done = await save.run({ facts: ResidentFacts.parse(draft) });
    if (done) onSaved(done.matchCount);
  };
  return (
    <View className={styles['form']}>
      <Before />
      <View className={styles['sheet']}>
        <Question number={1} title="您是哪年出生的">
          <DecadeAndYear from={1930} value={draft.birthYear} onChange={birthYear => set({ birthYear })} />
        </Question>
        <Question number={2} title="住在哪里">
          <OneOf options={optionsOf('town')} value={draft.town} onChange={town => set({ town })} />
        </Question>
        <Question number={3} title="现在的身份">
          <OneOf
            options={optionsOf('occupation')}
            value={draft.occupation}
            onChange={occupation => set({ occupation })}
          />
        </Question>
        <Question number={4} title="近几年毕业的，是哪年哪月" note="没有就跳过">
          <YearAndMonth yearsBack={4} value={draft.graduatedOn} onChange={graduatedOn => set({ graduatedOn })} />
        </Question>
        <Question number={5} title="家里的情况" note="可以选几样">
          <AnyOf options={optionsOf('household')} value={draft.household} onChange={household => set({ household })} />
        </Question>
        <Question number={6} title="近期打算" note="可以选几样">
          <AnyOf options={optionsOf('plan')} value={draft.plans} onChange={plans => set({ plans })} />
        </Question>
      </View>
      <SaveBar
        said={`答了${answered}项，其余可以不答`}
        disabledBecause={answered === 0 && !hasSaved ? '先答一项' : undefined}
        isBusy={save.isBusy}
        error={save.error}
        onSave={() => void run()}
      />
    </View>
  );
}

/** 先说好: before the first answer, what saving means. */
function Before() {
  return (
    <View className={styles['before']}>
      <View className="ink2">六个问题，点一点就好，1分钟。不填名字和证件号，哪一项都可以不答</View>
      <Notice icon="shield">
        点“存下来，去比对”，就是同意保存这些情况，只用来找可能适合您的政策。随时能在“我的数据”里关掉、删除。
        <Pressable className={styles['link']} role="link" onPress={() => openPage(privacyPath)}>
          个人信息保护规则
        </Pressable>
      </Notice>
    </View>
  );
}
