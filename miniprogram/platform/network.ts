import Taro from '@tarojs/taro';
import { inBrowser } from './target';

/** Tells when the line comes back; answers how to stop listening. */
export function whenOnlineAgain(listener: () => void): () => void {
  if (inBrowser) {
    window.addEventListener('online', listener);
    return () => window.removeEventListener('online', listener);
  }
  const changed = ({ isConnected }: { isConnected: boolean }): void => {
    if (isConnected) listener();
  };
  Taro.onNetworkStatusChange(changed);
  return () => Taro.offNetworkStatusChange(changed);
}
