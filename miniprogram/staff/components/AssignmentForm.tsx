import { useState } from 'react';
import { View } from '@tarojs/components';
import type { AgencyId, CounterId, HallId } from 'shared/account/model';
import { levelsOfRole, type StaffAssignment, type StaffPlace } from 'shared/account/staff-model';
import { roleMeanings, roleTexts, scopeTexts } from 'shared/account/staff-texts';
import { StaffRole, type StaffScope } from 'shared/kernel/access';
import { Button } from 'miniprogram/components/Button';
import { usePlaces } from '../hooks/use-places';
import { ChoiceField } from './ChoiceField';
import { CounterChoice } from './CounterChoice';
import styles from './forms.module.scss';

interface Props {
  onAdd: (assignment: StaffAssignment) => void;
  onClose: () => void;
}

/** 加一个岗位: which, and where it counts; only levels at which the role can be held. */
export function AssignmentForm({ onAdd, onClose }: Props) {
  const [role, setRole] = useState<StaffRole>('replier');
  const [level, setLevel] = useState<StaffScope>('agency');
  const [agencyId, setAgencyId] = useState<AgencyId | null>(null);
  const [hallId, setHallId] = useState<HallId | null>(null);
  const [counterIds, setCounterIds] = useState<CounterId[]>([]);
  const [missing, setMissing] = useState(false);
  const { agencies, halls } = usePlaces();
  const levels = levelsOfRole[role];

  const choose = (next: StaffRole): void => {
    setRole(next);
    const [first] = levelsOfRole[next];
    if (first && !levelsOfRole[next].includes(level)) setLevel(first);
  };
  const hall = halls.find(one => one.hallId === hallId);
  const chooseHall = (id: string): void => {
    setHallId(halls.find(one => one.hallId === id)?.hallId ?? null);
    setCounterIds([]);
  };
  const add = (): void => {
    const place = placeOf(level, agencyId, hallId && { hallId, counterIds });
    setMissing(place === null);
    if (place) onAdd({ role, place });
  };
  return (
    <View className={styles['form']}>
      <ChoiceField
        label="岗位"
        options={StaffRole.options.map(one => ({ value: one, text: roleTexts[one], note: roleMeanings[one] }))}
        value={role}
        onChange={choose}
      />
      {levels.length > 1 && (
        <ChoiceField
          label="管到哪里"
          options={levels.map(one => ({ value: one, text: scopeTexts[one] }))}
          value={level}
          onChange={setLevel}
        />
      )}
      {level === 'agency' && (
        <ChoiceField
          label="哪个部门"
          options={agencies.map(({ agencyId: value, name }) => ({ value, text: name }))}
          value={agencyId ?? ''}
          onChange={id => setAgencyId(agencies.find(one => one.agencyId === id)?.agencyId ?? null)}
          error={missing ? '请选一个部门' : null}
        />
      )}
      {level === 'hall' && (
        <ChoiceField
          label="哪个大厅"
          options={halls.map(({ hallId: value, name }) => ({ value, text: name }))}
          value={hallId ?? ''}
          onChange={chooseHall}
          error={missing ? '请选一个大厅' : null}
        />
      )}
      {level === 'hall' && hall && hall.counters.length > 1 && (
        <CounterChoice counters={hall.counters} chosen={counterIds} onChange={setCounterIds} />
      )}
      {levels.length === 1 && level === 'county' && <View className="s ink2">这个岗位管全县</View>}
      <View className={styles['actions']}>
        <Button variant="secondary" onPress={add}>
          加上这个岗位
        </Button>
        <Button variant="quiet" onPress={onClose}>
          先不加
        </Button>
      </View>
    </View>
  );
}

function placeOf(
  level: StaffScope,
  agencyId: AgencyId | null,
  hall: { hallId: HallId; counterIds: CounterId[] } | null,
): StaffPlace | null {
  switch (level) {
    case 'county':
      return { level };
    case 'agency':
      return agencyId && { level, agencyId };
    case 'hall':
      return hall && { level, ...hall };
  }
}
