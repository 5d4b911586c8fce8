import { squeeze } from './characters';
import { nodesIn, wordsIn, type MarkupNode } from './markup-node';

/** What an element holds, counted once for the whole page. */
type Size = { text: number; linked: number; links: number; tables: number; titles: number };
export type Sizes = ReadonlyMap<MarkupNode, Size>;

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'nav',
  'footer',
  'header',
  'aside',
  'button',
  'select',
  'iframe',
  'svg',
  'object',
  'input',
  'textarea',
  'img',
  'video',
  'audio',
]);
const SKIPPED_NAMES =
  /(?:^|[\s_-])(?:nav|navbar|menu|footer|foot|breadcrumbs?|crumb|share|bdshare|toolbar|tools|print|qrcode|sidebar|side|copyright|position|location|dqwz|related|recommend|header|head|topbar|top|logo|lanmu|subnav|crumbs|pagination|hidden|banner|search|toplink|links)(?:$|[\s_-]|\d)/iu;
const SKIPPED_LENGTH_MAX = 400;

export function sizesOf(root: MarkupNode): Sizes {
  const sizes = new Map<MarkupNode, Size>();
  const inOrder = nodesIn(root, () => true);
  // Children come after their parents in page order, so backwards every child is counted before its parent.
  for (let at = inOrder.length - 1; at >= 0; at -= 1) {
    const node = inOrder[at];
    if (!node) continue;
    const size: Size = {
      text: node.type === 'text' ? squeeze(node.data ?? '').length : 0,
      linked: 0,
      links: 0,
      tables: 0,
      titles: 0,
    };
    for (const child of node.children ?? []) {
      const inner = sizes.get(child);
      if (inner) add(size, inner);
    }
    if (node.name === 'a') [size.links, size.linked] = [size.links + 1, size.text];
    if (node.name === 'table') size.tables += 1;
    if (/^h[1-3]$/u.test(node.name ?? '')) size.titles += 1;
    sizes.set(node, size);
  }
  return sizes;
}

function add(size: Size, inner: Size): void {
  size.text += inner.text;
  size.linked += inner.linked;
  size.links += inner.links;
  size.tables += inner.tables;
  size.titles += inner.titles;
}

/** The <article> or <main>, where it holds most of the text; the page otherwise. */
export function contentOf(root: MarkupNode, sizes: Sizes): MarkupNode {
  const all = sizes.get(root)?.text ?? 0;
  for (const name of ['article', 'main']) {
    const [found, another] = nodesIn(root, node => node.name === name);
    if (found && !another && (sizes.get(found)?.text ?? 0) > all * 0.5) return found;
  }
  return root;
}

/** Navigation, scripts, hidden parts, menus: what a page shows around its text. */
export function isPageFurniture(node: MarkupNode, sizes: Sizes): boolean {
  const name = node.name ?? '';
  const size = sizes.get(node);
  if (!size) return true;
  if (node.type === 'comment' || node.type === 'directive') return true;
  if (SKIPPED.has(name)) return name !== 'header' || size.titles === 0;
  const { class: classes = '', id = '', style = '', hidden } = node.attribs ?? {};
  if (hidden !== undefined || /display\s*:\s*none/iu.test(style)) return true;
  if (['body', 'html', 'main', 'article', 'a', 'p'].includes(name)) return false;
  const isSmall = size.text < SKIPPED_LENGTH_MAX && size.titles === 0;
  return isSmall && (SKIPPED_NAMES.test(`${classes} ${id}`) || isLinkList(node, size));
}

/** Two or more links and nothing beside them are a menu, unless they are the attachments. */
function isLinkList(node: MarkupNode, size: Size): boolean {
  if (size.links < 2 || size.linked < size.text * 0.9) return false;
  const links = nodesIn(node, one => one.name === 'a');
  return !links.some(link => /附件|附表|\.(?:docx?|xlsx?|pdf|wps|ofd|zip|rar)$/iu.test(squeeze(wordsIn(link))));
}

/** Elements whose text is never part of a document. */
export function isNeverText(name: string): boolean {
  return SKIPPED.has(name);
}
