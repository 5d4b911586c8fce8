import { observable, useObservable } from './observable';
import { keep, kept } from './storage';

/** 公文字号：小、标准、大、特大 */
export const textSizes = ['small', 'standard', 'large', 'huge'] as const;
export type TextSize = (typeof textSizes)[number];

const key = 'text-size';
const textSize = observable<TextSize>('standard');

export function restoreTextSize(): void {
  const chosen = textSizes.find(size => size === kept(key));
  if (chosen) textSize.set(chosen);
}

export function setTextSize(size: TextSize): void {
  textSize.set(size);
  keep(key, size);
}

/** Put `text-${size}` on the element that holds official text. */
export function useTextSize(): TextSize {
  return useObservable(textSize);
}
