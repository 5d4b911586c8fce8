import { useState } from 'react';
import { View } from '@tarojs/components';
import { Chip } from 'miniprogram/components/Chip';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { ChoiceSheet, type Option } from './ChoiceSheet';
import { Field } from './Field';
import styles from './ChoiceField.module.scss';

interface Props<Value> {
  label: string;
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

interface FieldProps<Value> extends Props<Value> {
  hint?: string | undefined;
  error?: string | null | undefined;
}

/** One of several as a field of a form: shows what is chosen, opens the list. */
export function ChoiceField<Value extends string | null>({ hint, error, ...props }: FieldProps<Value>) {
  const { label, options, value } = props;
  const [open, setOpen] = useState(false);
  const text = options.find(option => option.value === value)?.text ?? '请选';
  return (
    <>
      <Field label={label} hint={hint} error={error}>
        {() => (
          <Pressable className={styles['field']} label={`${label}：${text}`} onPress={() => setOpen(true)}>
            <View className={styles['text']}>{text}</View>
            <Icon name="down" size="m" className="ink3" />
          </Pressable>
        )}
      </Field>
      <Sheeted {...props} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

/** One of several as a filter above a list; the first option is all of them. */
export function ChoiceChip<Value extends string | null>(props: Props<Value>) {
  const { label, options, value } = props;
  const [open, setOpen] = useState(false);
  const isAll = value === options[0]?.value;
  const text = isAll ? label : (options.find(option => option.value === value)?.text ?? label);
  return (
    <>
      <Chip
        text={text}
        icon="down"
        {...(isAll ? {} : { chosen: true })}
        label={`${label}：${isAll ? '全部' : text}`}
        onPress={() => setOpen(true)}
      />
      <Sheeted {...props} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

function Sheeted<Value extends string | null>(props: Props<Value> & { open: boolean; onClose: () => void }) {
  const { label, options, value, onChange, open, onClose } = props;
  return (
    <ChoiceSheet title={label} open={open} options={options} chosen={value} onChoose={onChange} onClose={onClose} />
  );
}
