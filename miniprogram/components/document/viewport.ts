import Taro from '@tarojs/taro';
import { statusBarHeight } from 'miniprogram/platform/device';
import { inBrowser } from 'miniprogram/platform/target';

/** Chunks this far outside the screen are mounted before they are seen. */
const MARGIN_PX = 800;

export const CHUNK_SELECTOR = '.policy-chunk';
export const chunkElementId = (index: number): string => `policy-chunk-${index}`;

/** A chunk came near the screen, or left it at this height. */
export interface Sight {
  index: number;
  isNear: boolean;
  heightPx: number;
}

export type ChunkElements = ReadonlyMap<number, unknown>;

/** Watches chunks come and go; answers how to stop. Where nothing can watch (tests, very old browsers), nothing is reported. */
export function watchChunks(elements: ChunkElements, report: (sights: Sight[]) => void): () => void {
  return inBrowser ? watchInBrowser(elements, report) : watchOnPhone(report);
}

export const canWatch = !inBrowser || typeof IntersectionObserver !== 'undefined';

function watchInBrowser(elements: ChunkElements, report: (sights: Sight[]) => void): () => void {
  if (typeof IntersectionObserver === 'undefined') return () => undefined;
  const indexes = new Map<Element, number>();
  for (const [index, element] of elements) if (element instanceof Element) indexes.set(element, index);
  const [first] = indexes.keys();
  const observer = new IntersectionObserver(
    entries =>
      report(
        entries.map(entry => ({
          index: indexes.get(entry.target) ?? -1,
          isNear: entry.isIntersecting,
          heightPx: entry.boundingClientRect.height,
        })),
      ),
    // The page itself scrolls, not the window; a margin only counts for the element that scrolls.
    { root: first?.closest('.taro_page') ?? null, rootMargin: `${MARGIN_PX}px 0px` },
  );
  for (const element of indexes.keys()) observer.observe(element);
  return () => observer.disconnect();
}

/** As if every chunk had been in full sight before: those that are not say so at once, and can be taken off the page. */
const REPORT_ALL_AT_FIRST = { initialRatio: 1, thresholds: [0, 0.001] };

/** WeChat draws a moment after React is done; what is not drawn yet would not be watched. */
const DRAWN_AFTER_MS = 60;

function watchOnPhone(report: (sights: Sight[]) => void): () => void {
  const page = Taro.getCurrentInstance().page;
  if (!page) return () => undefined;
  const observer = Taro.createIntersectionObserver(page, { observeAll: true, ...REPORT_ALL_AT_FIRST });
  const start = setTimeout(() => {
    observer.relativeToViewport({ top: MARGIN_PX, bottom: MARGIN_PX }).observe(CHUNK_SELECTOR, sight => {
      // WeChat names the element it saw; Taro's types leave that out.
      const id = 'id' in sight ? String(sight.id) : '';
      const index = Number(id.slice(chunkElementId(0).length - 1));
      if (!Number.isInteger(index)) return;
      report([{ index, isNear: (sight.intersectionRatio ?? 0) > 0, heightPx: sight.boundingClientRect?.height ?? 0 }]);
    });
  }, DRAWN_AFTER_MS);
  return () => {
    clearTimeout(start);
    observer.disconnect();
  };
}

/** Brings an element of a mounted chunk to the top of the screen. */
export function scrollToElement(chunk: unknown, elementId: string, gapPx: number): void {
  if (!inBrowser) {
    void Promise.resolve(Taro.pageScrollTo({ selector: `#${elementId}`, offsetTop: -gapPx, duration: 0 })).catch(
      () => undefined,
    );
    return;
  }
  // Other pages stay in the browser's document and may hold the same id.
  if (typeof Element === 'undefined' || !(chunk instanceof Element)) return;
  chunk.querySelector(`[id="${elementId}"]`)?.scrollIntoView?.({ block: 'start' });
}

const NAV_BAR_PX = { usual: 44, elder: 60 };
const GAP_PX = 16;

/** What stays over the top of the page while it scrolls. */
export function headerHeightPx(elder: boolean): number {
  return statusBarHeight() + (elder ? NAV_BAR_PX.elder : NAV_BAR_PX.usual) + GAP_PX;
}

const USUAL_PHONE_PX = 390;

export function windowWidthPx(): number {
  try {
    return (inBrowser ? Taro.getSystemInfoSync() : Taro.getWindowInfo()).windowWidth || USUAL_PHONE_PX;
  } catch {
    return USUAL_PHONE_PX;
  }
}
