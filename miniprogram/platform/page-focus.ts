import { useEffect, useRef, useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { inBrowser } from './target';

/** The first page of a visit is announced by the browser itself. */
let arrived = false;
const IN_SIGHT_AFTER_MS = 100;

/**
 * In a browser, another page shown takes the keyboard and the screen reader along: to its heading, and on the
 * way back to what was last used there. Gives the ref for the page's outermost element.
 */
export function usePageFocus(): (element: unknown) => void {
  const [page, setPage] = useState<unknown>(null);
  const lastUsed = useRef<HTMLElement | null>(null);
  const shown = useRef(false);
  useEffect(() => {
    if (!inBrowser || !(page instanceof HTMLElement)) return undefined;
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) lastUsed.current = target;
    };
    page.addEventListener('focusin', remember);
    shown.current = true;
    // The page is drawn before it is put in sight, and what is out of sight takes no focus.
    const timer = arrived ? setTimeout(() => focusOn(headingOfPage(page), page), IN_SIGHT_AFTER_MS) : undefined;
    arrived = true;
    return () => {
      clearTimeout(timer);
      page.removeEventListener('focusin', remember);
    };
  }, [page]);
  useDidShow(() => {
    if (!inBrowser || !shown.current || !(page instanceof HTMLElement)) return;
    const back = lastUsed.current;
    focusOn(back?.isConnected ? back : headingOfPage(page), page);
  });
  return setPage;
}

function headingOfPage(page: HTMLElement): HTMLElement | null {
  const headings = [...page.querySelectorAll<HTMLElement>('[role=heading][aria-level="1"]')];
  return headings.find(heading => heading.offsetParent !== null) ?? page.querySelector<HTMLElement>('[role=main]');
}

/** Leaves alone what the page has already put the focus on, such as a search box. */
function focusOn(target: HTMLElement | null, page: HTMLElement): void {
  if (!target || page.contains(document.activeElement)) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
