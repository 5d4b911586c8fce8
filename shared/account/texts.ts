import type { ConsentPurpose } from './model';

/** What each purpose is called, what agreeing does, and what taking it back erases. */
export const purposeTexts = {
  'keep-favourites': {
    title: '保存收藏',
    note: '记下您收藏了哪些文件，下次打开还在',
    firstUse: '第一次收藏时打开',
    withdrawQuestion: '不再保存收藏？',
    withdrawMeans: '已有的收藏会一起删除，找不回来。以后想收藏，再打开就行。',
    withdraw: '关掉并删除',
    granted: '打开了，可以收藏了',
    withdrawn: '关掉了，收藏已删除',
  },
  'keep-identity': {
    title: '保存实名信息',
    note: '记下您的姓名，公民身份号码只存摘要和首尾两个字符',
    firstUse: '填写实名信息时打开',
    withdrawQuestion: '不再保存实名信息？',
    withdrawMeans: '填写的和核对、核验的结果会一起删除，找不回来。以后需要，再填写、再核验就行。',
    withdraw: '关掉并删除',
    granted: '打开了，可以填写实名信息了',
    withdrawn: '关掉了，实名信息已删除',
  },
  'keep-profile': {
    title: '保存我的情况和订阅',
    note: '记下您填的情况、订阅的主题和单位，有用得上的政策就告诉您',
    firstUse: '第一次填写情况或者订阅时打开',
    withdrawQuestion: '不再保存我的情况和订阅？',
    withdrawMeans: '填写的情况、订阅、收到的消息和微信通知的授权会一起删除，找不回来。以后想用，再打开、再填写就行。',
    withdraw: '关掉并删除',
    granted: '打开了，可以填写情况、订阅了',
    withdrawn: '关掉了，情况、订阅和消息已删除',
  },
} as const satisfies Record<ConsentPurpose, Record<string, string>>;
