import { View } from '@tarojs/components';
import type { OutcomeError } from 'shared/kernel/outcome';
import { errorText } from 'miniprogram/components/error-texts';
import { Notice } from 'miniprogram/components/Notice';
import styles from './Form.module.scss';

interface Props {
  error: OutcomeError<string> | null;
  /** What each no of these commands says. */
  texts: Readonly<Record<string, string>>;
}

/** Below a form: why it was not done. Nothing that was typed is lost. */
export function Refused({ error, texts }: Props) {
  if (!error) return null;
  const words = Object.hasOwn(texts, error.code) ? texts[error.code] : null;
  return (
    <View className={styles['refused']}>
      <Notice tone="urgent" icon="alert" live>
        {words ?? `${errorText(error.code).title}。填的还在，再点一次试试`}
        {!words && error.requestId !== '' && `，编号${error.requestId}`}
      </Notice>
    </View>
  );
}
