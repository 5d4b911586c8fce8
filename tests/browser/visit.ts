import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { theChromium } from '../support/chromium';

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1440, height: 900 };
export type Size = typeof PHONE;
export type Mode = 'normal' | 'elder';

/** A person at a browser: one window, and what went wrong in it. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Errors on the console and scripts that failed. */
  problems: string[];
  close(): Promise<void>;
}

export async function visit(size: Size, mode: Mode = 'normal'): Promise<Visit> {
  const browser = await theChromium();
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', hasTouch: size.width < 900 });
  context.setDefaultTimeout(8_000);
  if (mode === 'elder') {
    await context.addInitScript(() => localStorage.setItem('huxiao:elder-mode', JSON.stringify({ data: 'true' })));
  }
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', error => problems.push(error.stack ?? error.message));
  page.on('console', message => {
    if (message.type() === 'error')
      problems.push(`console: ${message.text().replace(/data:[^']{60,}/g, 'data:…')} ${message.location().url}`);
  });
  return { page, context, problems, close: () => context.close() };
}

/** What carries these words or this label, of what can be seen. */
export const seen = (page: Page, words: string) =>
  page.locator(`[aria-label="${words}"]:visible, :text("${words}"):visible`).first();

/** Until the words can be read and nothing is on its way any more. */
export async function see(page: Page, words: string): Promise<void> {
  await seen(page, words).waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => undefined)));
  });
}

/** The automatic checks of WCAG 2.0 and 2.1, A and AA; one line for each element that fails one. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => {
    const { axe: inside } = window as unknown as { axe: typeof axe };
    return inside.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
      resultTypes: ['violations'],
    });
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')} — ${(failureSummary ?? '').replace(/\s+/g, ' ')}`,
    ),
  );
}

/** What reaches beyond the right edge of the window, unless it stands in something made to scroll sideways. */
export function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const scrollsSideways = (element: Element): boolean =>
      element.parentElement !== null &&
      (['auto', 'scroll'].includes(getComputedStyle(element.parentElement).overflowX) &&
      element.parentElement.closest('.taro_page') !== element.parentElement
        ? true
        : scrollsSideways(element.parentElement));
    const isClipped = (element: Element): boolean => {
      const { clip, clipPath } = getComputedStyle(element);
      return clip !== 'auto' || clipPath !== 'none';
    };
    return [...document.body.querySelectorAll('*')]
      .filter(element => {
        const { right, width, height } = element.getBoundingClientRect();
        if (width === 0 || height === 0 || right <= edge + 1) return false;
        return (
          element.checkVisibility({ visibilityProperty: true }) && !isClipped(element) && !scrollsSideways(element)
        );
      })
      .map(element => {
        const { right } = element.getBoundingClientRect();
        const words = (element.textContent ?? '').slice(0, 20);
        return `${element.tagName.toLowerCase()}.${element.className} “${words}” ends at ${Math.round(right)} of ${edge}`;
      });
  });
}

/** What can be pressed but takes less than `least` pixels of finger in either direction. */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate(async smallest => {
    const pressable =
      'a[href],button,input,textarea,[role=button],[role=link],[role=tab],[role=switch],[role=radio],[role=checkbox],[role=option],[tabindex="0"]';
    const targets = [...document.querySelectorAll<HTMLElement>(pressable)].filter(element => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
    });
    const found: string[] = [];
    for (const target of targets) {
      let box = target.getBoundingClientRect();
      if (box.width >= smallest - 0.5 && box.height >= smallest - 0.5) continue;
      // What its own transparent edges add is part of it; what another lies on is not.
      target.scrollIntoView({ block: 'center', inline: 'center' });
      await new Promise(requestAnimationFrame);
      box = target.getBoundingClientRect();
      const [x, y, reach] = [box.left + box.width / 2, box.top + box.height / 2, smallest / 2 - 1];
      const answers = (dx: number, dy: number) => {
        const hit = document.elementFromPoint(x + dx, y + dy);
        return (
          hit !== null &&
          (target.contains(hit) || (target.tagName === 'INPUT' && hit.closest('label, taro-input-core') !== null))
        );
      };
      const wide = box.width >= smallest - 0.5 || (answers(-reach, 0) && answers(reach, 0));
      const high = box.height >= smallest - 0.5 || (answers(0, -reach) && answers(0, reach));
      if (wide && high) continue;
      const name = target.getAttribute('aria-label') ?? target.getAttribute('placeholder') ?? target.textContent ?? '';
      found.push(
        `${target.tagName.toLowerCase()}.${target.className} “${name.slice(0, 20)}” ${Math.round(box.width)}×${Math.round(box.height)}`,
      );
    }
    return found;
  }, least);
}

export interface Stop {
  name: string;
  left: number;
  top: number;
  /** Stays where it is while the page scrolls. */
  fixed: boolean;
  outlined: boolean;
}

/** Where the Tab key stops, from the beginning of the page until it comes round. */
export async function tabStops(page: Page, most = 60): Promise<Stop[]> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.getSelection()?.removeAllRanges();
  });
  const stops: Stop[] = [];
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body || element.dataset.stopped) return null;
      element.dataset.stopped = 'true';
      const style = getComputedStyle(element);
      const frame = getComputedStyle(element.parentElement?.parentElement ?? element);
      const { left, top } = element.getBoundingClientRect();
      const scroller = element.closest('.taro_page');
      const isFixed = (one: HTMLElement | null): boolean =>
        one !== null && (['fixed', 'sticky'].includes(getComputedStyle(one).position) || isFixed(one.parentElement));
      const hasRing = ({ outlineStyle, outlineWidth, boxShadow }: CSSStyleDeclaration) =>
        (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      return {
        name:
          element.getAttribute('aria-label') ??
          element.getAttribute('placeholder') ??
          element.textContent?.trim().slice(0, 30) ??
          '',
        left,
        top: top + (scroller?.scrollTop ?? 0) + window.scrollY,
        fixed: isFixed(element),
        outlined: hasRing(style) || (element.tagName === 'INPUT' && hasRing(frame)),
      };
    });
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}
