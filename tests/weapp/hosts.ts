import { join } from 'node:path';
import { build } from 'esbuild';
import { JSDOM, VirtualConsole } from 'jsdom';
import { screenshotPath } from '../support/built';
import { theChromium } from '../support/chromium';
import type { CallFunction } from './runtime/wx';
import type { PhoneInside, PhoneSettings } from './runtime/start';

type Method = keyof PhoneInside;

/** Where the phone runs, and how it is touched there. */
export interface Host {
  ask<M extends Method>(method: M, ...args: Parameters<PhoneInside[M]>): Promise<ReturnType<PhoneInside[M]>>;
  tap(words: string): Promise<void>;
  type(label: string, text: string): Promise<void>;
  confirm(label: string): Promise<void>;
  screenshot(name: string): Promise<void>;
  /** What went wrong outside the mini program's own reach. */
  problems(): string[];
  close(): Promise<void>;
}

const PAGE =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head><body></body></html>';

let bundle: Promise<string> | undefined;
/** The runtime as one script, for either host. */
function runtimeBundle(): Promise<string> {
  bundle ??= build({
    entryPoints: [join(__dirname, 'runtime/start.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return bundle;
}

export async function jsdomHost(settings: Omit<PhoneSettings, 'hasLayout'>, callFunction: CallFunction): Promise<Host> {
  const problems: string[] = [];
  const console = new VirtualConsole();
  console.on('jsdomError', error => {
    // jsdom cannot parse every modern style sheet; looks are Chromium's part.
    if (!error.message.includes('Could not parse CSS')) problems.push(error.stack ?? error.message);
  });
  const dom = new JSDOM(PAGE, { runScripts: 'outside-only', pretendToBeVisual: true, virtualConsole: console });
  dom.window.eval(await runtimeBundle());
  const window = dom.window as unknown as Window;
  // The settings cross as text, as they do into a browser.
  const own = dom.window.eval(`(${JSON.stringify({ ...settings, hasLayout: false })})`) as PhoneSettings;
  window.phone = window.startPhone(own, { callFunction });

  const ask: Host['ask'] = async (method, ...args) => {
    const call = window.phone[method] as (...all: unknown[]) => never;
    return call(...args);
  };
  return {
    ask,
    tap: words => ask('tap', words),
    type: (label, text) => ask('type', label, text),
    confirm: label => ask('confirm', label),
    screenshot: async () => undefined,
    problems: () => problems,
    close: async () => dom.window.close(),
  };
}

export async function chromiumHost(
  settings: Omit<PhoneSettings, 'hasLayout'>,
  callFunction: CallFunction,
): Promise<Host> {
  const browser = await theChromium();
  const { windowWidth, screenHeight, pixelRatio } = settings.systemInfo;
  const context = await browser.newContext({
    viewport: { width: windowWidth, height: screenHeight },
    deviceScaleFactor: pixelRatio,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', error => problems.push(error.stack ?? error.message));
  page.on('console', message => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.exposeFunction('callFunctionOutside', callFunction);
  await page.setContent(PAGE);
  await page.addScriptTag({ content: await runtimeBundle() });
  await page.evaluate(
    own => {
      const { callFunctionOutside } = window as unknown as { callFunctionOutside: CallFunction };
      window.phone = window.startPhone(own, { callFunction: callFunctionOutside });
    },
    { ...settings, hasLayout: true },
  );

  const ask: Host['ask'] = (method, ...args) =>
    page.evaluate(
      ([name, all]) => (window.phone[name as Method] as (...values: unknown[]) => never)(...(all as unknown[])),
      [method, args] as [string, unknown[]],
    );
  const touch = async (words: string, where: 'target' | 'fieldTarget') => {
    const target = await ask(where, words);
    if (target.coveredBy) throw new Error(`“${words}” cannot be touched: ${target.coveredBy} lies over it`);
    await page.touchscreen.tap(target.x, target.y);
  };
  return {
    ask,
    tap: words => touch(words, 'target'),
    async type(label, text) {
      await touch(label, 'fieldTarget');
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(text);
    },
    async confirm(label) {
      await touch(label, 'fieldTarget');
      await page.keyboard.press('Enter');
    },
    screenshot: async name => void (await page.screenshot({ path: screenshotPath(name) })),
    problems: () => problems,
    close: () => context.close(),
  };
}
