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
  error?: string | null | undefined;
  hint?: string | undefined;
  /** For an answer: as high as its words need. */
  tall?: boolean;
}

/** Words of more than one line. */
export function LongField({ label, value, onChange, maxLength, error, hint, tall }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {ids => (
        <Textarea
          {...ids.props}
          className={classes(styles['area'], tall && styles['tall'])}
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
