import { Textarea } from '@tarojs/components';
import { inBrowser } from 'miniprogram/platform/target';
import { classes } from 'miniprogram/components/classes';
import { Field } from '../components/Field';
import styles from './LongField.module.scss';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  hint?: string | undefined;
  error?: string | null | undefined;
  /** How many lines are seen at once. */
  lines?: 'two' | 'some' | 'many';
}

/** More than one line of words. */
export function LongField({ label, value, onChange, maxLength, hint, error, lines = 'some' }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {ids => (
        <Textarea
          {...ids.props}
          className={classes(styles['area'], styles[lines])}
          value={value}
          maxlength={maxLength}
          nativeProps={{ ...ids.native, autocomplete: 'off', spellcheck: 'false' }}
          {...(!inBrowser && { disableDefaultPadding: true })}
          onInput={event => onChange(event.detail.value)}
        />
      )}
    </Field>
  );
}
