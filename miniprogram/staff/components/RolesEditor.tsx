import { useState } from 'react';
import { View } from '@tarojs/components';
import { changeStaffRoles } from 'shared/account/staff-contract';
import { ASSIGNMENTS_MAX, type StaffAccount, type StaffAssignment } from 'shared/account/staff-model';
import { Button } from 'miniprogram/components/Button';
import { Dialog } from 'miniprogram/components/Dialog';
import { Notice } from 'miniprogram/components/Notice';
import { showToast } from 'miniprogram/components/toast-message';
import { useCommand } from '../hooks/use-command';
import { usePlaces } from '../hooks/use-places';
import { assignmentText } from '../place-text';
import { sentenceOf } from '../refusal-text';
import { AssignmentForm } from './AssignmentForm';
import { AssignmentList } from './AssignmentList';
import styles from './forms.module.scss';

const keyOf = (assignment: StaffAssignment): string => JSON.stringify(assignment);

/** 改岗位: put together first, asked once more, then given as a whole. */
export function RolesEditor({ account, onChanged }: { account: StaffAccount; onChanged: () => void }) {
  const [wanted, setWanted] = useState<readonly StaffAssignment[]>(account.assignments);
  const [adding, setAdding] = useState(false);
  const [asking, setAsking] = useState(false);
  const command = useCommand(changeStaffRoles, error => {
    if (error.code !== 'changed-meanwhile') return;
    showToast(sentenceOf(error));
    onChanged();
  });
  const places = usePlaces();
  const before = account.assignments.map(keyOf);
  const after = wanted.map(keyOf);
  const given = wanted.filter(one => !before.includes(keyOf(one)));
  const taken = account.assignments.filter(one => !after.includes(keyOf(one)));
  const isChanged = given.length + taken.length > 0;

  const save = async (): Promise<void> => {
    const { staffId, version } = account;
    const done = await command.run({ staffId, assignments: [...wanted], version });
    setAsking(false);
    if (!done) return;
    showToast('岗位改好了，马上起作用');
    onChanged();
  };
  return (
    <View className={styles['form']}>
      <AssignmentList assignments={wanted} onRemove={at => setWanted(wanted.filter((_, index) => index !== at))} />
      {adding ? (
        <AssignmentForm
          onAdd={assignment => {
            setWanted([...wanted.filter(one => keyOf(one) !== keyOf(assignment)), assignment]);
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      ) : (
        <View className={styles['actions']}>
          {isChanged && <Button onPress={() => setAsking(true)}>改成这些岗位</Button>}
          {isChanged && (
            <Button variant="quiet" onPress={() => setWanted(account.assignments)}>
              还是原来的
            </Button>
          )}
          {wanted.length < ASSIGNMENTS_MAX && (
            <Button variant={isChanged ? 'quiet' : 'secondary'} icon="plus" onPress={() => setAdding(true)}>
              加一个岗位
            </Button>
          )}
        </View>
      )}
      {command.error && (
        <Notice tone="urgent" icon="alert" live>
          {sentenceOf(command.error)}
        </Notice>
      )}
      <Dialog
        open={asking}
        title={`改${account.displayName}的岗位？`}
        keep={{ text: '先不改', onPress: () => setAsking(false) }}
        act={{
          text: '改岗位',
          onPress: () => void save(),
          danger: taken.length > 0,
          busy: command.busy ? '正在改' : undefined,
        }}
      >
        {given.length > 0 && <View>给：{given.map(one => assignmentText(one, places)).join('；')}。</View>}
        {taken.length > 0 && <View>拿掉：{taken.map(one => assignmentText(one, places)).join('；')}。</View>}
        <View>马上起作用，会记进操作记录。</View>
      </Dialog>
    </View>
  );
}
