import type { Frame } from './frame';
import type { Layout } from './layout';
import type { SystemInfo } from './package';
import { parseUrl, type Pages } from './pages';
import { createSelectorQuery, type Instance, type Watchers } from './queries';

/** Asks a cloud function; texts on both sides, as they cross into the browser. */
export type CallFunction = (name: string, data: string) => Promise<string>;

export interface WxOptions {
  pages: () => Pages;
  frame: Frame;
  layout: Layout;
  watchers: Watchers;
  systemInfo: SystemInfo;
  launchUrl: () => string;
  callFunction: CallFunction;
  isOnline: () => boolean;
  /** What the mini program asked of the phone beyond the screen, in order. */
  record(deed: Deed): void;
  storage: Map<string, unknown>;
}

/** A call made, a text copied, a file opened. */
export interface Deed {
  what: 'phone-call' | 'copy' | 'open-document' | 'share' | 'toast' | 'function';
  detail: string;
}

interface Options {
  success?: (result: object) => void;
  fail?: (error: object) => void;
  complete?: (result: object) => void;
  [name: string]: unknown;
}

type Api = Record<string, unknown>;

export function createWx(options: WxOptions): { wx: Api; missing: Set<string> } {
  const known: Api = {
    ...systemApi(options),
    ...storageApi(options),
    ...navigationApi(options),
    ...interactionApi(options),
    ...queryApi(options),
    cloud: cloudApi(options),
  };
  known.canIUse = (name: string) => (name.split('.')[0] ?? '') in known;
  const missing = new Set<string>();
  const wx = new Proxy(known, {
    get(api, name) {
      if (typeof name === 'string' && !(name in api) && !/^(webpack|__|then$|toJSON$)/.test(name)) missing.add(name);
      return Reflect.get(api, name);
    },
  });
  return { wx, missing };
}

/** Answers in every way WeChat does: by callback, and by promise where no callback was given. */
function answer(
  name: string,
  options: Options | undefined,
  work: () => object | void | Promise<object | void>,
): unknown {
  const finish = async (): Promise<object> => {
    try {
      return { ...(await work()), errMsg: `${name}:ok` };
    } catch (cause) {
      throw { errMsg: `${name}:fail ${cause instanceof Error ? cause.message : String(cause)}` };
    }
  };
  const done = finish();
  if (!options?.success && !options?.fail && !options?.complete) return done;
  done.then(
    result => {
      options.success?.(result);
      options.complete?.(result);
    },
    (error: object) => {
      options.fail?.(error);
      options.complete?.(error);
    },
  );
  return undefined;
}

const nothing = () => undefined;
const named = (names: string[], value: unknown): Api => Object.fromEntries(names.map(name => [name, value]));
const succeeds = (names: string[]): Api =>
  Object.fromEntries(names.map(name => [name, (options?: Options) => answer(name, options, nothing)]));

function systemApi({ systemInfo, launchUrl, isOnline }: WxOptions): Api {
  const info = () => {
    const { windowWidth, screenHeight, statusBarHeight, pixelRatio, fontSizeSetting, platform } = systemInfo;
    return {
      ...{
        windowWidth,
        windowHeight: screenHeight,
        screenWidth: windowWidth,
        screenHeight,
        screenTop: 0,
        statusBarHeight,
      },
      ...{ pixelRatio, fontSizeSetting, fontSizeScaleFactor: fontSizeSetting / 17, platform, system: 'iOS 17.0' },
      ...{
        brand: 'iPhone',
        model: 'iPhone 14',
        language: 'zh_CN',
        version: '8.0.50',
        SDKVersion: '3.5.0',
        theme: 'light',
      },
      safeArea: {
        left: 0,
        top: statusBarHeight,
        right: windowWidth,
        bottom: screenHeight,
        width: windowWidth,
        height: screenHeight - statusBarHeight,
      },
      host: { env: 'WeChat' },
      enableDebug: false,
    };
  };
  const launch = () => ({ ...parseUrl(launchUrl()), scene: 1001, referrerInfo: {} });
  return {
    getSystemInfoSync: info,
    getWindowInfo: info,
    getDeviceInfo: info,
    getAppBaseInfo: info,
    getSystemInfo: (options?: Options) => answer('getSystemInfo', options, info),
    getSystemInfoAsync: (options?: Options) => answer('getSystemInfoAsync', options, info),
    getMenuButtonBoundingClientRect: () => {
      const top = systemInfo.statusBarHeight + 6;
      const right = systemInfo.windowWidth - 7;
      return { top, bottom: top + 32, left: right - 87, right, width: 87, height: 32 };
    },
    getLaunchOptionsSync: launch,
    getEnterOptionsSync: launch,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getNetworkType: (options?: Options) =>
      answer('getNetworkType', options, () => ({ networkType: isOnline() ? 'wifi' : 'none' })),
    getUpdateManager: () => ({ onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }),
    getPrivacySetting: (options?: Options) =>
      answer('getPrivacySetting', options, () => ({ needAuthorization: false, privacyContractName: '' })),
    getSetting: (options?: Options) => answer('getSetting', options, () => ({ authSetting: {} })),
    login: (options?: Options) => answer('login', options, () => ({ code: 'code-for-one-use' })),
    nextTick: (work: () => void) => void Promise.resolve().then(work),
    ...named(
      [
        ...['onAppShow', 'offAppShow', 'onAppHide', 'offAppHide', 'onError', 'offError', 'onPageNotFound'],
        ...['onUnhandledRejection', 'offUnhandledRejection', 'offPageNotFound', 'onThemeChange', 'offThemeChange'],
        ...[
          'onWindowResize',
          'offWindowResize',
          'onMemoryWarning',
          'onKeyboardHeightChange',
          'offKeyboardHeightChange',
        ],
        ...['onNetworkStatusChange', 'offNetworkStatusChange', 'onNeedPrivacyAuthorization', 'reportEvent'],
      ],
      nothing,
    ),
    ...succeeds(['requirePrivacyAuthorize', 'vibrateShort', 'setKeepScreenOn', 'reportAnalytics']),
  };
}

function storageApi({ storage }: WxOptions): Api {
  // A copy in and a copy out, as through the phone's storage.
  const copy = (value: unknown): unknown => (value === undefined ? '' : JSON.parse(JSON.stringify(value)));
  const set = (key: string, data: unknown) => void storage.set(key, copy(data));
  const info = () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10240 });
  return {
    getStorageSync: (key: string) => (storage.has(key) ? copy(storage.get(key)) : ''),
    setStorageSync: set,
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: info,
    getStorage: (options: Options) =>
      answer('getStorage', options, () => {
        const key = String(options.key);
        if (!storage.has(key)) throw new Error('data not found');
        return { data: copy(storage.get(key)) };
      }),
    setStorage: (options: Options) => answer('setStorage', options, () => set(String(options.key), options.data)),
    removeStorage: (options: Options) =>
      answer('removeStorage', options, () => void storage.delete(String(options.key))),
    clearStorage: (options?: Options) => answer('clearStorage', options, () => storage.clear()),
    getStorageInfo: (options?: Options) => answer('getStorageInfo', options, info),
  };
}

function navigationApi({ pages }: WxOptions): Api {
  const to = (name: string, go: (url: string) => void) => (options: Options) =>
    answer(name, options, () => go(String(options.url)));
  return {
    navigateTo: to('navigateTo', url => pages().open(url)),
    redirectTo: to('redirectTo', url => pages().redirect(url)),
    switchTab: to('switchTab', url => pages().switchTab(url)),
    reLaunch: to('reLaunch', url => pages().reLaunch(url)),
    navigateBack: (options?: Options) =>
      answer('navigateBack', options, () => pages().back(Number(options?.delta ?? 1))),
  };
}

function interactionApi({ pages, frame, record }: WxOptions): Api {
  let toastEnds: ReturnType<typeof setTimeout> | undefined;
  let copied = '';
  return {
    setNavigationBarTitle: (options: Options) =>
      answer('setNavigationBarTitle', options, () => frame.setTitle(pages().current().view, String(options.title))),
    showToast: (options: Options) =>
      answer('showToast', options, () => {
        record({ what: 'toast', detail: String(options.title) });
        frame.toast(String(options.title));
        clearTimeout(toastEnds);
        toastEnds = setTimeout(() => frame.hideToast(), Number(options.duration ?? 1500));
      }),
    hideToast: (options?: Options) => answer('hideToast', options, () => frame.hideToast()),
    showLoading: (options: Options) => answer('showLoading', options, () => frame.toast(String(options.title))),
    hideLoading: (options?: Options) => answer('hideLoading', options, () => frame.hideToast()),
    showModal: (options: Options) =>
      answer('showModal', options, async () => {
        const { title = '', content = '', showCancel = true, cancelText = '取消', confirmText = '确定' } = options;
        const buttons = showCancel ? [String(cancelText), String(confirmText)] : [String(confirmText)];
        const confirm = (await frame.ask(String(title), String(content), buttons)) === buttons.length - 1;
        return { confirm, cancel: !confirm };
      }),
    showActionSheet: (options: Options) =>
      answer('showActionSheet', options, async () => {
        const items = (options.itemList as string[]).map(String);
        const tapIndex = await frame.ask('', '', [...items, '取消']);
        if (tapIndex === items.length) throw new Error('cancel');
        return { tapIndex };
      }),
    setClipboardData: (options: Options) =>
      answer('setClipboardData', options, () => {
        copied = String(options.data);
        record({ what: 'copy', detail: copied });
        frame.toast('内容已复制');
        setTimeout(() => frame.hideToast(), 1500);
      }),
    getClipboardData: (options: Options) => answer('getClipboardData', options, () => ({ data: copied })),
    makePhoneCall: (options: Options) =>
      answer('makePhoneCall', options, () => record({ what: 'phone-call', detail: String(options.phoneNumber) })),
    openDocument: (options: Options) =>
      answer('openDocument', options, () => record({ what: 'open-document', detail: String(options.filePath) })),
    ...succeeds([
      ...['setNavigationBarColor', 'setBackgroundColor', 'setBackgroundTextStyle', 'stopPullDownRefresh'],
      ...['startPullDownRefresh', 'showShareMenu', 'hideShareMenu', 'hideHomeButton', 'hideKeyboard', 'hideTabBar'],
      ...['showTabBar', 'setTabBarBadge', 'removeTabBarBadge', 'showTabBarRedDot', 'hideTabBarRedDot', 'setPageStyle'],
      ...['showNavigationBarLoading', 'hideNavigationBarLoading', 'setTabBarItem', 'setTabBarStyle'],
    ]),
  };
}

function queryApi({ pages, layout, watchers }: WxOptions): Api {
  const page = () => pages().current().view.page;
  return {
    createSelectorQuery: () => createSelectorQuery(layout, () => pages().current().instance, page),
    createIntersectionObserver: (instance?: Instance, options?: object) => watchers.create(instance, options),
    pageScrollTo: (options: Options) =>
      answer('pageScrollTo', options, () => {
        const { scrollTop, selector, offsetTop = 0 } = options;
        if (typeof scrollTop === 'number') return layout.scrollTo(page(), scrollTop);
        const target = pages().current().instance._$?.getShadowRoot()?.querySelector(String(selector));
        const dom = target?.getBackendElement() as unknown as Element | undefined;
        if (!dom) throw new Error(`no element ${String(selector)}`);
        layout.scrollTo(page(), layout.scrollTop(page()) + layout.boxOf(dom).top + Number(offsetTop));
      }),
  };
}

function cloudApi({ callFunction, isOnline, record }: WxOptions): Api {
  return {
    init: nothing,
    callFunction: (options: Options) =>
      answer('cloud.callFunction', options, async () => {
        const name = String(options.name);
        record({ what: 'function', detail: name });
        if (!isOnline()) throw new Error('request:fail');
        const result: unknown = JSON.parse(await callFunction(name, JSON.stringify(options.data ?? {})));
        return { result, requestID: 'request-of-the-phone' };
      }),
  };
}
