import { useEffect, useRef } from 'react';
import { inBrowser } from './target';

const focusable = 'input, a[href], button, [tabindex="0"]';

/**
 * While open, keeps the keyboard inside an overlay, closes it with Esc and gives the focus back afterwards. Only
 * browsers have a keyboard focus; on the phone this does nothing.
 */
export function useFocusTrap(open: boolean, close: () => void): (element: unknown) => void {
  const overlay = useRef<HTMLElement | null>(null);
  const latestClose = useRef(close);
  useEffect(() => {
    latestClose.current = close;
  });
  useEffect(() => {
    if (!inBrowser || !open) return;
    const before = document.activeElement;
    const onKey = (event: KeyboardEvent): void => {
      const inside = [...(overlay.current?.querySelectorAll<HTMLElement>(focusable) ?? [])];
      const last = inside[inside.length - 1];
      if (event.key === 'Escape') latestClose.current();
      if (event.key !== 'Tab' || !inside[0] || !last) return;
      const at = document.activeElement;
      const outside = !overlay.current?.contains(at);
      if (event.shiftKey ? at === inside[0] || outside : at === last || outside) {
        event.preventDefault();
        (event.shiftKey ? last : inside[0]).focus();
      }
    };
    document.addEventListener('keydown', onKey, true);
    // The overlay's elements are custom elements; they are ready a frame later.
    const frame = requestAnimationFrame(() => overlay.current?.querySelector<HTMLElement>(focusable)?.focus());
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('keydown', onKey, true);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [open]);
  return element => {
    overlay.current = inBrowser ? (element as HTMLElement | null) : null;
  };
}
