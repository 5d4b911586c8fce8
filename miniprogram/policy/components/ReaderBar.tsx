import { Button as ShareButton, View } from '@tarojs/components';
import { classes } from 'miniprogram/components/classes';
import { copyAndSay } from 'miniprogram/components/copy-and-say';
import { Icon } from 'miniprogram/components/Icon';
import type { IconName } from 'miniprogram/components/icon-names';
import { Pressable } from 'miniprogram/components/Pressable';
import { roleOf } from 'miniprogram/platform/accessible';
import { pageAddress } from 'miniprogram/platform/open-file';
import { inBrowser } from 'miniprogram/platform/target';
import styles from './ReaderBar.module.scss';

interface Props {
  onContents: () => void;
  onTextSize: () => void;
  favourite: boolean;
  onFavourite: () => void;
}

/** 目录、字号、收藏、分享: at the bottom of a phone, on top of a wide screen. */
export function ReaderBar({ onContents, onTextSize, favourite, onFavourite }: Props) {
  return (
    <View className={styles['bar']} {...roleOf('toolbar')} aria-label="看文件时用的">
      <View className={styles['contents']}>
        <Item icon="toc" text="目录" onPress={onContents} />
      </View>
      <Item icon="size" text="字号" onPress={onTextSize} />
      <Item icon="star" text={favourite ? '已收藏' : '收藏'} on={favourite} onPress={onFavourite} />
      {inBrowser ? (
        <Item icon="share" text="分享" onPress={() => copyAndSay(pageAddress(), '链接已复制，发给要看的人')} />
      ) : (
        <ShareButton className={classes(styles['item'], styles['share'])} openType="share" aria-label="分享">
          <Icon name="share" />
          分享
        </ShareButton>
      )}
    </View>
  );
}

interface ItemProps {
  icon: IconName;
  text: string;
  onPress: () => void;
  /** Left out where there is nothing to be on or off. */
  on?: boolean;
}

function Item({ icon, text, onPress, on }: ItemProps) {
  return (
    <Pressable
      className={classes(styles['item'], on && styles['on'])}
      role={on === undefined ? 'button' : 'switch'}
      checked={on}
      label={on === undefined ? text : '收藏'}
      onPress={onPress}
    >
      <Icon name={icon} />
      {text}
    </Pressable>
  );
}
