import { createElement, forwardRef, type ReactNode } from 'react';

/** Stand-ins for Taro's components: plain elements that keep roles, names and taps. */
interface Props {
  children?: ReactNode;
  [name: string]: unknown;
}

const notOfTheDom = new Set([
  'hoverClass',
  'hoverStayTime',
  'catchMove',
  'nativeProps',
  'placeholderClass',
  'placeholderStyle',
  'confirmType',
  'maxlength',
  'focus',
  'password',
  'for',
  'scrollY',
  'scrollX',
  'scrollIntoView',
  'scrollWithAnimation',
  'enhanced',
  'openType',
  'userSelect',
  'onConfirm',
  'onInput',
  'aria-role',
  'mode',
  'disableDefaultPadding',
]);

function domProps(props: Props): Record<string, unknown> {
  const kept = Object.entries(props).filter(([name]) => !notOfTheDom.has(name));
  // The phone's role, so that tests find things the way a screen reader does.
  return { ...Object.fromEntries(kept), ...(props['aria-role'] === undefined ? {} : { role: props['aria-role'] }) };
}

const plain = (tag: string) =>
  forwardRef<HTMLElement, Props>((props, ref) => createElement(tag, { ...domProps(props), ref }));

export const View = plain('div');
export const Text = plain('span');
export const ScrollView = plain('div');
export const Button = plain('button');
export const Label = forwardRef<HTMLElement, Props>((props, ref) =>
  createElement('label', { ...domProps(props), htmlFor: props['for'], ref }),
);
/** Chooses a day; the phone's own wheel answers with text. */
export const Picker = ({ children, onChange, value, ...props }: Props) =>
  createElement(
    'span',
    {},
    createElement('input', {
      'aria-label': props['aria-label'],
      value,
      onChange: (event: { target: HTMLInputElement }) =>
        (onChange as (event: InputEvent) => void)({ detail: { value: event.target.value } }),
    }),
    children,
  );
export const Image = plain('img');

interface InputEvent {
  detail: { value: string };
}
export const Input = forwardRef<HTMLInputElement, Props>((props, ref) => {
  const { onInput, onConfirm } = props as {
    onInput?: (event: InputEvent) => void;
    onConfirm?: (event: InputEvent) => void;
  };
  return createElement('input', {
    ...domProps(props),
    ref,
    onChange: (event: { target: HTMLInputElement }) => onInput?.({ detail: { value: event.target.value } }),
    onKeyDown: (event: { key: string; currentTarget: HTMLInputElement }) =>
      event.key === 'Enter' && onConfirm?.({ detail: { value: event.currentTarget.value } }),
  });
});
export const Textarea = forwardRef<HTMLTextAreaElement, Props>((props, ref) => {
  const { onInput } = props as { onInput?: (event: InputEvent) => void };
  return createElement('textarea', {
    ...domProps(props),
    ref,
    onChange: (event: { target: HTMLTextAreaElement }) => onInput?.({ detail: { value: event.target.value } }),
  });
});
