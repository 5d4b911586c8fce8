import type { ReactNode } from 'react';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { ScrollColumn } from '../components/ScrollColumn';

/** On a phone the page itself scrolls, so that the buttons at its foot stay in sight. */
export function DetailColumn({ children }: { children: ReactNode }) {
  const wide = useWideWindow();
  return wide ? <ScrollColumn>{children}</ScrollColumn> : <>{children}</>;
}
