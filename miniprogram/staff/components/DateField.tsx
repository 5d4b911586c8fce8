import { Input, Picker, View } from '@tarojs/components';
import { formatLocalDate, LocalDate } from 'shared/kernel/time';
import { inBrowser } from 'miniprogram/platform/target';
import { Field } from './Field';
import text from './TextField.module.scss';

interface Props {
  label: string;
  value: LocalDate | null;
  onChange: (day: LocalDate | null) => void;
  error?: string | null | undefined;
}

/** A day, chosen with the browser's own calendar or the phone's own wheel. */
export function DateField({ label, value, onChange, error }: Props) {
  const change = (typed: string): void => onChange(LocalDate.safeParse(typed).data ?? null);
  return (
    <Field label={label} error={error}>
      {ids =>
        inBrowser ? (
          <Input
            className={text['input'] ?? ''}
            type="text"
            value={value ?? ''}
            nativeProps={{ ...ids.native, type: 'date' }}
            onInput={event => change(event.detail.value)}
          />
        ) : (
          <Picker
            mode="date"
            className={text['input'] ?? ''}
            value={value ?? ''}
            aria-label={label}
            onChange={event => change(String(event.detail.value))}
          >
            <View>{value ? formatLocalDate(value) : '选一天'}</View>
          </Picker>
        )
      }
    </Field>
  );
}
