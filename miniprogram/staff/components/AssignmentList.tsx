import { View } from '@tarojs/components';
import type { StaffAssignment } from 'shared/account/staff-model';
import { roleTexts } from 'shared/account/staff-texts';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { usePlaces } from '../hooks/use-places';
import { assignmentText, placeText } from '../place-text';
import styles from './AssignmentList.module.scss';

interface Props {
  assignments: readonly StaffAssignment[];
  onRemove?: (at: number) => void;
}

/** 岗位授权, line by line. */
export function AssignmentList({ assignments, onRemove }: Props) {
  const places = usePlaces();
  if (assignments.length === 0) return <View className="ink2">还没有岗位，登录了也办不了事</View>;
  return (
    <View className={styles['list']}>
      {assignments.map((assignment, at) => (
        <View key={assignmentText(assignment, places) + at} className={styles['line']}>
          <View className={styles['words']}>
            <View className="strong">{roleTexts[assignment.role]}</View>
            <View className="s ink2">{placeText(assignment.place, places)}</View>
          </View>
          {onRemove && (
            <Pressable
              className={styles['remove']}
              label={`拿掉${assignmentText(assignment, places)}`}
              onPress={() => onRemove(at)}
            >
              <Icon name="close" size="m" className="ink3" />
            </Pressable>
          )}
        </View>
      ))}
    </View>
  );
}
