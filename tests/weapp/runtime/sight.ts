import { isTextField } from './built-ins';

/** What a person finds on the screen, by its words. */
export interface Sight {
  /** Everything that can be read, one line per block. */
  text(): string;
  /** The element that carries the words or the label; throws when there is none. */
  find(words: string): HTMLElement;
  /** The input field with this label or placeholder; throws when there is none. */
  findField(label: string): HTMLInputElement | HTMLTextAreaElement;
}

const INLINE = new Set(['WX-TEXT', 'SPAN', 'WX-LABEL']);
/** Without a layout: what the style sheets hide on every screen. */
function hidingSelectors(document: Document): string {
  const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]) as Partial<CSSStyleRule>[];
  const hiding = rules.flatMap(rule =>
    rule.style?.display === 'none' && rule.selectorText ? [rule.selectorText] : [],
  );
  return hiding.join(',');
}

const BRIEF_CHARACTERS = 1200;
/** Enough of a screen to recognise it by: where a long one begins and ends. */
export const brief = (text: string): string =>
  text.length <= BRIEF_CHARACTERS
    ? text
    : `${text.slice(0, BRIEF_CHARACTERS / 2)}\n…\n${text.slice(-BRIEF_CHARACTERS / 2)}`;

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

export function createSight(root: Element, hasLayout: boolean): Sight {
  let hiding = '';
  const lookAgain = () => {
    if (!hasLayout) hiding = hidingSelectors(root.ownerDocument);
  };
  const isHidden = (element: Element): boolean => {
    if (element.hasAttribute('hidden')) return true;
    const inline = element.getAttribute('style') ?? '';
    if (/display:\s*none|visibility:\s*hidden/.test(inline)) return true;
    if (!hasLayout) return hiding !== '' && element.matches(hiding);
    return !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };

  const textOf = (element: Element): string => {
    if (isHidden(element)) return '';
    if (isTextField(element)) return element.value || element.placeholder;
    let text = '';
    for (const child of element.childNodes) {
      if (child.nodeType === 3) text += child.textContent ?? '';
      else if (child.nodeType === 1) {
        const own = textOf(child as Element);
        text += INLINE.has((child as Element).tagName) ? own : `\n${own}\n`;
      }
    }
    return text;
  };

  /** What can be touched: the dialog in front, where there is one. */
  const visible = (): HTMLElement[] => {
    lookAgain();
    const all = visibleIn(root);
    const dialog = all.filter(element => element.getAttribute('aria-role') === 'dialog').at(-1);
    return dialog ? visibleIn(dialog) : all;
  };
  const visibleIn = (from: Element): HTMLElement[] => {
    const found: HTMLElement[] = [];
    const visit = (element: Element) => {
      if (isHidden(element)) return;
      found.push(element as HTMLElement);
      for (const child of element.children) visit(child);
    };
    visit(from);
    return found;
  };

  return {
    text() {
      lookAgain();
      const lines = textOf(root).split('\n');
      return lines
        .map(line => line.trim())
        .filter(Boolean)
        .join('\n');
    },
    find(words) {
      const elements = visible();
      const labelled = elements.find(element => element.getAttribute('aria-label') === words);
      if (labelled) return labelled;
      const reading = elements
        .filter(element => element.textContent?.includes(words) || isTextField(element) || element.children.length > 0)
        .map(element => ({ element, text: tidy(textOf(element)) }))
        .filter(({ text }) => text.includes(words));
      const exact = reading.filter(({ text }) => text === words).at(-1);
      if (exact) return exact.element;
      const smallest = reading.reduce<(typeof reading)[number] | null>(
        (best, one) => (best && best.text.length < one.text.length ? best : one),
        null,
      );
      if (smallest) return smallest.element;
      const near = elements.find(element => element.getAttribute('aria-label')?.includes(words));
      if (near) return near;
      throw new Error(`nothing with “${words}” is on the screen, which shows:\n${brief(this.text())}`);
    },
    findField(label) {
      const fields = visible().filter(isTextField);
      const field = fields.find(one =>
        [one.getAttribute('aria-label'), one.placeholder].some(name => name?.includes(label)),
      );
      if (field) return field;
      throw new Error(`no field “${label}” is on the screen, which shows:\n${brief(this.text())}`);
    },
  };
}
