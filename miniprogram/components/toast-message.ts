import { observable } from 'miniprogram/platform/observable';

export interface ToastMessage {
  text: string;
  undo?: { text: string; onPress: () => void };
}

const STAYS_MS = 2_000;
/** 可撤回时 5 秒 */
const STAYS_WITH_UNDO_MS = 5_000;

export const toastMessage = observable<ToastMessage | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

/** 轻提示，drawn by Page */
export function showToast(text: string, undo?: ToastMessage['undo']): void {
  clearTimeout(timer);
  toastMessage.set(undo ? { text, undo } : { text });
  timer = setTimeout(hideToast, undo ? STAYS_WITH_UNDO_MS : STAYS_MS);
}

export function hideToast(): void {
  clearTimeout(timer);
  toastMessage.set(null);
}
