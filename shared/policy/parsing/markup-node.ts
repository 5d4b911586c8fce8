/** An element or text of a parsed page; the shape that HTML parsers share. */
export type MarkupNode = {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: MarkupNode[];
};

/** Every node below one (and itself), in the order of the page; no recursion, a page may be nested without end. */
export function nodesIn(node: MarkupNode, test: (node: MarkupNode) => boolean): MarkupNode[] {
  const found: MarkupNode[] = [];
  const stack = [node];
  for (let one = stack.pop(); one; one = stack.pop()) {
    if (test(one)) found.push(one);
    const children = one.children ?? [];
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child) stack.push(child);
    }
  }
  return found;
}

export function wordsIn(node: MarkupNode): string {
  return nodesIn(node, one => one.type === 'text')
    .map(one => one.data ?? '')
    .join('');
}
