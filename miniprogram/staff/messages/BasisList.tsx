import { View } from '@tarojs/components';
import type { BasisView } from 'shared/message-board/contract';
import type { Basis } from 'shared/message-board/model';
import { referenceText } from 'shared/policy/texts';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { ValidityTag } from 'miniprogram/components/ValidityTag';
import { openPage } from 'miniprogram/platform/navigate';
import { policyPath } from 'miniprogram/platform/routes';
import styles from './BasisList.module.scss';

export function basisText({ policy, clause, anchor }: BasisView): string {
  return `${referenceText(policy)}${clause ?? (anchor === null ? '' : '所引段落')}`;
}

export function basisKey({ policy, anchor }: BasisView): string {
  return `${policy.policyId} ${anchor ?? ''}`;
}

/** As the endpoints take it. */
export function basisOf(basis: readonly BasisView[]): Basis[] {
  return basis.map(({ policy, anchor }) => ({ policyId: policy.policyId, anchor }));
}

interface Props {
  basis: readonly BasisView[];
  onRemove?: (basis: BasisView) => void;
}

/** 依据: which document and clause, whether it is in force, and the way to read it. */
export function BasisList({ basis, onRemove }: Props) {
  return (
    <View className={styles['list']}>
      {basis.map(one => (
        <View key={basisKey(one)} className={styles['line']}>
          <Pressable
            className={styles['document']}
            role="link"
            onPress={() => openPage(policyPath(one.policy.policyId, one.anchor ?? undefined))}
          >
            <View className="blue strong">{basisText(one)}</View>
            {one.policy.documentNumber && <View className="c ink3">{one.policy.title}</View>}
          </Pressable>
          <ValidityTag state={one.validity.state} />
          {onRemove && (
            <Pressable className={styles['remove']} label={`去掉依据${basisText(one)}`} onPress={() => onRemove(one)}>
              <Icon name="close" size="m" className="ink3" />
            </Pressable>
          )}
        </View>
      ))}
    </View>
  );
}
