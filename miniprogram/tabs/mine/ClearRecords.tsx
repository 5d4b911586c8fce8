import { useState } from 'react';
import { Card } from 'miniprogram/components/Card';
import { Dialog } from 'miniprogram/components/Dialog';
import { Row } from 'miniprogram/components/Row';
import { showToast } from 'miniprogram/components/toast-message';
import { forgetAnswers } from 'miniprogram/platform/last-answers';
import { forgetReadings } from 'miniprogram/platform/reading-history';
import { forgetSearches } from 'miniprogram/platform/recent-searches';

/** 清除本机记录 */
export function ClearRecords() {
  const [asking, setAsking] = useState(false);
  const clear = (): void => {
    forgetReadings();
    forgetSearches();
    forgetAnswers();
    setAsking(false);
    showToast('这台设备上的记录清除了');
  };
  return (
    <>
      <Card>
        <Row title="清除看过的、搜过的" note="收藏和设置不会动" onPress={() => setAsking(true)} />
      </Card>
      <Dialog
        open={asking}
        title="清除这台设备上的记录？"
        keep={{ text: '先留着', onPress: () => setAsking(false) }}
        act={{ text: '清除记录', onPress: clear, danger: true }}
      >
        看过的、搜过的和存下来断网时看的内容都会清除，找不回来。您的收藏还在。
      </Dialog>
    </>
  );
}
