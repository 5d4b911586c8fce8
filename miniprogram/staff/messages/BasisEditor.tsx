import { useState } from 'react';
import { View } from '@tarojs/components';
import type { BasisView } from 'shared/message-board/contract';
import { Button } from 'miniprogram/components/Button';
import { headingOf } from 'miniprogram/platform/accessible';
import { basisKey, BasisList } from './BasisList';
import { BasisSheet } from './BasisSheet';
import styles from './BasisEditor.module.scss';

const BASIS_MAX = 10;

interface Props {
  basis: readonly BasisView[];
  onChange: (basis: readonly BasisView[]) => void;
}

/** 依据: those chosen, and the way to choose another. */
export function BasisEditor({ basis, onChange }: Props) {
  const [choosing, setChoosing] = useState(false);
  return (
    <View className={styles['part']}>
      <View className="s strong" {...headingOf(3)}>
        依据
      </View>
      {basis.length > 0 && (
        <BasisList basis={basis} onRemove={gone => onChange(basis.filter(one => basisKey(one) !== basisKey(gone)))} />
      )}
      {basis.length < BASIS_MAX && (
        <View className={styles['add']}>
          <Button variant="quiet" small icon="plus" onPress={() => setChoosing(true)}>
            {basis.length === 0 ? '选依据' : '再加一条依据'}
          </Button>
        </View>
      )}
      <BasisSheet
        open={choosing}
        onClose={() => setChoosing(false)}
        onChoose={chosen => onChange(withBasis(basis, [chosen]))}
      />
    </View>
  );
}

/** The same clause is named once. */
export function withBasis(basis: readonly BasisView[], added: readonly BasisView[]): BasisView[] {
  const all = new Map([...basis, ...added].map(one => [basisKey(one), one]));
  return [...all.values()].slice(0, BASIS_MAX);
}
