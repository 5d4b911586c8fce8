import { Input, Textarea, View } from '@tarojs/components';
import { inBrowser } from 'miniprogram/platform/target';
import styles from './WordsField.module.scss';

interface Props {
  label: string;
  value: string;
  onType: (value: string) => void;
  maxLength: number;
  placeholder: string;
  /** More than one line. */
  long?: boolean;
}

/** Words to write, with how many there are. */
export function WordsField({ label, value, onType, maxLength, placeholder, long }: Props) {
  const props = {
    className: styles[long ? 'area' : 'input'] ?? '',
    value,
    placeholder,
    placeholderClass: styles['placeholder'] ?? '',
    maxlength: maxLength,
    'aria-label': label,
    nativeProps: { 'aria-label': label, autoComplete: 'off' },
    onInput: (event: { detail: { value: string } }) => onType(event.detail.value),
  };
  return (
    <View className={styles['field']}>
      <View className={styles['head']}>
        <View className="strong">{label}</View>
        <View className="s ink3">
          {value.length}/{maxLength}字
        </View>
      </View>
      <View className={styles['box']}>
        {long ? <Textarea {...props} {...(!inBrowser && { disableDefaultPadding: true })} /> : <Input {...props} />}
      </View>
    </View>
  );
}
