import { useState } from 'react';
import { View } from '@tarojs/components';
import type { PolicySummary } from 'shared/policy/contract';
import { Icon } from 'miniprogram/components/Icon';
import { PolicyFacts } from 'miniprogram/components/PolicyItem';
import { Pressable } from 'miniprogram/components/Pressable';
import { Field } from '../components/Field';
import { PolicyPicker } from './PolicyPicker';
import styles from './PolicyField.module.scss';

interface Props {
  label: string;
  value: PolicySummary | null;
  onChange: (policy: PolicySummary) => void;
  hint?: string;
  error: string | null;
}

/** One public document as a field of a form: shows which, opens the search. */
export function PolicyField({ label, value, onChange, hint, error }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Field label={label} hint={hint} error={error}>
        {() => (
          <Pressable className={styles['field']} onPress={() => setOpen(true)}>
            <View className="unseen">{label}：</View>
            <View className={styles['words']}>
              {value ? (
                <>
                  <View className="strong">{value.title}</View>
                  <PolicyFacts policy={value} className="c ink3" />
                </>
              ) : (
                '选一份公开的文件'
              )}
            </View>
            <Icon name="search" size="m" className="ink3" />
          </Pressable>
        )}
      </Field>
      <PolicyPicker
        title={`选${label}`}
        open={open}
        onClose={() => setOpen(false)}
        onChoose={policy => {
          setOpen(false);
          onChange(policy);
        }}
      />
    </>
  );
}
