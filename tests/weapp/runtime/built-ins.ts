/** WeChat's components and the element that stands for each; `input` and `textarea` are the browser's own. */
export const BUILT_IN_TAGS: Record<string, string> = {
  ...Object.fromEntries(
    [
      ...['view', 'text', 'button', 'image', 'scroll-view', 'swiper', 'swiper-item', 'picker', 'picker-view'],
      ...['picker-view-column', 'rich-text', 'form', 'label', 'icon', 'progress', 'slider', 'switch', 'checkbox'],
      ...['checkbox-group', 'radio', 'radio-group', 'navigator', 'cover-view', 'cover-image', 'movable-area'],
      ...[
        'movable-view',
        'match-media',
        'page-container',
        'page-meta',
        'navigation-bar',
        'root-portal',
        'share-element',
      ],
    ].map(tag => [tag, `wx-${tag}`]),
  ),
  input: 'input',
  textarea: 'textarea',
};

/** How WeChat draws them before any style of ours. */
export const BASE_CSS = `
*{margin:0;padding:0}
html,body{height:100%;overflow:hidden}
wx-view,wx-form,wx-scroll-view,wx-swiper,wx-swiper-item,wx-picker,wx-navigator,wx-button,wx-radio-group,
wx-checkbox-group,wx-rich-text,wx-page-root,wx-cover-view,wx-movable-area,wx-picker-view{display:block}
wx-text,wx-label,wx-icon{display:inline}
wx-text{white-space:pre-line}
wx-text[user-select],wx-text[selectable]{user-select:text}
wx-image{display:inline-block;width:320px;height:240px;overflow:hidden;background:no-repeat 0 0/100% 100%}
wx-image[mode=aspectFit]{background-size:contain;background-position:center}
wx-image[mode=aspectFill]{background-size:cover;background-position:center}
wx-button{position:relative;box-sizing:border-box;margin:0 auto;padding:0 14px;border-radius:5px;text-align:center;
font-size:18px;line-height:2.55555556;background:#f8f8f8;overflow:hidden}
wx-scroll-view{-webkit-overflow-scrolling:touch}
wx-scroll-view[scroll-y]{overflow-y:auto}
wx-scroll-view[scroll-x]{overflow-x:auto;white-space:nowrap}
wx-swiper{position:relative;height:150px;overflow:auto;display:flex}
wx-swiper-item{flex:0 0 100%;height:100%}
wx-page-meta,wx-navigation-bar{display:none}
input,textarea{display:block;box-sizing:content-box;border:0;outline:0;background:none;font:inherit;color:inherit;
min-height:1.4em;width:100%;appearance:none}
[hidden]{display:none!important}
`;

/** Attributes a browser takes as true when merely present. */
const FLAGS = new Set([
  ...['disabled', 'checked', 'readonly', 'hidden', 'autofocus', 'password', 'focus', 'scroll-x', 'scroll-y'],
  ...['selectable', 'user-select'],
]);

const isFalse = (value: unknown) =>
  value === false || value === '' || value === undefined || value === null || value === 'false';

export interface BuiltInHost {
  document: Document;
  /** The address of a picture of the package, or the address itself. */
  pictureOf(src: string): string;
  inlineStyle(style: string): string;
}

/** An element for a template node, taking WeChat's attributes. */
export function createBuiltIn(host: BuiltInHost, tag: string): HTMLElement {
  const element = host.document.createElement(tag);
  const plainSet = element.setAttribute.bind(element);
  element.setAttribute = (name: string, value: unknown) => setAttribute(host, element, plainSet, name, value);
  return element;
}

function setAttribute(
  host: BuiltInHost,
  element: HTMLElement,
  plainSet: (name: string, value: string) => void,
  name: string,
  value: unknown,
): void {
  const isField = isTextField(element);
  if (FLAGS.has(name) && isFalse(value)) element.removeAttribute(name);
  else if (name === 'style') plainSet(name, host.inlineStyle(String(value ?? '')));
  else if (isField && name === 'value') setFieldValue(element, value);
  else if (isField && name === 'maxlength') setMaxLength(element, plainSet, Number(value));
  else if (isField && name === 'confirm-type') plainSet('enterkeyhint', String(value));
  else if (isField && name === 'type') plainSet('inputmode', value === 'number' ? 'numeric' : 'text');
  else if (isField && name === 'focus') setTimeout(() => element.focus(), 0);
  else if (element.tagName === 'WX-IMAGE' && name === 'src') showPicture(host, element, plainSet, String(value ?? ''));
  else if (element.tagName === 'WX-PAGE-META' && name === 'page-style')
    stylePage(element, host.inlineStyle(String(value ?? '')));
  else if (name === 'scroll-into-view') scrollIntoView(element, String(value ?? ''));
  else if (name === 'scroll-top') element.scrollTop = Number(value) || 0;
  else plainSet(name, value === null || value === undefined ? '' : String(value));
}

export const isTextField = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element.tagName === 'INPUT' || element.tagName === 'TEXTAREA';

function setFieldValue(field: HTMLInputElement | HTMLTextAreaElement, value: unknown): void {
  const text = value === null || value === undefined ? '' : String(value);
  if (field.value !== text) field.value = text;
}

/** WeChat's fields take 140 characters unless told, and any number for -1. */
function setMaxLength(element: Element, plainSet: (name: string, value: string) => void, length: number): void {
  if (length >= 0) plainSet('maxlength', String(length));
  else element.removeAttribute('maxlength');
}

function showPicture(
  host: BuiltInHost,
  element: HTMLElement,
  plainSet: (name: string, value: string) => void,
  src: string,
): void {
  plainSet('src', src);
  element.style.backgroundImage = src ? `url("${host.pictureOf(src)}")` : '';
}

function stylePage(meta: Element, style: string): void {
  setTimeout(() => meta.closest<HTMLElement>('.phone-page')?.setAttribute('style', style), 0);
}

function scrollIntoView(scroller: Element, id: string): void {
  if (!id) return;
  setTimeout(() => {
    const target = [...scroller.querySelectorAll('[id]')].find(({ id: own }) => own === id || own.endsWith(`--${id}`));
    target?.scrollIntoView?.({ block: 'start' });
  }, 0);
}

/** What WeChat's event says, from what the browser's event says; null leaves the engine's own account. */
export function detailOf(type: string, event: Event): Record<string, unknown> | null {
  const target = event.target as HTMLElement | null;
  if ('detail' in event && event.detail !== null && typeof event.detail === 'object')
    return event.detail as Record<string, unknown>;
  if (!target) return null;
  if (isTextField(target) && (type === 'input' || type === 'focus' || type === 'blur')) {
    return { value: target.value, cursor: target.value.length };
  }
  if (type === 'scroll') {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = target;
    return { scrollTop, scrollLeft, scrollHeight, scrollWidth };
  }
  return null;
}
