import type { ReactNode } from 'react';
import { usePageNotFound } from '@tarojs/taro';
import { showToast } from './components/toast-message';
import { restoreElderMode } from './platform/elder-mode';
import { onPageNotFetched } from './platform/missing-page';
import { openNotFound } from './platform/navigate';
import { restoreTextSize } from './platform/text-size';
import './app.scss';

restoreElderMode();
restoreTextSize();
onPageNotFetched(() => showToast('没有网络，这一页没打开。连上网再点一次'));

export default function App({ children }: { children?: ReactNode }) {
  usePageNotFound(openNotFound);
  return children;
}
