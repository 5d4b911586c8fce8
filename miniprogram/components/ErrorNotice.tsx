import { View } from '@tarojs/components';
import { county } from 'shared/county/county';
import { dial } from 'miniprogram/platform/device';
import { useElderMode } from 'miniprogram/platform/elder-mode';
import { Button } from './Button';
import { EmptyState } from './EmptyState';
import { errorText } from './error-texts';
import type { IconName } from './icon-names';

interface Props {
  error: { code: string; requestId: string };
  onRetry?: () => void;
  /** Says it better than the general text: what was not done, and that nothing is lost. */
  title?: string;
  words?: string;
}

const icons: Partial<Record<string, IconName>> = { offline: 'wifi', 'not-found': 'doc', throttled: 'clock' };

/** 出错先认账，再说东西没丢，再给下一步，附编号 */
export function ErrorNotice({ error, onRetry, title, words }: Props) {
  const text = errorText(error.code);
  // In elder mode every page has the telephone already.
  const elder = useElderMode();
  return (
    <View aria-live="polite">
      <EmptyState
        icon={icons[error.code] ?? 'alert'}
        title={title ?? text.title}
        actions={
          <>
            {onRetry && <Button onPress={onRetry}>再试一次</Button>}
            {error.code !== 'offline' && !elder && (
              <Button variant="quiet" onPress={() => dial(county.hotline)}>
                打{county.hotline}
              </Button>
            )}
          </>
        }
      >
        {words ?? text.words}
        {error.requestId !== '' && <View className="c ink3">告诉我们编号：{error.requestId}</View>}
      </EmptyState>
    </View>
  );
}
