import { View } from '@tarojs/components';
import { facets } from 'shared/policy-push/tags';
import { Chip } from 'miniprogram/components/Chip';
import styles from './Question.module.scss';

export interface Option<Value> {
  value: Value;
  label: string;
}

/** The answers that the vocabulary has for a question. */
export function optionsOf(facet: string): Option<string>[] {
  const labels = facets.find(one => one.facet === facet)?.labels ?? {};
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

interface OneProps<Value> {
  options: readonly Option<Value>[];
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

/** One answer; pressed again, the question is open as before. */
export function OneOf<Value extends string | number>({ options, value, onChange }: OneProps<Value>) {
  return (
    <View className={styles['chips']}>
      {options.map(option => (
        <Chip
          key={option.value}
          text={option.label}
          chosen={option.value === value}
          onPress={() => onChange(option.value === value ? undefined : option.value)}
        />
      ))}
    </View>
  );
}

interface ManyProps {
  options: readonly Option<string>[];
  value: readonly string[] | undefined;
  onChange: (value: readonly string[] | undefined) => void;
}

/** Several answers, or “none of these”, which is an answer too. */
export function AnyOf({ options, value, onChange }: ManyProps) {
  const toggle = (one: string): void => {
    const before = value ?? [];
    const next = before.includes(one) ? before.filter(other => other !== one) : [...before, one];
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <View className={styles['chips']}>
      {options.map(option => (
        <Chip
          key={option.value}
          text={option.label}
          chosen={value?.includes(option.value) ?? false}
          onPress={() => toggle(option.value)}
        />
      ))}
      <Chip text="都没有" chosen={value?.length === 0} onPress={() => onChange(value?.length === 0 ? undefined : [])} />
    </View>
  );
}
