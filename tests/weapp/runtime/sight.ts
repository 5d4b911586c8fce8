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
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

export function createSight(root: Element, hasLayout: boolean): Sight {
  const isHidden = (element: Element): boolean => {
    if (element.hasAttribute('hidden')) return true;
    const inline = element.getAttribute('style') ?? '';
    if (/display:\s*none|visibility:\s*hidden/.test(inline)) return true;
    return hasLayout && !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
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

  const visible = (): HTMLElement[] => {
    const found: HTMLElement[] = [];
    const visit = (element: Element) => {
      if (isHidden(element)) return;
      found.push(element as HTMLElement);
      for (const child of element.children) visit(child);
    };
    visit(root);
    return found;
  };

  return {
    text: () =>
      textOf(root)
        .split('\n')
        .map(line => line.trim())
        .filter(Boolean)
        .join('\n'),
    find(words) {
      const elements = visible();
      const labelled = elements.find(element => element.getAttribute('aria-label') === words);
      if (labelled) return labelled;
      const reading = elements.map(element => ({ element, text: tidy(textOf(element)) }));
      const exact = reading.filter(({ text }) => text === words).at(-1);
      if (exact) return exact.element;
      const holding = reading.filter(({ text }) => text.includes(words));
      const smallest = holding.reduce<(typeof holding)[number] | null>(
        (best, one) => (best && best.text.length < one.text.length ? best : one),
        null,
      );
      if (smallest) return smallest.element;
      const near = elements.find(element => element.getAttribute('aria-label')?.includes(words));
      if (near) return near;
      throw new Error(`“${words}” is not on the screen, which shows:\n${this.text()}`);
    },
    findField(label) {
      const fields = visible().filter(isTextField);
      const field = fields.find(one =>
        [one.getAttribute('aria-label'), one.placeholder].some(name => name?.includes(label)),
      );
      if (field) return field;
      throw new Error(`no field “${label}” is on the screen, which shows:\n${this.text()}`);
    },
  };
}
