import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { pressableProps, type Role } from 'miniprogram/platform/accessible';
import { classes } from './classes';

export interface PressableProps {
  onPress: () => void;
  children?: ReactNode;
  /** Read aloud instead of the words inside. */
  label?: string | undefined;
  role?: Role;
  disabled?: boolean | undefined;
  checked?: boolean | undefined;
  selected?: boolean | undefined;
  expanded?: boolean | undefined;
  className?: string | undefined;
}

/** Anything that can be tapped: a role, a name, a keyboard, and room for a finger. */
export function Pressable({
  onPress,
  children,
  label,
  role = 'button',
  disabled = false,
  className,
  ...states
}: PressableProps) {
  const press = (): void => {
    if (!disabled) onPress();
  };
  const aria = {
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(disabled ? { 'aria-disabled': 'true' } : {}),
    ...(states.checked === undefined ? {} : { 'aria-checked': String(states.checked) }),
    ...(states.selected === undefined ? {} : { 'aria-selected': String(states.selected) }),
    ...(states.expanded === undefined ? {} : { 'aria-expanded': String(states.expanded) }),
  };
  return (
    <View
      className={classes('pressable', disabled && 'disabled', className)}
      hoverClass={disabled ? 'none' : 'pressed'}
      onClick={press}
      {...pressableProps(role, disabled, press)}
      {...aria}
    >
      {children}
    </View>
  );
}
