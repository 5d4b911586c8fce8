import type { FeaturedAnswerStatus, MessageStatus } from 'shared/message-board/model';
import type { Tone } from 'miniprogram/components/Tag';

export const messageTones: Record<MessageStatus, Tone> = {
  waiting: 'mute',
  'reply-in-review': 'info',
  'reply-sent-back': 'wait',
  answered: 'ok',
  closed: 'ok',
};

export const answerTones: Record<FeaturedAnswerStatus, Tone> = {
  drafting: 'mute',
  'in-review': 'info',
  'sent-back': 'wait',
  published: 'ok',
  'to-be-checked': 'urgent',
  withdrawn: 'off',
};

/** 待核对，依据的文件已不是现行有效 is a sentence; a tag has room for a word. */
export const answerTagTexts: Record<FeaturedAnswerStatus, string> = {
  drafting: '候选',
  'in-review': '待审核',
  'sent-back': '已退回修改',
  published: '已公开',
  'to-be-checked': '待核对',
  withdrawn: '已撤下',
};
