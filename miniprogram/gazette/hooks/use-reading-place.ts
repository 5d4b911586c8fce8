import { useCallback, useEffect, useRef } from 'react';
import Taro, { usePageScroll } from '@tarojs/taro';
import type { GazetteIssueId } from 'shared/gazette/model';
import { inBrowser } from 'miniprogram/platform/target';
import { keepPlace, placeIn } from './reading-place';

/** The paper is drawn before it is scrolled; what lies above may still settle after that. */
const SCROLL_AFTER_MS = 120;

/** Takes the reader back to where they stopped in this entry, and remembers where they stop next. */
export function useReadingPlace(issueId: GazetteIssueId, position: number): (element: unknown) => void {
  const frame = useRef<unknown>(null);

  useEffect(() => {
    const place = placeIn(issueId);
    const scrollTop = place?.position === position ? place.scrollTop : 0;
    keepPlace({ issueId, position, scrollTop });
    if (scrollTop === 0) return;
    const timer = setTimeout(() => scrollTo(frame.current, scrollTop), SCROLL_AFTER_MS);
    return () => clearTimeout(timer);
  }, [issueId, position]);

  usePageScroll(({ scrollTop }) => keepPlace({ issueId, position, scrollTop: Math.round(scrollTop) }));

  return useCallback((element: unknown) => {
    frame.current = element;
  }, []);
}

/** In a browser it is the page's own frame that scrolls, not the window. */
function scrollTo(element: unknown, scrollTop: number): void {
  if (!inBrowser) {
    void Promise.resolve(Taro.pageScrollTo({ scrollTop, duration: 0 })).catch(() => undefined);
    return;
  }
  if (element instanceof Element) element.closest('.taro_page')?.scrollTo?.({ top: scrollTop });
}
