import { inBrowser } from 'miniprogram/platform/target';

interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  preventDefault(): void;
}

/** Ctrl+Enter, also while typing: hands in what is written here. */
export function submitKeys(press: () => void): object {
  if (!inBrowser) return {};
  return {
    onKeyDown: (event: KeyPress) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      press();
    },
  };
}
