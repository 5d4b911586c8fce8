import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import type { ActingAs } from 'miniprogram/platform/acting-as';
import { openPage } from 'miniprogram/platform/navigate';
import { profilePath, subscriptionsPath } from 'miniprogram/platform/routes';

export function NothingYet({ acting }: { acting: ActingAs | null }) {
  return (
    <EmptyState
      icon="bell"
      title="这里还没有消息"
      actions={
        <>
          <Button onPress={() => openPage(profilePath)}>{acting ? '填十项情况' : '填六项，1分钟'}</Button>
          <Button variant="secondary" onPress={() => openPage(subscriptionsPath)}>
            订阅主题和单位
          </Button>
        </>
      }
    >
      有了可能适合{acting ? acting.name : '您'}的政策，会先放在这里
    </EmptyState>
  );
}
