import { chromiumHost, jsdomHost, type Host } from './hosts';
import { limitsBroken, type PageMetrics } from './runtime/meter';
import { USUAL_PHONE, type SystemInfo } from './runtime/package';
import { readPackage } from './runtime/read-package';
import { brief } from './runtime/sight';
import type { Deed } from './runtime/wx';

export type HostName = 'jsdom' | 'chromium';

export interface LaunchOptions {
  host: HostName;
  /** The folder of the built mini program. */
  dist: string;
  /** Answers `wx.cloud.callFunction`: the function's name and what was sent, to what it returns. */
  callFunction(name: string, data: Record<string, unknown>): Promise<unknown>;
  systemInfo?: Partial<SystemInfo>;
  /** The page and parameters it was opened with, from a shared card say; the first page otherwise. */
  url?: string;
  storage?: Record<string, unknown>;
  /** How long the person looks for something before giving up. */
  patienceMs?: number;
}

/** A phone with the mini program on it, and a person who reads and touches. */
export interface Phone {
  open(url: string): Promise<void>;
  tap(words: string): Promise<void>;
  /** Replaces what stands in a field, found by its label or placeholder. */
  type(label: string, text: string): Promise<void>;
  /** The key that ends typing. */
  confirm(label: string): Promise<void>;
  /** The phone's own way back. */
  back(): Promise<void>;
  /** Waits until the words can be read; throws with what can be read instead. */
  see(words: string): Promise<void>;
  seeNoMore(words: string): Promise<void>;
  /** Waits as a person does who looks at the screen for a moment. */
  rest(ms: number): Promise<void>;
  text(): Promise<string>;
  currentPath(): Promise<string>;
  stack(): Promise<string[]>;
  /** How far below the top of the page's window the words stand: less than 0 is above it. */
  topOf(words: string): Promise<number>;
  scrollToEnd(): Promise<void>;
  metrics(): Promise<PageMetrics>;
  /** Of every page opened so far. */
  allMetrics(): Promise<PageMetrics[]>;
  /** Of every page opened so far: the limits it broke. */
  limitsBroken(): Promise<string[]>;
  screenshot(name: string): Promise<void>;
  deeds(): Promise<Deed[]>;
  storage(): Promise<Record<string, unknown>>;
  setOnline(online: boolean): Promise<void>;
  /** Errors and warnings so far, and names the phone has not got. */
  problems(): Promise<string[]>;
  close(): Promise<void>;
}

const PATIENCE_MS = 5_000;
const QUIET_MS = 50;
const LOOK_EVERY_MS = 15;
/** On a busy machine time passes without anything being done; looks give everyone a turn. */
const QUIET_LOOKS = 3;
/** Three screens at a time: a quick thumb. */
const SCROLL_STEP_PX = 2500;

export async function launchPhone(options: LaunchOptions): Promise<Phone> {
  const settings = {
    phonePackage: readPackage(options.dist),
    systemInfo: { ...USUAL_PHONE, ...options.systemInfo },
    storage: options.storage ?? {},
  };
  const callFunction = async (name: string, data: string): Promise<string> =>
    JSON.stringify((await options.callFunction(name, JSON.parse(data))) ?? null);
  const start = options.host === 'jsdom' ? jsdomHost : chromiumHost;
  const host = await start(settings, callFunction);
  const phone = driver(host, options.patienceMs ?? PATIENCE_MS);
  try {
    await host.ask('launch', options.url ?? '');
    await settle(host);
  } catch (cause) {
    await host.close();
    throw cause;
  }
  return phone;
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** Until no function is waited for and nothing changes any more. */
async function settle(host: Host): Promise<void> {
  const givesUpAt = Date.now() + PATIENCE_MS;
  let quietLooks = 0;
  for (;;) {
    const { pending, quietMs } = await host.ask('activity');
    quietLooks = pending === 0 && quietMs >= QUIET_MS ? quietLooks + 1 : 0;
    if (quietLooks >= QUIET_LOOKS) break;
    if (Date.now() > givesUpAt) throw new Error(`the page does not come to rest: ${pending} functions are awaited`);
    await pause(LOOK_EVERY_MS);
  }
  await host.ask('contentShown');
}

function driver(host: Host, patienceMs: number): Phone {
  const then = (deed: (...args: [string]) => Promise<unknown>) => async (argument: string) => {
    await deed(argument);
    await pause(0);
    await settle(host);
  };
  /** A person looks a while before giving up, and lets a toast go that lies over what is meant. */
  const patiently = async (deed: () => Promise<unknown>) => {
    const givesUpAt = Date.now() + patienceMs;
    for (;;) {
      try {
        return await deed();
      } catch (cause) {
        // The error may come from the phone's own world, where `Error` is another.
        const isNotThereYet = /is on the screen|lies over it/.test(String((cause as { message?: unknown }).message));
        if (!isNotThereYet || Date.now() > givesUpAt) throw cause;
        await pause(LOOK_EVERY_MS);
      }
    }
  };
  const waitFor = async (isSo: (text: string) => boolean, otherwise: string) => {
    const givesUpAt = Date.now() + patienceMs;
    for (;;) {
      const text = await host.ask('text');
      if (isSo(text)) break;
      if (Date.now() > givesUpAt) throw new Error(`${otherwise}; the screen shows:\n${brief(text)}`);
      await pause(LOOK_EVERY_MS);
    }
    await settle(host);
  };
  return {
    open: then(url => host.ask('open', url)),
    tap: then(words => patiently(() => host.tap(words))),
    async type(label, text) {
      await patiently(() => host.type(label, text));
      await settle(host);
    },
    confirm: then(label => host.confirm(label)),
    async back() {
      await host.ask('back');
      await settle(host);
    },
    see: words => waitFor(text => text.includes(words), `“${words}” never appeared`),
    seeNoMore: words => waitFor(text => !text.includes(words), `“${words}” never went away`),
    async rest(ms) {
      await pause(ms);
      await settle(host);
    },
    text: () => host.ask('text'),
    currentPath: () => host.ask('path'),
    stack: () => host.ask('stack'),
    topOf: words => host.ask('topOf', words),
    async scrollToEnd() {
      let before = -1;
      for (let top = 0; ;) {
        const at = await host.ask('scrollTo', top);
        await settle(host);
        if (at.scrollTop <= before) break;
        before = at.scrollTop;
        top = at.scrollTop + SCROLL_STEP_PX;
      }
    },
    metrics: () => host.ask('metrics'),
    allMetrics: () => host.ask('allMetrics'),
    limitsBroken: async () => (await host.ask('allMetrics')).flatMap(limitsBroken),
    screenshot: name => host.screenshot(`weapp-${name}`),
    deeds: () => host.ask('deeds'),
    storage: () => host.ask('storage'),
    setOnline: online => host.ask('setOnline', online),
    problems: async () => [...host.problems(), ...(await host.ask('problems'))],
    close: () => host.close(),
  };
}
