import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const ARGUMENTS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

let running: Promise<Browser> | undefined;

/** The one Chromium of this test file; `CHROMIUM` names another than this machine's. */
export function theChromium(): Promise<Browser> {
  const executablePath = PLACES.find(place => place !== undefined && existsSync(place));
  if (!executablePath) throw new Error('No Chromium here: install one, or name its path in CHROMIUM.');
  running ??= chromium.launch({ executablePath, args: ARGUMENTS });
  return running;
}

export async function closeChromium(): Promise<void> {
  const browser = await running;
  running = undefined;
  await browser?.close();
}
