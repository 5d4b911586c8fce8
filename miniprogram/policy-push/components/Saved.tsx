import { View } from '@tarojs/components';
import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { openPage, openTab } from 'miniprogram/platform/navigate';
import { subscriptionsPath } from 'miniprogram/platform/routes';

interface Props {
  matchCount: number;
  /** The organisation's, where it is about one. */
  name: string | null;
  onChangeAgain: () => void;
}

/** 存好了: how many there are now, and where they come. */
export function Saved({ matchCount, name, onChangeAgain }: Props) {
  return (
    <View aria-live="polite">
      <EmptyState
        icon="okc"
        title={matchCount > 0 ? `现在有${matchCount}项可能符合，请核实` : '存好了，现在还没有对得上的'}
        actions={
          <>
            {matchCount > 0 ? (
              <Button onPress={() => openTab('inbox')}>去消息里看</Button>
            ) : (
              <Button onPress={() => openPage(subscriptionsPath)}>订阅主题和单位</Button>
            )}
            <Button variant="secondary" onPress={onChangeAgain}>
              再改一改
            </Button>
          </>
        }
      >
        {name ?? '您'}的情况存好了。对得上的政策几分钟内放进“消息”，以后有新的，也放在那里
      </EmptyState>
    </View>
  );
}
