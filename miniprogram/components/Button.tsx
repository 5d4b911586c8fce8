import type { ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './icon-names';
import { Pressable } from './Pressable';
import { classes } from './classes';
import styles from './Button.module.scss';

interface Props {
  onPress: () => void;
  children: ReactNode;
  /** One solid button a screen; danger only in a second asking. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  small?: boolean;
  /** As wide as its place allows. */
  wide?: boolean;
  icon?: IconName;
  /** Why it cannot be done now, shown in place of the words: 约满了 */
  disabledBecause?: string | undefined;
  /** What is being done, shown in place of the words: 正在收藏 */
  busy?: string | undefined;
  label?: string;
}

export function Button({
  onPress,
  children,
  variant = 'primary',
  small,
  wide,
  icon,
  disabledBecause,
  busy,
  label,
}: Props) {
  const instead = busy ?? disabledBecause;
  return (
    <Pressable
      onPress={onPress}
      disabled={instead !== undefined}
      label={instead ?? label}
      className={classes(
        styles['button'],
        styles[instead === undefined ? variant : 'off'],
        small && styles['small'],
        wide && styles['wide'],
        'moves',
      )}
    >
      {busy !== undefined ? (
        <Icon name="refresh" size="m" />
      ) : (
        icon && instead === undefined && <Icon name={icon} size="m" />
      )}
      {instead ?? children}
    </Pressable>
  );
}
