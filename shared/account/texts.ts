import type { ConsentPurpose } from './model';

/** What each purpose is called, what agreeing does, and what taking it back erases. */
export const purposeTexts = {
  'keep-favourites': {
    title: '保存收藏',
    note: '记下您收藏了哪些文件，下次打开还在',
    withdrawQuestion: '不再保存收藏？',
    withdrawMeans: '已有的收藏会一起删除，找不回来。以后想收藏，再打开就行。',
    withdraw: '关掉并删除',
    granted: '打开了，可以收藏了',
    withdrawn: '关掉了，收藏已删除',
  },
} as const satisfies Record<ConsentPurpose, Record<string, string>>;
