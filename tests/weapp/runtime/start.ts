import { createEngine } from './engine';
import { createFrame } from './frame';
import { BASE_CSS, type BuiltInHost } from './built-ins';
import { estimatedLayout, measuredLayout, type Layout } from './layout';
import type { PageMetrics } from './meter';
import { createModules, resolve } from './modules';
import type { AppJson, PhonePackage, SystemInfo } from './package';
import { createPages, parseUrl, type Pages } from './pages';
import { createWatchers } from './queries';
import { createSight } from './sight';
import { cssOf, inlineStyleOf } from './style';
import { createWx, type Deed } from './wx';

export interface PhoneSettings {
  phonePackage: PhonePackage;
  systemInfo: SystemInfo;
  /** What an earlier run left in storage, as JSON. */
  storage: Record<string, unknown>;
  hasLayout: boolean;
}

export interface Target {
  x: number;
  y: number;
  width: number;
  height: number;
  /** What lies over the middle of it, when something does. */
  coveredBy: string | null;
}

/** The running phone, as the tests reach it from outside. */
export interface PhoneInside {
  launch(url: string): void;
  open(url: string): void;
  back(): void;
  path(): string;
  stack(): string[];
  text(): string;
  /** Whether a function is being waited for, and how long nothing changed. */
  activity(): { pending: number; quietMs: number };
  contentShown(): void;
  target(words: string): Target;
  fieldTarget(label: string): Target;
  /** How far below the top of the page's window the words stand, wherever that is. */
  topOf(words: string): number;
  /** A tap without a finger, where there is no layout. */
  tap(words: string): void;
  type(label: string, text: string): void;
  confirm(label: string): void;
  scrollTo(top: number): { scrollTop: number; scrollHeight: number };
  metrics(): PageMetrics;
  allMetrics(): PageMetrics[];
  deeds(): Deed[];
  problems(): string[];
  missing(): string[];
  storage(): Record<string, unknown>;
  setOnline(online: boolean): void;
}

interface Bridge {
  callFunction(name: string, data: string): Promise<string>;
}

/** Puts the package on a phone that is this window's document. */
export function startPhone(settings: PhoneSettings, bridge: Bridge): PhoneInside {
  const { phonePackage, systemInfo, hasLayout } = settings;
  const { files, pictures } = phonePackage;
  const app: AppJson = JSON.parse(files['app.json'] ?? '{}');
  const problems: string[] = [];
  const deeds: Deed[] = [];
  const storage = new Map(Object.entries(settings.storage));
  let online = true;
  let pending = 0;
  let changedAt = Date.now();
  let launchUrl = '';
  const report = (problem: string) => void problems.push(problem);
  const changed = () => void (changedAt = Date.now());
  window.addEventListener('unhandledrejection', event => report(`unhandled rejection: ${describe(event.reason)}`));

  const pictureOf = (src: string) => pictures[resolve(pictures, currentPath(), src)] ?? src;
  const host: BuiltInHost = { document, pictureOf, inlineStyle: style => inlineStyleOf(style, systemInfo.windowWidth) };
  addStyle(BASE_CSS);
  const frame = createFrame({
    document,
    app,
    systemInfo,
    pictureOf,
    onBack: () => pages.back(1),
    onTab: path => pages.switchTab(`/${path}`),
  });
  addStyle(cssOf(files, pictures, 'app.wxss', systemInfo.windowWidth));
  const currentView = () => pages.current().view;
  const layout: Layout = hasLayout
    ? measuredLayout(() => currentView().window)
    : estimatedLayout(
        () => currentView().page,
        systemInfo.windowWidth,
        () => systemInfo.screenHeight,
      );
  const watchers = createWatchers(layout, () => pages.current().instance);

  const engine = createEngine({ phonePackage, app, host, report, onSetData });
  const { wx, missing } = createWx({
    pages: () => pages,
    frame,
    layout,
    watchers,
    systemInfo,
    launchUrl: () => launchUrl,
    isOnline: () => online,
    record: deed => deeds.push(deed),
    storage,
    async callFunction(name, data) {
      pending += 1;
      try {
        return await bridge.callFunction(name, data);
      } finally {
        pending -= 1;
        changed();
      }
    },
  });

  let appInstance: Record<string, unknown> = {};
  const modules = createModules(
    files,
    current => ({
      wx,
      App: (definition: Record<string, unknown>) => void (appInstance = definition),
      Page: (definition: object) => void engine.space.component(current()).pageDefinition(definition).register(),
      Component: (definition: Record<string, unknown>) =>
        void engine.space.component(current()).definition(tolerated(definition)).register(),
      Behavior: (definition: object) => engine.space.behavior().definition(definition).register(),
      getApp: () => appInstance,
      getCurrentPages: () => pages.stack.map(page => page.instance),
      console: reportingConsole(report),
    }),
    report,
  );
  const pages: Pages = createPages({
    phonePackage,
    app,
    engine,
    modules,
    frame,
    layout,
    windowWidth: systemInfo.windowWidth,
    onScroll: () => {
      changed();
      watchers.look();
    },
  });
  const currentPath = () => pages?.stack.at(-1)?.path ?? '';
  const sight = createSight(frame.root, hasLayout);

  function onSetData(component: { getBackendElement(): unknown }, data: unknown): void {
    changed();
    const element = component.getBackendElement() as Element | null;
    const page = pages.stack.find(one => element && one.view.page.contains(element)) ?? pages.stack.at(-1);
    page?.meter.countSetData(data);
    setTimeout(() => {
      if (page?.view.page.isConnected) page.meter.measureTree(page.view.page);
      if (pages.stack.length > 0) watchers.look();
    }, 0);
  }

  const callApp = (name: string, argument: unknown) => {
    const method = appInstance[name];
    if (typeof method === 'function') method.call(appInstance, argument);
  };

  return {
    launch(url) {
      launchUrl = url.replace(/^\//, '') || (app.pages[0] ?? '');
      modules.run('app.js');
      const options = { ...parseUrl(launchUrl), scene: 1001 };
      callApp('onLaunch', options);
      callApp('onShow', options);
      pages.reLaunch(`/${launchUrl}`);
      changed();
    },
    open(url) {
      pages.open(url);
      changed();
    },
    back() {
      pages.back(1);
      changed();
    },
    path: currentPath,
    stack: () => pages.stack.map(page => page.path),
    text: () => sight.text(),
    activity: () => ({ pending, quietMs: Date.now() - changedAt }),
    contentShown: () => pages.current().meter.firstContentShown(),
    target: words => targetOf(sight.find(words)),
    fieldTarget: label => targetOf(sight.findField(label)),
    topOf: words => layout.boxOf(sight.find(words)).top,
    tap(words) {
      const element = sight.find(words);
      for (const type of ['mousedown', 'mouseup', 'click']) {
        element.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
      }
      changed();
    },
    type(label, text) {
      const field = sight.findField(label);
      field.focus();
      field.value = field.maxLength >= 0 ? text.slice(0, field.maxLength) : text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    confirm(label) {
      const field = sight.findField(label);
      field.dispatchEvent(new CustomEvent('confirm', { bubbles: true, detail: { value: field.value } }));
    },
    scrollTo(top) {
      const { page } = currentView();
      layout.scrollTo(page, top);
      return { scrollTop: layout.scrollTop(page), scrollHeight: layout.scrollHeight(page) };
    },
    metrics: () => pages.current().meter.metrics(),
    allMetrics: () => pages.meters().map(meter => meter.metrics()),
    deeds: () => deeds,
    problems: () => problems,
    missing: () => [...missing],
    storage: () => Object.fromEntries(storage),
    setOnline: value => void (online = value),
  };
}

/** The phone passes over lists that are not lists; the engine alone does not. */
const tolerated = (definition: Record<string, unknown>) => ({
  ...definition,
  behaviors: Array.isArray(definition.behaviors) ? definition.behaviors : [],
  externalClasses: Array.isArray(definition.externalClasses) ? definition.externalClasses : [],
});

function addStyle(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}

/** Brings it into sight and tells where it is. */
function targetOf(element: Element): Target {
  element.scrollIntoView?.({ block: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const x = left + width / 2;
  const y = top + height / 2;
  const over = document.elementFromPoint?.(x, y) ?? null;
  const reached = over !== null && (element.contains(over) || over.contains(element));
  return {
    x,
    y,
    width,
    height,
    coveredBy: reached || !over ? null : `${over.tagName.toLowerCase()}.${over.className}`,
  };
}

const describe = (value: unknown): string => {
  if (value instanceof Error) return value.stack ?? value.message;
  if (typeof value === 'string') return value;
  return JSON.stringify(value) ?? String(value);
};

/** What the mini program writes as a warning or an error is a problem. */
function reportingConsole(report: (problem: string) => void): object {
  const told =
    (level: string) =>
    (...parts: unknown[]) =>
      report(`console.${level}: ${parts.map(describe).join(' ')}`);
  const silent = () => undefined;
  return {
    log: silent,
    info: silent,
    debug: silent,
    warn: told('warn'),
    error: told('error'),
    time: silent,
    timeEnd: silent,
  };
}

declare global {
  interface Window {
    startPhone: typeof startPhone;
    phone: PhoneInside;
  }
}
window.startPhone = startPhone;

// On the phone the key that ends typing is an event of the field.
document.addEventListener('keydown', event => {
  const field = event.target;
  if (event.key !== 'Enter' || !(field instanceof HTMLInputElement)) return;
  field.dispatchEvent(new CustomEvent('confirm', { bubbles: true, detail: { value: field.value } }));
});
