import { isCreditCode } from 'shared/account/organisation.rules';
import { identifierFrom, isIdNumber } from 'shared/account/person.rules';
import type { LocalDate } from 'shared/kernel/time';

/** What stands below a field while it is typed in. Right means well written, not true. */
export interface Hint {
  tone: 'plain' | 'right' | 'wrong';
  text: string;
}

const LENGTH = 18;
/** Room for the spaces that people type between groups. */
export const IDENTIFIER_TYPED_MAX = 24;

export function idNumberHint(typed: string, today: LocalDate): Hint {
  const text = identifierFrom(typed);
  if (text === '') return { tone: 'plain', text: '18位，最后一位可能是X' };
  if (!/^\d{0,17}$|^\d{17}[\dX]/.test(text)) return { tone: 'wrong', text: '只有数字，最后一位可能是X' };
  return lengthHint(text) ?? checked(isIdNumber(text, today), '请对着证件再看一遍');
}

export function creditCodeHint(typed: string): Hint {
  const text = identifierFrom(typed);
  if (text === '') return { tone: 'plain', text: '营业执照上的18位代码' };
  if (/[^0-9A-Z]/.test(text)) return { tone: 'wrong', text: '只有数字和字母' };
  if (/[IOSVZ]/.test(text)) return { tone: 'wrong', text: '代码里没有I、O、S、V、Z，看看是不是1、0、5、U、2' };
  return lengthHint(text) ?? checked(isCreditCode(text), '请对着营业执照再看一遍');
}

function lengthHint(text: string): Hint | null {
  if (text.length < LENGTH) return { tone: 'plain', text: `还差${LENGTH - text.length}位` };
  return text.length > LENGTH ? { tone: 'wrong', text: `多了${text.length - LENGTH}位` } : null;
}

function checked(isRight: boolean, otherwise: string): Hint {
  return isRight ? { tone: 'right', text: '写法对了' } : { tone: 'wrong', text: `有一位不对，${otherwise}` };
}
