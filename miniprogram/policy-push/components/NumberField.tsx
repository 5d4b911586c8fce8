import { Input, View } from '@tarojs/components';
import { inBrowser } from 'miniprogram/platform/target';
import styles from './NumberField.module.scss';

interface Props {
  label: string;
  unit: string;
  value: string;
  onType: (value: string) => void;
  /** Whether a decimal point is meant. */
  isDecimal?: boolean;
  max?: number;
}

/** What was typed, as a number; undefined where nothing was, null where it is none. */
export function numberOf(typed: string): number | undefined | null {
  const text = typed.trim();
  if (text === '') return undefined;
  return /^\d{1,9}(\.\d{1,2})?$/.test(text) ? Number(text) : null;
}

/** Why what was typed cannot stand; null where it can. */
function faultOf(typed: string, { isDecimal, max }: { isDecimal: boolean; max: number | undefined }): string | null {
  const value = numberOf(typed);
  if (value === undefined) return null;
  if (value === null) return '只填数字';
  if (!isDecimal && !Number.isInteger(value)) return '只填整数';
  return max !== undefined && value > max ? `不能超过${max}` : null;
}

export function NumberField({ label, unit, value, onType, isDecimal = false, max }: Props) {
  const fault = faultOf(value, { isDecimal, max });
  return (
    <View>
      <View className={styles['line']}>
        <View className={styles['box']}>
          <Input
            className={styles['input']}
            type={inBrowser ? 'text' : isDecimal ? 'digit' : 'number'}
            value={value}
            maxlength={12}
            aria-label={label}
            nativeProps={{
              'aria-label': label,
              autoComplete: 'off',
              inputMode: isDecimal ? 'decimal' : 'numeric',
              ...(fault !== null && { 'aria-invalid': 'true' }),
            }}
            onInput={event => onType(event.detail.value)}
          />
        </View>
        <View className="ink2">{unit}</View>
      </View>
      <View className="c red" aria-live="polite">
        {fault}
      </View>
    </View>
  );
}
