import { BUILT_IN_TAGS } from './built-ins';
import { resolve } from './modules';

/** Turns a `.wxss` file into CSS for one page width: rpx, viewport heights, built-in tags, imports and pictures. */
export function cssOf(
  files: Record<string, string>,
  pictures: Record<string, string>,
  path: string,
  width: number,
): string {
  const text = files[path];
  if (text === undefined) return '';
  return text
    .replace(/@import\s+(?:url\()?["']([^"']+)["']\)?;?/g, (_, name: string) =>
      cssOf(files, pictures, resolve(files, path, name), width),
    )
    .replace(/(-?[\d.]+)rpx/g, (_, count: string) => `${(Number(count) * width) / 750}px`)
    .replace(/(-?[\d.]+)vh\b/g, (_, count: string) => `calc(var(--window-height) * ${Number(count) / 100})`)
    .replace(/url\(["']?(?!data:|https?:)([^"')]+)["']?\)/g, (whole, name: string) => {
      const picture = pictures[resolve(pictures, path, name)];
      return picture ? `url("${picture}")` : whole;
    })
    .replace(/([^{}]+)(?=\{)/g, selector => (selector.trim().startsWith('@') ? selector : selectorOf(selector)));
}

/** `page` is the page's root element here, `view` and its kin carry WeChat's prefix. */
const selectorOf = (selector: string) =>
  selector.replace(/(^|[\s,>+~(])(:root|[a-z][a-z-]*)(?=$|[\s,>+~.:[#)])/g, (whole, before: string, tag: string) => {
    if (tag === 'page') return `${before}.phone-page`;
    const builtIn = BUILT_IN_TAGS[tag];
    return builtIn ? before + builtIn : whole;
  });

/** rpx written inline. */
export const inlineStyleOf = (style: string, width: number): string =>
  style.replace(/(-?[\d.]+)rpx/g, (_, count: string) => `${(Number(count) * width) / 750}px`);
