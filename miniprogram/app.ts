import type { ReactNode } from 'react';
import { usePageNotFound } from '@tarojs/taro';
import { restoreElderMode } from './platform/elder-mode';
import { openNotFound } from './platform/navigate';
import { restoreTextSize } from './platform/text-size';
import './app.scss';

restoreElderMode();
restoreTextSize();

export default function App({ children }: { children?: ReactNode }) {
  usePageNotFound(openNotFound);
  return children;
}
