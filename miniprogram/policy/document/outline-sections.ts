import type { OutlineEntry } from 'shared/policy/model';

/** No node may have more than 60 children. */
const GROUP_SIZE = 40;
/** A longer outline opens one section at a time. */
export const OUTLINE_OPEN_MAX = 30;

export interface OutlineLine {
  entry: OutlineEntry;
  /** 0 right under its section. */
  depth: number;
}

/** A part of the contents: a heading of the top level with what lies under it, or `第一条—第四十条` of a long flat text. */
export interface OutlineSection {
  key: string;
  head: OutlineEntry | null;
  /** Names a section that has no heading of its own. */
  range: string | null;
  /** In groups, each of which becomes one node. */
  groups: OutlineLine[][];
}

export function outlineSections(outline: readonly OutlineEntry[]): OutlineSection[] {
  const topLevel = Math.min(...outline.map(entry => entry.level));
  const sections: { head: OutlineEntry | null; lines: OutlineLine[] }[] = [];
  for (const entry of outline) {
    const last = sections.at(-1);
    if (entry.level === topLevel || !last) sections.push({ head: entry, lines: [] });
    else last.lines.push({ entry, depth: Math.max(0, entry.level - topLevel - 1) });
  }
  const settled = sections.length > GROUP_SIZE ? byRange(sections) : sections;
  return settled.map(({ head, lines }) => ({
    key: (head ?? lines[0]?.entry)?.anchor ?? '',
    head,
    range: head ? null : rangeOf(lines),
    groups: inGroups(lines),
  }));
}

/** A law of three hundred articles has no headings to fold; it is folded by forty. */
function byRange(
  sections: { head: OutlineEntry | null; lines: OutlineLine[] }[],
): { head: null; lines: OutlineLine[] }[] {
  return inGroups(sections).map(group => ({
    head: null,
    lines: group.flatMap(({ head, lines }) => [
      ...(head ? [{ entry: head, depth: 0 }] : []),
      ...lines.map(line => ({ ...line, depth: line.depth + 1 })),
    ]),
  }));
}

function rangeOf(lines: readonly OutlineLine[]): string {
  const tops = lines.filter(line => line.depth === 0);
  return `${tops[0]?.entry.number ?? ''} 至 ${tops.at(-1)?.entry.number ?? ''}`;
}

function inGroups<Item>(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  for (let from = 0; from < items.length; from += GROUP_SIZE) groups.push(items.slice(from, from + GROUP_SIZE));
  return groups;
}

/** The section an anchor lies in. */
export function sectionOf(sections: readonly OutlineSection[], anchor: string | null): string | null {
  const holds = (section: OutlineSection): boolean =>
    section.head?.anchor === anchor || section.groups.some(group => group.some(line => line.entry.anchor === anchor));
  return sections.find(holds)?.key ?? null;
}
