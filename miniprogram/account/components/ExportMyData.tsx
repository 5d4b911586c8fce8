import { useState } from 'react';
import { exportMyData } from 'shared/account/contract';
import { localDateOf } from 'shared/kernel/time';
import { Button } from 'miniprogram/components/Button';
import { errorText } from 'miniprogram/components/error-texts';
import { showToast } from 'miniprogram/components/toast-message';
import { call } from 'miniprogram/platform/call';
import { saveText, type Saving } from 'miniprogram/platform/save-text';

const savingTexts = {
  downloaded: '导出好了，在浏览器的下载里',
  copied: '复制好了，粘贴到文件传输助手就能留着',
  failed: '没复制成，再点一次试试',
} as const satisfies Record<Saving, string>;

/** 导出一份: asked for only now, so that nothing of it is kept on the device. */
export function ExportMyData() {
  const [exporting, setExporting] = useState(false);
  const act = async (): Promise<void> => {
    setExporting(true);
    const outcome = await call(exportMyData, {});
    if (!outcome.ok) showToast(errorText(outcome.error.code).title);
    else {
      const name = `我的数据-${localDateOf(outcome.data.exportedAt)}.json`;
      showToast(savingTexts[await saveText(name, JSON.stringify(outcome.data, null, 2))]);
    }
    setExporting(false);
  };
  return (
    <Button onPress={() => void act()} busy={exporting ? '正在导出' : undefined}>
      导出一份
    </Button>
  );
}
