import { View } from '@tarojs/components';
import { classes } from './classes';
import type { IconName } from './icon-names';

interface Props {
  name: IconName;
  /** `s` 16, `m` 20, the default 24; the elder version enlarges all. */
  size?: 's' | 'm';
  className?: string | undefined;
}

/** Always beside words that say the same; never read aloud. */
export function Icon({ name, size, className }: Props) {
  return <View className={classes('ic', size && `ic-${size}`, `i-${name}`, className)} aria-hidden="true" />;
}
