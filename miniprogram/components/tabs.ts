import type { TabName } from 'miniprogram/platform/routes';
import type { IconName } from './icon-names';

/** 大厅 and 消息 join when they can do something. */
export const tabs: readonly { name: TabName; text: string; icon: IconName }[] = [
  { name: 'home', text: '首页', icon: 'home' },
  { name: 'policy', text: '政策', icon: 'doc' },
  { name: 'mine', text: '我的', icon: 'user' },
];
