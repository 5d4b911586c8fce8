/** Where things are on the screen, relative to the top left of the page's window. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Layout {
  boxOf(element: Element): Box;
  /** The page's window: what of the page can be seen. */
  windowBox(): Box;
  scrollTop(scroller: Element): number;
  scrollHeight(scroller: Element): number;
  scrollTo(scroller: Element, top: number): void;
}

/** A real browser's. */
export function measuredLayout(pageWindow: () => Element): Layout {
  return {
    boxOf(element) {
      const { left, top, width, height } = element.getBoundingClientRect();
      const origin = pageWindow().getBoundingClientRect();
      return { left: left - origin.left, top: top - origin.top, width, height };
    },
    windowBox: () => ({ left: 0, top: 0, width: pageWindow().clientWidth, height: pageWindow().clientHeight }),
    scrollTop: scroller => scroller.scrollTop,
    scrollHeight: scroller => scroller.scrollHeight,
    scrollTo(scroller, top) {
      scroller.scrollTop = top;
    },
  };
}

const LINE_HEIGHT = 26;
const CHARACTERS_PER_LINE = 21;
const FIELD_HEIGHT = 44;

/**
 * Without a browser: one block under the other, text in lines of 21 characters, heights written inline obeyed.
 * Wrong about any detail, the same every time, and tall where the page is tall.
 */
export function estimatedLayout(page: () => Element, windowWidth: number, windowHeight: () => number): Layout {
  // Heights hold for as long as nothing else runs.
  let known = new Map<Element, number>();
  const heightOf = (element: Element): number => {
    if (known.size === 0) setTimeout(() => (known = new Map()), 0);
    const height = known.get(element) ?? estimate(element);
    known.set(element, height);
    return height;
  };
  const estimate = (element: Element): number => {
    const own = element.getAttribute('style')?.match(/(?:^|;|\s)height:\s*([\d.]+)px/)?.[1];
    if (own !== undefined) return Number(own);
    if (element.tagName === 'INPUT' || element.tagName === 'TEXTAREA' || element.tagName === 'WX-IMAGE')
      return FIELD_HEIGHT;
    let height = 0;
    for (const child of element.childNodes) {
      if (child.nodeType === 1) height += heightOf(child as Element);
      else if (child.textContent?.trim())
        height += Math.ceil(child.textContent.length / CHARACTERS_PER_LINE) * LINE_HEIGHT;
    }
    return height;
  };
  const heightBefore = (element: Element): number => {
    if (element === page() || !element.parentElement) return 0;
    let height = heightBefore(element.parentElement);
    for (let before = element.previousElementSibling; before; before = before.previousElementSibling)
      height += heightOf(before);
    return height;
  };
  const windowBox = () => ({ left: 0, top: 0, width: windowWidth, height: windowHeight() });
  return {
    boxOf: element => ({
      left: 0,
      top: heightBefore(element) - page().scrollTop,
      width: windowWidth,
      height: heightOf(element),
    }),
    windowBox,
    scrollTop: scroller => scroller.scrollTop,
    scrollHeight: heightOf,
    scrollTo(scroller, top) {
      known = new Map();
      scroller.scrollTop = Math.max(0, Math.min(top, heightOf(scroller) - windowHeight()));
      scroller.dispatchEvent(new Event('scroll'));
    },
  };
}
