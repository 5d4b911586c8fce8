import { setElderMode, useElderMode } from 'miniprogram/platform/elder-mode';
import { Icon } from './Icon';
import { Pressable } from './Pressable';
import styles from './ElderButton.module.scss';

/** 长辈版入口, in sight on every page; only the icon where there is no room for words. */
export function ElderButton({ iconOnly }: { iconOnly?: boolean }) {
  const elder = useElderMode();
  const text = elder ? '普通版' : '长辈版';
  return (
    <Pressable
      className={iconOnly ? styles['icon'] : styles['button']}
      label={elder ? '换回普通版' : '换成长辈版'}
      onPress={() => setElderMode(!elder)}
    >
      <Icon name="size" />
      {!iconOnly && text}
    </Pressable>
  );
}
