import { inBrowser } from './target';

export type Role = 'button' | 'link' | 'tab' | 'switch' | 'radio' | 'checkbox' | 'option';

interface KeyPress {
  key: string;
  preventDefault(): void;
}

/** A role as each side writes it: WeChat has `aria-role` and its own tapping, the browser `role` and a keyboard. */
export function roleOf(role: string): Record<string, string> {
  return inBrowser ? { role } : { 'aria-role': role };
}

export function headingOf(level: 1 | 2 | 3): Record<string, string | number> {
  return inBrowser ? { role: 'heading', 'aria-level': level } : { 'aria-role': 'heading' };
}

export function pressableProps(role: Role, disabled: boolean, onPress: () => void): Record<string, unknown> {
  if (!inBrowser) return { 'aria-role': role };
  return {
    role,
    tabIndex: disabled ? -1 : 0,
    onKeyDown: (event: KeyPress) => {
      if (disabled || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      onPress();
    },
  };
}

/** For what scrolls of its own: in a browser the keyboard must be able to reach and move it. */
export function scrollRegion(): object {
  return inBrowser ? { role: 'region', tabIndex: 0 } : {};
}
