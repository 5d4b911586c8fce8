import type { TabName } from 'miniprogram/platform/routes';
import type { IconName } from './icon-names';

/** 大厅 joins when it can do something. */
export const tabs: readonly { name: TabName; text: string; icon: IconName }[] = [
  { name: 'home', text: '首页', icon: 'home' },
  { name: 'policy', text: '政策', icon: 'doc' },
  { name: 'inbox', text: '消息', icon: 'bell' },
  { name: 'mine', text: '我的', icon: 'user' },
];
