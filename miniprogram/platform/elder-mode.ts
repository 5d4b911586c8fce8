import { observable, useObservable } from './observable';
import { systemPrefersLargeText } from './device';
import { keep, kept } from './storage';

const key = 'elder-mode';
let restored = false;
const elderMode = observable(false);

/** The first run follows the phone's own setting; after that, what the person chose on this device. */
export function restoreElderMode(): void {
  if (restored) return;
  restored = true;
  const chosen = kept(key);
  elderMode.set(typeof chosen === 'boolean' ? chosen : systemPrefersLargeText());
}

export function setElderMode(on: boolean): void {
  elderMode.set(on);
  keep(key, on);
}

/** 长辈版 */
export function useElderMode(): boolean {
  return useObservable(elderMode);
}
