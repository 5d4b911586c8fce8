import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { inBrowser } from './target';

/** A single key of the page in sight. Typing in a field, and keys held with another, are not meant. */
export function useShortcut(key: string, press: () => void): void {
  const latest = useRef(press);
  const [shown, setShown] = useState(true);
  useEffect(() => {
    latest.current = press;
  });
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  useEffect(() => {
    if (!inBrowser || !shown) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      const isTyping = target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
      const isInDialog = document.querySelector('[aria-modal="true"]') !== null;
      if (event.key !== key || isTyping || isInDialog || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [key, shown]);
}

/** Ctrl+Enter, also while typing. Heard on its way down: Taro's fields keep their keys to themselves. */
export function useSubmitKeys(press: () => void): void {
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    if (!inBrowser) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      if (document.querySelector('[aria-modal="true"]') !== null) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);
}

/** Puts the keyboard into the first field inside; for what an element itself cannot do. */
export function focusField(element: unknown): void {
  if (inBrowser && element instanceof HTMLElement) element.querySelector<HTMLElement>('input')?.focus();
}

/** ↑ and ↓ go from row to row of a list. */
export function arrowKeys(rowSelector: string): object {
  if (!inBrowser) return {};
  return {
    onKeyDown: (event: { key: string; preventDefault(): void; currentTarget: unknown }) => {
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (by === 0 || !(event.currentTarget instanceof HTMLElement)) return;
      const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(rowSelector)];
      const at = rows.findIndex(row => row.contains(document.activeElement));
      const next = rows[at + by];
      if (at < 0 || !next) return;
      event.preventDefault();
      next.focus();
    },
  };
}
