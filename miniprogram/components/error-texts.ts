import type { CommonCode } from 'shared/kernel/outcome';

interface ErrorText {
  title: string;
  /** Whether it matters, in one sentence. */
  words: string;
}

/** 先认账，再说东西没丢；下一步由按钮说。 */
export const errorTexts = {
  'invalid-request': { title: '没看懂这次请求，是我们的问题', words: '您的东西没丢。' },
  unauthenticated: { title: '没认出这台设备', words: '您的东西没丢，再试一次就好。' },
  forbidden: { title: '这里暂时不能看', words: '如果您应当能看，请打电话告诉我们。' },
  'not-found': { title: '没找到这一页', words: '可能换了地方，也可能网址不全。' },
  throttled: { title: '点得太快了', words: '请过一分钟再试，您的东西没丢。' },
  conflict: { title: '刚才同时有别的操作', words: '您的东西没丢，再试一次就好。' },
  unavailable: { title: '没打开，是我们的问题', words: '您的东西没丢，过一会儿再试。' },
  internal: { title: '没打开，是我们的问题', words: '您的东西没丢。' },
  offline: { title: '没有网络', words: '连上网再试一次，您的东西没丢。' },
} satisfies Record<CommonCode, ErrorText>;

/** The text for any code, also one of a newer server than this app. */
export function errorText(code: string): ErrorText {
  return code in errorTexts ? errorTexts[code as CommonCode] : errorTexts.internal;
}
