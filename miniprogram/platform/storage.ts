import Taro from '@tarojs/taro';

const prefix = 'huxiao:';

/** Storage can be full, switched off or broken; what is kept on the device is a convenience, never a condition. */
export function keep(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(prefix + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function kept(key: string): unknown {
  try {
    const text: unknown = Taro.getStorageSync(prefix + key);
    return typeof text === 'string' && text !== '' ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

export function forget(key: string): void {
  try {
    Taro.removeStorageSync(prefix + key);
  } catch {
    // Nothing was kept, then.
  }
}
