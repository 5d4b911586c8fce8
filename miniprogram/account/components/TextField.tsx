import { Input, View } from '@tarojs/components';
import { Icon } from 'miniprogram/components/Icon';
import { classes } from 'miniprogram/components/classes';
import { inBrowser } from 'miniprogram/platform/target';
import type { Hint } from './identifier-hints';
import styles from './Form.module.scss';

interface Props {
  label: string;
  value: string;
  onType: (value: string) => void;
  /** Below the box, from the first character on or before it. */
  hint?: Hint | undefined;
  placeholder?: string;
  maxLength: number;
  /** Which keyboard the phone shows; `idcard` has the X. */
  keyboard?: 'text' | 'idcard' | 'number';
}

export function TextField({ label, value, onType, hint, placeholder = '', maxLength, keyboard = 'text' }: Props) {
  const tone = hint?.tone ?? 'plain';
  return (
    <View className={styles['field']}>
      <View className="strong">{label}</View>
      <View className={classes(styles['box'], tone === 'wrong' && styles['wrong'])}>
        <Input
          className={classes(styles['input'], keyboard !== 'text' && styles['spaced'])}
          type={inBrowser ? 'text' : keyboard}
          value={value}
          placeholder={placeholder}
          placeholderClass={styles['placeholder'] ?? ''}
          maxlength={maxLength}
          aria-label={label}
          nativeProps={{
            'aria-label': label,
            autoComplete: 'off',
            ...(tone === 'wrong' && { 'aria-invalid': 'true' }),
            ...(keyboard === 'number' && { inputMode: 'numeric' }),
          }}
          onInput={event => onType(event.detail.value)}
        />
      </View>
      {hint && (
        <View
          className={classes(styles['hint'], tone === 'right' && styles['right'], tone === 'wrong' && styles['bad'])}
          aria-live="polite"
        >
          {tone !== 'plain' && <Icon name={tone === 'right' ? 'check' : 'alert'} size="s" />}
          {hint.text}
        </View>
      )}
    </View>
  );
}
