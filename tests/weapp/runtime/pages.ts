import { createMeter, type Meter } from './meter';
import { PAGE_STACK_MAX } from './limits';
import type { Engine, Root } from './engine';
import type { Frame, PageView } from './frame';
import type { Layout } from './layout';
import { resolve, subpackageOf, type Modules } from './modules';
import { pagePathsOf, type AppJson, type PageJson, type PhonePackage } from './package';
import type { Instance } from './queries';
import { cssOf } from './style';

type Lifecycle =
  'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload' | 'onPageScroll' | 'onReachBottom' | 'onTabItemTap';

/** A page's script side, as `getCurrentPages` gives it. */
export interface PageInstance extends Instance {
  route?: string;
  __route__?: string;
  options?: Record<string, string>;
  getTabBar?: () => unknown;
  getOpenerEventChannel?: () => unknown;
}

export interface OpenPage {
  path: string;
  instance: PageInstance;
  root: Root;
  /** 自定义 tabBar: the page's own copy of it. */
  tabBar: Root | null;
  view: PageView;
  style: HTMLStyleElement;
  meter: Meter;
}

export interface Pages {
  stack: readonly OpenPage[];
  current(): OpenPage;
  open(url: string): void;
  redirect(url: string): void;
  back(delta: number): void;
  switchTab(url: string): void;
  reLaunch(url: string): void;
  /** Of every page opened so far: closed, hidden or shown. */
  meters(): Meter[];
}

export interface PagesOptions {
  phonePackage: PhonePackage;
  app: AppJson;
  engine: Engine;
  modules: Modules;
  frame: Frame;
  layout: Layout;
  windowWidth: number;
  onScroll(): void;
}

const REACH_BOTTOM_DISTANCE = 50;

const call = (instance: PageInstance, lifecycle: Lifecycle, argument?: unknown): void => {
  const method = (instance as Record<string, unknown>)[lifecycle];
  if (typeof method === 'function') method.call(instance, argument);
};

export function parseUrl(url: string): { path: string; query: Record<string, string> } {
  const [path = '', search = ''] = url.split('?');
  const query: Record<string, string> = {};
  for (const part of search.split('&').filter(Boolean)) {
    const [name = '', value = ''] = part.split('=');
    query[name] = value;
  }
  return { path, query };
}

export function createPages(options: PagesOptions): Pages {
  const { phonePackage, app, engine, modules, frame, layout, windowWidth, onScroll } = options;
  const { files, pictures } = phonePackage;
  const known = new Set(pagePathsOf(app));
  const tabs = new Set(app.tabBar?.list.map(tab => tab.pagePath));
  const stack: OpenPage[] = [];
  const closed: Meter[] = [];
  /** 标签页 that are not shown: WeChat keeps them. */
  const parked = new Map<string, OpenPage>();

  const current = (): OpenPage => {
    const top = stack.at(-1);
    if (!top) throw new Error('no page is open');
    return top;
  };

  function address(url: string): { path: string; query: Record<string, string> } {
    const { path, query } = parseUrl(url);
    const absolute = resolve(files, stack.at(-1)?.path ?? '', path).replace(/\.js$/, '');
    if (!known.has(absolute)) throw new Error(`page "${absolute}" is not found`);
    return { path: absolute, query };
  }

  function push({ path, query }: { path: string; query: Record<string, string> }): void {
    cover(stack.at(-1));
    runPageFiles(path);
    const style = document.createElement('style');
    style.textContent = cssOf(files, pictures, `${path}.wxss`, windowWidth);
    document.head.append(style);
    const json: PageJson = JSON.parse(files[`${path}.json`] ?? '{}');
    const view = frame.addWindow(json, tabs.has(path));
    view.page.dataset.path = path;
    const place = document.createElement('div');
    view.page.append(place);

    const root = engine.createRoot(path);
    const instance = root.get() as unknown as PageInstance;
    Object.assign(instance, { route: path, __route__: path, options: query, getOpenerEventChannel: eventChannel });
    const tabBar = tabs.has(path) ? createTabBar() : null;
    if (tabBar) instance.getTabBar = () => tabBar.get();
    const page: OpenPage = { path, instance, root, tabBar, view, style, meter: createMeter(path) };
    stack.push(page);
    frame.show(view, stack.length > 1);
    root.attach(view.page as never, place as never);
    if (tabBar) attachTabBar(view, tabBar);
    listenToScroll(page);
    call(instance, 'onLoad', query);
    call(instance, 'onShow');
    call(instance, 'onReady');
  }

  function createTabBar(): Root | null {
    const path = 'custom-tab-bar/index';
    return app.tabBar?.custom && `${path}.js` in files ? engine.createRoot(path) : null;
  }

  function cover(page: OpenPage | undefined): void {
    if (!page) return;
    page.view.scrollTop = page.view.page.scrollTop;
    page.style.media = 'not all';
    call(page.instance, 'onHide');
  }

  function runPageFiles(path: string): void {
    const subpackage = subpackageOf(app, path);
    const root = subpackage?.root.replace(/\/$/, '');
    for (const name of Object.keys(files)) {
      if (!name.endsWith('.json') || name === 'app.json' || (root && !name.startsWith(`${root}/`))) continue;
      const component = name.replace(/json$/, 'js');
      if (component in files && (JSON.parse(files[name] ?? '{}') as PageJson).component) modules.run(component);
    }
    modules.run(`${path}.js`);
  }

  function listenToScroll({ instance, view }: OpenPage): void {
    let atBottom = false;
    view.page.addEventListener('scroll', event => {
      if (event.target !== view.page) return;
      call(instance, 'onPageScroll', { scrollTop: view.page.scrollTop });
      const left = layout.scrollHeight(view.page) - layout.scrollTop(view.page) - layout.windowBox().height;
      if (left <= REACH_BOTTOM_DISTANCE && !atBottom) call(instance, 'onReachBottom');
      atBottom = left <= REACH_BOTTOM_DISTANCE;
      onScroll();
    });
    view.page.addEventListener('scroll', onScroll, true);
  }

  const pop = () => close(stack.pop());

  function close(page: OpenPage | undefined): void {
    if (!page) return;
    call(page.instance, 'onUnload');
    closed.push(page.meter);
    page.root.release();
    page.tabBar?.release();
    page.view.window.remove();
    page.style.remove();
  }

  function uncover(): void {
    const page = current();
    page.style.media = '';
    frame.show(page.view, stack.length > 1);
    call(page.instance, 'onShow');
  }

  function switchTab(path: string): void {
    const covered = stack.length > 1;
    while (stack.length > 1) pop();
    const tab = stack[0];
    if (tab?.path === path) {
      if (covered) uncover();
      return;
    }
    stack.pop();
    if (tab && tabs.has(tab.path)) {
      if (!covered) cover(tab);
      parked.set(tab.path, tab);
    } else close(tab);
    const kept = parked.get(path);
    parked.delete(path);
    if (!kept) return push({ path, query: {} });
    stack.push(kept);
    uncover();
  }

  return {
    stack,
    meters: () => [...closed, ...[...parked.values(), ...stack].map(page => page.meter)],
    current,
    open(url) {
      const target = address(url);
      if (tabs.has(target.path)) throw new Error('can not navigateTo a tabbar page');
      if (stack.length >= PAGE_STACK_MAX)
        throw new Error(`webview count limit exceed, at most ${PAGE_STACK_MAX} pages`);
      push(target);
    },
    redirect(url) {
      const target = address(url);
      if (tabs.has(target.path)) throw new Error('can not redirectTo a tabbar page');
      pop();
      push(target);
    },
    back(delta) {
      if (stack.length < 2) return;
      for (let left = delta; left > 0 && stack.length > 1; left -= 1) pop();
      uncover();
    },
    switchTab(url) {
      const { path } = address(url);
      if (!tabs.has(path)) throw new Error('can not switch to no-tabBar page');
      switchTab(path);
    },
    reLaunch(url) {
      const target = address(url);
      while (stack.length > 0) pop();
      for (const tab of parked.values()) close(tab);
      parked.clear();
      push(target);
    },
  };
}

function attachTabBar({ window }: PageView, tabBar: Root): void {
  const place = document.createElement('div');
  window.append(place);
  tabBar.attach(window as never, place as never);
}

const eventChannel = () => ({ emit() {}, on() {}, once() {}, off() {} });
