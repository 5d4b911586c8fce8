import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import type * as z from 'zod/mini';
import { endAbsence, listPossibleDelegates, saveAbsence, type StaffReference } from 'shared/account/staff-contract';
import { ABSENCE_DAYS_MAX } from 'shared/account/staff-administration.rules';
import { PAGE_SIZE_MAX } from 'shared/kernel/page';
import { formatLocalDate, localDateOf, toInstant, type LocalDate } from 'shared/kernel/time';
import { Button } from 'miniprogram/components/Button';
import { Dialog } from 'miniprogram/components/Dialog';
import { Notice } from 'miniprogram/components/Notice';
import { showToast } from 'miniprogram/components/toast-message';
import { absenceText } from '../absence-text';
import { useCommand } from '../hooks/use-command';
import type { MyAccount } from '../hooks/use-my-account';
import { every, usePlaces } from '../hooks/use-places';
import { sentenceOf } from '../refusal-text';
import { ChoiceField } from './ChoiceField';
import { DateField } from './DateField';
import styles from './forms.module.scss';

type Colleague = z.infer<typeof StaffReference>;
type ColleagueId = Colleague['staffId'];

/** 不在岗: from when to when, who takes over; ending it early. */
export function AbsenceForm({ me, onChanged }: { me: MyAccount; onChanged: () => void }) {
  const [editing, setEditing] = useState(false);
  const [asking, setAsking] = useState(false);
  const ending = useCommand(endAbsence);
  const absent = absenceText(me);
  const end = async (): Promise<void> => {
    const done = await ending.run({});
    setAsking(false);
    if (!done) return;
    showToast('回来了，代您办理的到此为止');
    onChanged();
  };
  if (editing) {
    return (
      <AbsenceDays
        me={me}
        onClose={() => setEditing(false)}
        onSaved={() => {
          setEditing(false);
          onChanged();
        }}
      />
    );
  }
  return (
    <View className={styles['form']}>
      {absent === null ? (
        <View className="ink2">出差、休假前登记一下，可以请同事代您办理。管理员和审计员的岗位不能代。</View>
      ) : (
        <Notice tone="wait" icon="coffee">
          {absent}
        </Notice>
      )}
      {ending.error && (
        <Notice tone="urgent" icon="alert" live>
          {sentenceOf(ending.error)}
        </Notice>
      )}
      <View className={styles['actions']}>
        <Button variant="secondary" onPress={() => setEditing(true)}>
          {absent === null ? '登记不在岗' : '改日期或代办的人'}
        </Button>
        {absent !== null && (
          <Button variant="quiet" onPress={() => setAsking(true)}>
            我回来了
          </Button>
        )}
      </View>
      <Dialog
        open={asking}
        title="结束不在岗？"
        keep={{ text: '先不结束', onPress: () => setAsking(false) }}
        act={{ text: '我回来了', onPress: () => void end(), busy: ending.busy ? '正在登记' : undefined }}
      >
        从现在起由您自己办理，请人代办的到此为止。
      </Dialog>
    </View>
  );
}

interface DaysProps {
  me: MyAccount;
  onSaved: () => void;
  onClose: () => void;
}

function AbsenceDays({ me, onSaved, onClose }: DaysProps) {
  const [today] = useState(() => localDateOf(toInstant(Date.now())));
  const { absence } = me.account;
  const [fromOn, setFromOn] = useState<LocalDate | null>(absence?.fromOn ?? today);
  const [untilOn, setUntilOn] = useState<LocalDate | null>(absence?.untilOn ?? today);
  const [delegateId, setDelegateId] = useState<ColleagueId | null>(absence?.delegateId ?? null);
  const [missing, setMissing] = useState(false);
  const options = useDelegates();
  const saving = useCommand(saveAbsence);
  const { error } = saving;

  const save = async (): Promise<void> => {
    setMissing(fromOn === null || untilOn === null);
    if (fromOn === null || untilOn === null || !(await saving.run({ fromOn, untilOn, delegateId }))) return;
    showToast(`登记好了，到${formatLocalDate(untilOn)}`);
    onSaved();
  };
  const isOfDays = error?.code.startsWith('absence-') ?? false;
  const isOfDelegate = error?.code === 'delegate-not-possible';
  const said = error && sentenceOf(error);
  return (
    <View className={styles['form']}>
      <View className={styles['pair']}>
        <View className={styles['half']}>
          <DateField
            label="第一天"
            value={fromOn}
            onChange={setFromOn}
            error={missing && fromOn === null ? '请选第一天' : null}
          />
        </View>
        <View className={styles['half']}>
          <DateField
            label="最后一天"
            value={untilOn}
            onChange={setUntilOn}
            error={missing && untilOn === null ? '请选最后一天' : isOfDays ? said : null}
          />
        </View>
      </View>
      <View className="c ink3">两头的日子都算，最长{ABSENCE_DAYS_MAX}天</View>
      <ChoiceField
        label="请谁代为办理"
        options={options}
        value={delegateId}
        onChange={setDelegateId}
        error={isOfDelegate ? said : null}
      />
      {error && !isOfDays && !isOfDelegate && (
        <Notice tone="urgent" icon="alert" live>
          {said}
        </Notice>
      )}
      <View className={styles['actions']}>
        <Button onPress={() => void save()} busy={saving.busy ? '正在登记' : undefined}>
          登记这几天
        </Button>
        <Button variant="quiet" onPress={onClose}>
          先不登记
        </Button>
      </View>
    </View>
  );
}

/** Who may take over, and nobody. */
function useDelegates() {
  const [colleagues, setColleagues] = useState<readonly Colleague[]>([]);
  const places = usePlaces();
  useEffect(() => {
    let wanted = true;
    void every(listPossibleDelegates, cursor => ({ pageSize: PAGE_SIZE_MAX, ...(cursor && { cursor }) })).then(
      items => wanted && setColleagues(items),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return [
    { value: null, text: '不请人代办' },
    ...colleagues.map(({ staffId, displayName, agencyId }) => ({
      value: staffId,
      text: displayName,
      note: places.agencyName(agencyId),
    })),
  ];
}
