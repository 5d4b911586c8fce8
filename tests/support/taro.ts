import { useEffect } from 'react';

/** A stand-in for the phone: what it keeps, where it went, and who answers its calls. Reset before each test. */
type CallFunction = (functionName: string, data: { endpoint: string; input: unknown }) => Promise<unknown>;

const noAnswer: CallFunction = () => Promise.reject(new Error('no function answers in this test'));
const initial = () => ({
  callFunction: noAnswer,
  parameters: {} as Record<string, string>,
  fontSizeSetting: 17,
  networkType: 'wifi',
  /** Addresses opened, telephone numbers dialled, texts copied, in order. */
  deeds: [] as { kind: string; what: string }[],
  /** What the person answers in WeChat's dialog about messages, by template. */
  allows: {} as Record<string, string>,
  stored: new Map<string, unknown>(),
  networkListeners: new Set<(change: { isConnected: boolean }) => void>(),
});

export const phone = initial();
export function resetPhone(): void {
  Object.assign(phone, initial());
}

const did = (kind: string) => (options: object) => {
  const [what] = Object.values(options);
  phone.deeds.push({ kind, what: String(what) });
  return Promise.resolve({});
};

const observer = {
  relativeToViewport: () => observer,
  relativeTo: () => observer,
  observe: () => undefined,
  disconnect: () => undefined,
};

const Taro = {
  cloud: {
    init: () => undefined,
    callFunction: async ({ name, data }: { name: string; data: { endpoint: string; input: unknown } }) => ({
      result: await phone.callFunction(name, data),
    }),
  },
  getStorageSync: (key: string) => phone.stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void phone.stored.set(key, value),
  removeStorageSync: (key: string) => void phone.stored.delete(key),
  getAppBaseInfo: () => ({ fontSizeSetting: phone.fontSizeSetting }),
  getWindowInfo: () => ({ statusBarHeight: 44, windowWidth: 390, windowHeight: 844 }),
  getSystemInfoSync: () => ({ statusBarHeight: 44, windowWidth: 390, windowHeight: 844 }),
  getNetworkType: () => Promise.resolve({ networkType: phone.networkType }),
  onNetworkStatusChange: (listener: (change: { isConnected: boolean }) => void) => phone.networkListeners.add(listener),
  offNetworkStatusChange: (listener: (change: { isConnected: boolean }) => void) =>
    phone.networkListeners.delete(listener),
  getCurrentPages: () => [{}],
  getCurrentInstance: () => ({ page: {} }),
  navigateTo: did('open'),
  redirectTo: did('replace'),
  switchTab: did('tab'),
  reLaunch: did('launch'),
  navigateBack: () => did('back')({ delta: 1 }),
  setNavigationBarTitle: did('title'),
  makePhoneCall: did('dial'),
  setClipboardData: did('copy'),
  pageScrollTo: did('scroll'),
  previewImage: did('preview'),
  downloadFile: did('download'),
  openDocument: did('open-file'),
  requestSubscribeMessage: () => Promise.resolve({ errMsg: 'requestSubscribeMessage:ok', ...phone.allows }),
  createIntersectionObserver: () => observer,
};
export default Taro;

export const useRouter = () => ({ params: phone.parameters });
export const useDidShow = (effect: () => void): void => useEffect(effect, []);
/** Nothing scrolls here. */
export const usePageScroll = (): void => undefined;
export const useDidHide = (): void => undefined;
export const usePageNotFound = (): void => undefined;
export const useReachBottom = (): void => undefined;
export const useShareAppMessage = (): void => undefined;
