import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import { inBrowser } from './target';

/** From here on list and detail stand side by side; the same number stands in the styles. */
const WIDE_PX = 1024;

const query =
  inBrowser && typeof window.matchMedia === 'function' ? window.matchMedia(`(min-width: ${WIDE_PX}px)`) : null;

function subscribe(listener: () => void): () => void {
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
}

function isWide(): boolean {
  if (query) return query.matches;
  try {
    return Taro.getWindowInfo().windowWidth >= WIDE_PX;
  } catch {
    return false;
  }
}

export function useWideWindow(): boolean {
  return useSyncExternalStore(subscribe, isWide);
}
