import type { GeneralComponent } from 'glass-easel';
import { domOf, type EngineElement } from './engine';
import type { Box, Layout } from './layout';

/** A page or component instance as its script sees it. */
export interface Instance {
  _$?: GeneralComponent;
}

type Answer = Record<string, unknown> | null;
type Wanted = Record<string, boolean | string[] | undefined>;
type Callback = (answer: Answer | Answer[]) => void;

const edges = ({ left, top, width, height }: Box) => ({
  left,
  top,
  width,
  height,
  right: left + width,
  bottom: top + height,
});

const selectAll = (instance: Instance | undefined, selector: string): EngineElement[] =>
  instance?._$?.getShadowRoot()?.querySelectorAll(selector) ?? [];

/** `wx.createSelectorQuery` */
export function createSelectorQuery(layout: Layout, currentPage: () => Instance, currentScroller: () => Element) {
  let within: Instance | undefined;
  const questions: { ask: () => Answer | Answer[]; callback: Callback | undefined }[] = [];

  const answerFor = (element: EngineElement, wanted: Wanted): Answer => {
    const dom = domOf(element);
    if (!dom) return null;
    const box = edges(layout.boxOf(dom));
    return {
      ...(wanted.id ? { id: element.id } : {}),
      ...(wanted.dataset ? { dataset: element.dataset } : {}),
      ...(wanted.rect ? { left: box.left, top: box.top, right: box.right, bottom: box.bottom } : {}),
      ...(wanted.size ? { width: box.width, height: box.height } : {}),
      ...(wanted.scrollOffset
        ? { scrollTop: dom.scrollTop, scrollLeft: dom.scrollLeft, scrollHeight: dom.scrollHeight }
        : {}),
      ...(wanted.node ? { node: dom } : {}),
    };
  };
  const viewport = (wanted: Wanted): Answer => {
    const { width, height } = layout.windowBox();
    const scroller = currentScroller();
    return {
      ...(wanted.rect ? { left: 0, top: 0, right: width, bottom: height } : {}),
      ...(wanted.size ? { width, height } : {}),
      ...(wanted.scrollOffset
        ? { scrollTop: layout.scrollTop(scroller), scrollLeft: 0, scrollHeight: layout.scrollHeight(scroller) }
        : {}),
    };
  };
  const nodes = (answer: (wanted: Wanted) => Answer | Answer[]) => {
    const fields = (wanted: Wanted, callback?: Callback) => {
      questions.push({ ask: () => answer(wanted), callback });
      return query;
    };
    return {
      fields,
      boundingClientRect: (callback?: Callback) =>
        fields({ id: true, dataset: true, rect: true, size: true }, callback),
      scrollOffset: (callback?: Callback) => fields({ id: true, dataset: true, scrollOffset: true }, callback),
      node: (callback?: Callback) => fields({ node: true }, callback),
    };
  };
  const query = {
    in(instance: Instance) {
      within = instance;
      return query;
    },
    select: (selector: string) =>
      nodes(wanted => {
        const [first] = selectAll(within ?? currentPage(), selector);
        return first ? answerFor(first, wanted) : null;
      }),
    selectAll: (selector: string) =>
      nodes(wanted => selectAll(within ?? currentPage(), selector).map(element => answerFor(element, wanted))),
    selectViewport: () => nodes(viewport),
    exec(callback?: (answers: (Answer | Answer[])[]) => void) {
      setTimeout(() => {
        const answers = questions.map(({ ask, callback: own }) => {
          const answer = ask();
          own?.(answer);
          return answer;
        });
        callback?.(answers);
      }, 0);
      return query;
    },
  };
  return query;
}

interface Margins {
  left?: number;
  top?: number;
  right?: number;
  bottom?: number;
}

interface IntersectionOptions {
  thresholds?: number[];
  initialRatio?: number;
  observeAll?: boolean;
}

type IntersectionListener = (entry: Record<string, unknown>) => void;

/** Those who watch what comes into sight; asked again after every scroll and every change. */
export interface Watchers {
  create(instance: Instance | undefined, options?: IntersectionOptions): unknown;
  look(): void;
}

/** `wx.createIntersectionObserver`: the share of each element inside the window or another element, from the layout. */
export function createWatchers(layout: Layout, currentPage: () => Instance): Watchers {
  const looks = new Set<() => void>();

  const create = (instance: Instance | undefined, options: IntersectionOptions = {}) => {
    const { thresholds = [0], initialRatio = 0, observeAll = false } = options;
    let relative: { box: () => Box; margins: Margins } = { box: layout.windowBox, margins: {} };
    const own = new Set<() => void>();

    const observer = {
      relativeTo(selector: string, margins: Margins = {}) {
        const [element] = selectAll(instance ?? currentPage(), selector);
        const dom = domOf(element ?? null);
        if (dom) relative = { box: () => layout.boxOf(dom), margins };
        return observer;
      },
      relativeToViewport(margins: Margins = {}) {
        relative = { box: layout.windowBox, margins };
        return observer;
      },
      observe(selector: string, listener: IntersectionListener) {
        const found = selectAll(instance ?? currentPage(), selector);
        for (const element of observeAll ? found : found.slice(0, 1)) {
          let last = { ratio: initialRatio, touching: false };
          const look = () => {
            const dom = domOf(element);
            if (!dom?.isConnected || isCovered(dom)) return;
            const box = layout.boxOf(dom);
            const frame = grown(relative.box(), relative.margins);
            const shared = intersection(box, frame);
            const area = box.width * box.height;
            const ratio = shared && area > 0 ? (shared.width * shared.height) / area : 0;
            const now = { ratio, touching: shared !== null };
            const crossed =
              now.touching !== last.touching ||
              thresholds.some(threshold => now.ratio >= threshold !== last.ratio >= threshold);
            last = now;
            if (!crossed) return;
            listener({
              id: element.id,
              dataset: element.dataset,
              intersectionRatio: ratio,
              intersectionRect: edges(shared ?? { left: 0, top: 0, width: 0, height: 0 }),
              boundingClientRect: edges(box),
              relativeRect: edges(frame),
              time: Date.now(),
            });
          };
          looks.add(look);
          own.add(look);
          setTimeout(look, 0);
        }
      },
      disconnect() {
        for (const look of own) looks.delete(look);
        own.clear();
      },
    };
    return observer;
  };

  return {
    create,
    look() {
      for (const look of [...looks]) if (looks.has(look)) look();
    },
  };
}

/** In a page that another page lies on. */
const isCovered = (dom: Element) => dom.closest<HTMLElement>('.phone-window')?.style.display === 'none';

const grown = (box: Box, { left = 0, top = 0, right = 0, bottom = 0 }: Margins): Box => ({
  left: box.left - left,
  top: box.top - top,
  width: box.width + left + right,
  height: box.height + top + bottom,
});

function intersection(one: Box, other: Box): Box | null {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const right = Math.min(one.left + one.width, other.left + other.width);
  const bottom = Math.min(one.top + one.height, other.top + other.height);
  // Two that only touch share nothing; a thing without size is seen or not by where it is.
  const isPoint = one.width * one.height === 0;
  const shares = isPoint ? right >= left && bottom >= top : right > left && bottom > top;
  return shares ? { left, top, width: right - left, height: bottom - top } : null;
}
