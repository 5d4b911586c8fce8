import { useState } from 'react';
import { Input } from '@tarojs/components';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { classes } from 'miniprogram/components/classes';
import { Field } from './Field';
import styles from './TextField.module.scss';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onConfirm?: () => void;
  hint?: string | undefined;
  error?: string | null | undefined;
  /** Hidden while it is typed, with an eye to show it. */
  secret?: boolean;
  /** What the browser may fill in, by the words of HTML. */
  autocomplete?: 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'off';
  maxLength?: number;
  digits?: boolean;
  /** For a short code: larger and spaced. */
  big?: boolean;
}

export function TextField({
  label,
  value,
  onChange,
  onConfirm,
  hint,
  error,
  secret = false,
  autocomplete = 'off',
  maxLength = 128,
  digits,
  big,
}: Props) {
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {ids => (
        <>
          <Input
            {...ids.props}
            className={classes(styles['input'], big && styles['big'])}
            type="text"
            password={secret && !shown}
            value={value}
            maxlength={maxLength}
            confirmType="done"
            nativeProps={{
              ...ids.native,
              autocomplete,
              autocapitalize: 'off',
              spellcheck: 'false',
              ...(digits && { inputMode: 'numeric' }),
            }}
            onInput={event => onChange(event.detail.value)}
            onConfirm={() => onConfirm?.()}
          />
          {secret && (
            <Pressable
              className={styles['eye']}
              label={`${shown ? '隐藏' : '显示'}${label}`}
              onPress={() => setShown(!shown)}
            >
              <Icon name={shown ? 'eyeoff' : 'eye'} size="m" className="ink3" />
            </Pressable>
          )}
        </>
      )}
    </Field>
  );
}
