import { PAGE_LIMITS } from './limits';

/** What one opening of one page cost, at its worst moment. */
export interface PageMetrics {
  path: string;
  setDataCalls: number;
  setDataCallsToFirstContent: number;
  setDataCallsPerSecondMax: number;
  setDataBytesMax: number;
  setDataBytesTotal: number;
  nodeCount: number;
  depth: number;
  childCountMax: number;
  /** The element with the most children. */
  childCountMaxAt: string;
}

export interface Meter {
  countSetData(data: unknown): void;
  measureTree(page: Element): void;
  firstContentShown(): void;
  metrics(): PageMetrics;
}

export function createMeter(path: string): Meter {
  const metrics: PageMetrics = {
    path,
    setDataCalls: 0,
    setDataCallsToFirstContent: 0,
    setDataCallsPerSecondMax: 0,
    setDataBytesMax: 0,
    setDataBytesTotal: 0,
    nodeCount: 0,
    depth: 0,
    childCountMax: 0,
    childCountMaxAt: '',
  };
  let firstContentShown = false;
  const calledAt: number[] = [];

  return {
    countSetData(data) {
      const bytes = utf8Length(JSON.stringify(data) ?? '');
      metrics.setDataCalls += 1;
      if (!firstContentShown) metrics.setDataCallsToFirstContent += 1;
      metrics.setDataBytesMax = Math.max(metrics.setDataBytesMax, bytes);
      metrics.setDataBytesTotal += bytes;
      const now = Date.now();
      calledAt.push(now);
      while ((calledAt[0] ?? now) <= now - 1000) calledAt.shift();
      metrics.setDataCallsPerSecondMax = Math.max(metrics.setDataCallsPerSecondMax, calledAt.length);
    },
    measureTree(page) {
      const tree = measureTree(page);
      metrics.nodeCount = Math.max(metrics.nodeCount, tree.nodeCount);
      metrics.depth = Math.max(metrics.depth, tree.depth);
      if (tree.childCountMax > metrics.childCountMax) {
        metrics.childCountMax = tree.childCountMax;
        metrics.childCountMaxAt = tree.childCountMaxAt;
      }
    },
    firstContentShown() {
      firstContentShown ||= metrics.setDataCalls > 0;
    },
    metrics: () => ({ ...metrics }),
  };
}

type Tree = Pick<PageMetrics, 'nodeCount' | 'depth' | 'childCountMax' | 'childCountMaxAt'>;

function measureTree(root: Element): Tree {
  const tree: Tree = { nodeCount: 0, depth: 0, childCountMax: 0, childCountMaxAt: '' };
  const visit = (element: Element, depth: number) => {
    tree.depth = Math.max(tree.depth, depth);
    const { children } = element;
    if (children.length > tree.childCountMax) {
      tree.childCountMax = children.length;
      tree.childCountMaxAt = `${element.tagName.toLowerCase()}.${element.className}`;
    }
    tree.nodeCount += children.length;
    for (const child of children) visit(child, depth + 1);
  };
  visit(root, 0);
  return tree;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** The limits a page broke, in words; empty when it kept them all. */
export function limitsBroken(metrics: PageMetrics): string[] {
  const broken: string[] = [];
  const check = (what: string, value: number, most: number) => {
    if (value > most) broken.push(`${metrics.path}: ${what} ${value}, at most ${most}`);
  };
  check('nodes', metrics.nodeCount, PAGE_LIMITS.nodeCountMax);
  check('depth', metrics.depth, PAGE_LIMITS.depthMax);
  check(`children of ${metrics.childCountMaxAt}`, metrics.childCountMax, PAGE_LIMITS.childCountMax);
  check('bytes in one setData', metrics.setDataBytesMax, PAGE_LIMITS.setDataBytesMax);
  check('setData calls in one second', metrics.setDataCallsPerSecondMax, PAGE_LIMITS.setDataCallsPerSecondMax);
  check(
    'setData calls to first content',
    metrics.setDataCallsToFirstContent,
    PAGE_LIMITS.setDataCallsToFirstContentMax,
  );
  return broken;
}

/** One account for each page: its worst moments in all its openings. */
export function worstOfEachPage(all: readonly PageMetrics[]): PageMetrics[] {
  const worst = new Map<string, PageMetrics>();
  for (const metrics of all) {
    const before = worst.get(metrics.path) ?? metrics;
    const wider = metrics.childCountMax > before.childCountMax ? metrics : before;
    worst.set(metrics.path, {
      path: metrics.path,
      setDataCalls: Math.max(before.setDataCalls, metrics.setDataCalls),
      setDataCallsToFirstContent: Math.max(before.setDataCallsToFirstContent, metrics.setDataCallsToFirstContent),
      setDataCallsPerSecondMax: Math.max(before.setDataCallsPerSecondMax, metrics.setDataCallsPerSecondMax),
      setDataBytesMax: Math.max(before.setDataBytesMax, metrics.setDataBytesMax),
      setDataBytesTotal: Math.max(before.setDataBytesTotal, metrics.setDataBytesTotal),
      nodeCount: Math.max(before.nodeCount, metrics.nodeCount),
      depth: Math.max(before.depth, metrics.depth),
      childCountMax: wider.childCountMax,
      childCountMaxAt: wider.childCountMaxAt,
    });
  }
  return [...worst.values()];
}
