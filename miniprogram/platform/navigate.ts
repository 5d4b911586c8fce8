import Taro, { useRouter } from '@tarojs/taro';
import { inBrowser } from './target';
import { notFoundPath, tabPaths, type TabName } from './routes';

/** WeChat keeps ten pages at most; the tenth replaces the ninth. */
const STACK_MAX = 9;

const settle = (done: Promise<unknown>): void => {
  void done.catch(() => undefined);
};

export function openPage(path: string): void {
  if (Taro.getCurrentPages().length >= STACK_MAX) settle(Taro.redirectTo({ url: path }));
  else settle(Taro.navigateTo({ url: path }));
}

export function replacePage(path: string): void {
  settle(Taro.redirectTo({ url: path }));
}

/** Opens a page with nothing behind it: there is no way back to what was seen before. */
export function startAnew(path: string): void {
  settle(Taro.reLaunch({ url: path }));
}

/** In a browser the address follows what the page shows, so that reloading or sharing it keeps that. */
export function rewriteAddress(path: string): void {
  if (inBrowser) window.history.replaceState(window.history.state, '', `#${path}`);
}

export function openTab(tab: TabName): void {
  settle(Taro.switchTab({ url: tabPaths[tab] }));
}

/** Back, or home where there is nothing behind (opened from a shared link). */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) settle(Taro.navigateBack());
  else openTab('home');
}

export function openNotFound(): void {
  settle(Taro.redirectTo({ url: notFoundPath }));
}

/** The parameters of this page's address, decoded. */
export function usePageParameters(): Readonly<Record<string, string | undefined>> {
  const { params } = useRouter();
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value === undefined ? undefined : decoded(value)]),
  );
}

// WeChat hands parameters over as they stand in the address, the browser build already decoded.
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
