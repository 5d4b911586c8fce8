import { useRef, useState } from 'react';
import { View } from '@tarojs/components';
import { deleteMyData, type getMyDataOverview } from 'shared/account/contract';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { Button } from 'miniprogram/components/Button';
import { Dialog } from 'miniprogram/components/Dialog';
import { errorText } from 'miniprogram/components/error-texts';
import { showToast } from 'miniprogram/components/toast-message';
import { actForMyself } from 'miniprogram/platform/acting-as';
import { call } from 'miniprogram/platform/call';
import { randomKey } from 'miniprogram/platform/device';
import { forgetAnswers } from 'miniprogram/platform/last-answers';
import { forgetReadings } from 'miniprogram/platform/reading-history';
import { forgetSearches } from 'miniprogram/platform/recent-searches';
import styles from './AccountPage.module.scss';

interface Props {
  kinds: ResponseOf<typeof getMyDataOverview>['kinds'];
  onDeleted: (answer: ResponseOf<typeof deleteMyData>) => void;
}

/** 删除我的数据: asks first, and says what goes and what stays. */
export function DeleteMyData({ kinds, onDeleted }: Props) {
  const [asking, setAsking] = useState(false);
  const [deleting, setDeleting] = useState(false);
  // The same key until it is done: pressing again after a failure finishes the same deletion.
  const requestKey = useRef<string | null>(null);

  const act = async (): Promise<void> => {
    setDeleting(true);
    requestKey.current ??= randomKey();
    const outcome = await call(deleteMyData, { requestKey: requestKey.current });
    setDeleting(false);
    setAsking(false);
    if (!outcome.ok) {
      showToast(`没删完，是我们的问题，再点一次接着删。${errorText(outcome.error.code).title}`);
      return;
    }
    requestKey.current = null;
    actForMyself();
    forgetReadings();
    forgetSearches();
    forgetAnswers();
    onDeleted(outcome.data);
  };
  const staying = kinds.flatMap(({ keptAfterDeletion }) => keptAfterDeletion ?? []);
  return (
    <>
      <Button variant="quiet" onPress={() => setAsking(true)}>
        删除我的数据
      </Button>
      <Dialog
        open={asking}
        title="把您的数据都删除？"
        keep={{ text: '先留着', onPress: () => setAsking(false) }}
        act={{
          text: '删除数据',
          onPress: () => void act(),
          danger: true,
          busy: deleting ? '正在删除' : undefined,
        }}
      >
        <View>
          会删除：{kinds.map(({ what }) => what).join('、')}
          ，还有这台设备上看过的、搜过的。删了找不回来，要留底请先导出。
        </View>
        {staying.map(words => (
          <View key={words} className={styles['stays']}>
            会留下：{words}。
          </View>
        ))}
      </Dialog>
    </>
  );
}
