import { useId, type ReactNode } from 'react';
import { Label, View } from '@tarojs/components';
import { classes } from 'miniprogram/components/classes';
import { Icon } from 'miniprogram/components/Icon';
import { inBrowser } from 'miniprogram/platform/target';
import styles from './Field.module.scss';

/** What ties a field to its label and its error, on each side in its own way. */
export interface FieldIds {
  /** For the element itself; in a browser the real field lies inside Taro's. */
  props: { id?: string; 'aria-label'?: string };
  native: Record<string, string>;
}

interface Props {
  label: string;
  hint?: ReactNode;
  /** Why it cannot stay like this. */
  error?: string | null | undefined;
  children: (ids: FieldIds) => ReactNode;
}

/** A label, a field, and beside the field what is wrong with it. */
export function Field({ label, hint, error, children }: Props) {
  const id = `field${useId().replace(/:/g, '')}`;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const native = {
    id,
    ...(described && { 'aria-describedby': described }),
    ...(error && { 'aria-invalid': 'true' }),
  };
  return (
    <View className={styles['field']}>
      <Label for={id} className={styles['label'] ?? ''}>
        {label}
      </Label>
      <View className={classes(styles['box'], error && styles['wrong'])}>
        {children({ props: inBrowser ? {} : { id, 'aria-label': label }, native })}
      </View>
      {hint !== undefined && (
        <View className={styles['hint']} id={`${id}-hint`}>
          {hint}
        </View>
      )}
      {error && (
        <View className={styles['error']} id={`${id}-error`} aria-live="polite">
          <Icon name="alert" size="s" />
          <View className={styles['words']}>{error}</View>
        </View>
      )}
    </View>
  );
}
