import { foldText } from '../kernel/text-search.rules';

const runnable =
  /<\s{0,5}\/?\s{0,5}(?:script|i?frame|img|image|svg|math|object|embed|applet|link|style|meta|base|form|input|button|textarea|select|video|audio|source|html|body|template|noscript|marquee|details)(?![a-z])/;
const handler = /(?:^|[^a-z])on[a-z]{3,20}\s{0,5}=/;
const protocols = ['javascript:', 'vbscript:', 'livescript:', 'data:text/html'];
const written = ['&lt;script', '&lt;iframe', '&#60;', '&#x3c;', '\\u003c', '%3cscript'];

/**
 * 能运行的标记: what a page would run or load if somebody showed the text as markup. We never do; it is refused all the
 * same, because it is never a question. Comparing with < and > is a question.
 */
export function hasScript(text: string): boolean {
  // Characters that a browser passes over within a tag.
  const folded = foldText(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
  const squeezed = folded.replace(/\s/g, '');
  if (runnable.test(folded) || handler.test(folded)) return true;
  return [...protocols, ...written].some(sign => squeezed.includes(sign));
}
