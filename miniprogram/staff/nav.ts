import type { StaffRole } from 'shared/kernel/access';
import type { IconName } from 'miniprogram/components/icon-names';
import {
  answerDeskPath,
  auditPath,
  draftsPath,
  messageDeskPath,
  myStaffAccountPath,
  repealsPath,
  staffHomePath,
  staffListPath,
} from 'miniprogram/platform/routes';

export type NavName = 'home' | 'messages' | 'answers' | 'drafts' | 'repeals' | 'staff' | 'audit' | 'my-account';

export interface NavEntry {
  name: NavName;
  text: string;
  /** What is done there, in a line of its own. */
  note: string;
  icon: IconName;
  path: string;
  /** Who finds it in the navigation; the back end checks for itself. */
  roles: 'any' | readonly StaffRole[];
}

export interface NavGroup {
  title: string | null;
  entries: readonly NavEntry[];
}

/** 工作台的导航: only what exists; each part of the console adds its own line. */
export const navGroups: readonly NavGroup[] = [
  {
    title: null,
    entries: [
      { name: 'home', text: '今天', note: '您的岗位和要办的事', icon: 'home', path: staffHomePath, roles: 'any' },
    ],
  },
  {
    title: '留言',
    entries: [
      {
        name: 'messages',
        text: '留言办理',
        note: '看留言，写答复，送审或审核',
        icon: 'letter',
        path: messageDeskPath(),
        roles: ['replier', 'reply-reviewer'],
      },
      {
        name: 'answers',
        text: '典型问答',
        note: '把答得好的收进来，审核后公开',
        icon: 'help',
        path: answerDeskPath(),
        roles: ['replier', 'reply-reviewer'],
      },
    ],
  },
  {
    title: '内容',
    entries: [
      {
        name: 'drafts',
        text: '政策文件',
        note: '起草、审核、发布，修改已经公开的',
        icon: 'doc',
        path: draftsPath(),
        roles: ['editor', 'reviewer'],
      },
      {
        name: 'repeals',
        text: '登记废止',
        note: '一份文件被另一份写明废止',
        icon: 'stamp',
        path: repealsPath,
        roles: ['reviewer'],
      },
    ],
  },
  {
    title: '管理',
    entries: [
      {
        name: 'staff',
        text: '人员与岗位',
        note: '谁在用工作台，能办什么',
        icon: 'people',
        path: staffListPath(),
        roles: ['administrator', 'auditor'],
      },
    ],
  },
  {
    title: '数据',
    entries: [
      {
        name: 'audit',
        text: '操作记录',
        note: '谁在什么时候办了什么，记录有没有被改过',
        icon: 'list',
        path: auditPath(),
        roles: ['administrator', 'auditor'],
      },
    ],
  },
];

export const myAccountEntry: NavEntry = {
  name: 'my-account',
  text: '我的账号',
  note: '口令、微信绑定、不在岗',
  icon: 'gear',
  path: myStaffAccountPath,
  roles: 'any',
};

/** The groups with what these roles open; groups with nothing are left out. */
export function navGroupsFor(roles: readonly StaffRole[]): NavGroup[] {
  return navGroups
    .map(({ title, entries }) => ({ title, entries: entries.filter(entry => isFor(entry, roles)) }))
    .filter(({ entries }) => entries.length > 0);
}

function isFor({ roles: needed }: NavEntry, roles: readonly StaffRole[]): boolean {
  return needed === 'any' || needed.some(role => roles.includes(role));
}
