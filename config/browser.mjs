// Makes sure that tests have a Chromium and Chinese fonts: Debian's packages as root, else Playwright's own installer.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root, run, step } from './prepare.mjs';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium is, or null. `CHROMIUM` wins. */
function findChromium() {
  const own = process.env.CHROMIUM;
  if (own && existsSync(own)) return own;
  const system = candidates.find(existsSync);
  if (system) return system;
  const { chromium } = createRequire(join(root, 'package.json'))('playwright-core');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

async function hasChineseFont() {
  const fonts = await run('fc-list', [':lang=zh']).catch(() => '');
  return fonts.trim() !== '';
}

const manual = '请安装 Chromium 和中文字体后再运行（Debian：apt-get install chromium fonts-noto-cjk）。';

/** Answers the path of a Chromium that can show Chinese; installs what is missing. */
export async function ensureBrowser() {
  const present = findChromium();
  if (present && (await hasChineseFont())) return present;
  const isRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isRoot) {
    await step('安装 Chromium 和中文字体', async () => {
      await run('apt-get', ['update', '-qq']);
      const packages = ['chromium', 'fonts-noto-cjk', 'fontconfig'];
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
        env: { DEBIAN_FRONTEND: 'noninteractive' },
      });
    });
  } else if (!findChromium()) {
    const installer = join(root, 'node_modules', '.bin', 'playwright-core');
    // Where its download is out of reach too, the sentence below says what to do.
    await step('安装 Chromium', () => run(installer, ['install', 'chromium'])).catch(() => undefined);
  }
  const installed = findChromium();
  if (!installed) throw new Error(`没有找到 Chromium。${manual}`);
  if (!(await hasChineseFont())) throw new Error(`没有找到中文字体。${manual}`);
  return installed;
}
