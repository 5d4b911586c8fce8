import { copyText } from 'miniprogram/platform/device';
import { inBrowser } from 'miniprogram/platform/target';
import { showToast } from './toast-message';

/** Copies and says so; on WeChat the phone itself says so. */
export function copyAndSay(text: string, done: string): void {
  void copyText(text).then(copied => {
    if (!copied) showToast('没复制成，请长按文字自己选');
    else if (inBrowser) showToast(done);
  });
}
