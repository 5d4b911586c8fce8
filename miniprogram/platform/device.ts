import Taro from '@tarojs/taro';
import { inBrowser } from './target';
import { keep, kept } from './storage';

/** WeChat's font setting at which its own care mode begins. */
const LARGE_FONT_PX = 20;

export function systemPrefersLargeText(): boolean {
  if (inBrowser) return false;
  try {
    // Taro's types do not know it yet.
    const base: object = Taro.getAppBaseInfo();
    return 'fontSizeSetting' in base && Number(base.fontSizeSetting) >= LARGE_FONT_PX;
  } catch {
    return false;
  }
}

let statusBar: number | null = null;
/** The strip with clock and battery that WeChat leaves to a page with its own header. */
export function statusBarHeight(): number {
  if (inBrowser) return 0;
  if (statusBar === null) {
    try {
      statusBar = Taro.getWindowInfo().statusBarHeight ?? 0;
    } catch {
      statusBar = 0;
    }
  }
  return statusBar;
}

export function randomKey(): string {
  const part = (): string => Math.random().toString(36).slice(2, 12).padEnd(10, '0');
  return part() + part();
}

/** Names this device to the sign-in door, nothing more. */
export function deviceId(): string {
  const known = kept('device-id');
  if (typeof known === 'string') return known;
  const id = randomKey();
  keep('device-id', id);
  return id;
}

export function setPageTitle(title: string): void {
  void Taro.setNavigationBarTitle({ title }).catch(() => undefined);
}

/** 打电话 */
export function dial(phoneNumber: string): void {
  // The person may change their mind in the phone's own dialog; that is not an error.
  void Promise.resolve(Taro.makePhoneCall({ phoneNumber })).catch(() => undefined);
}

export function copyText(text: string): Promise<boolean> {
  return Promise.resolve(Taro.setClipboardData({ data: text })).then(
    () => true,
    () => false,
  );
}
