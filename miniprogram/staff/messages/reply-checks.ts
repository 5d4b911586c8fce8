import type { AgencyView } from 'shared/account/contract';
import type { BasisView } from 'shared/message-board/contract';
import { isSafeToPublish } from 'shared/message-board/public-words.rules';
import { hasScript } from 'shared/message-board/script.rules';

/** `open`: nothing to judge yet. */
export interface Check {
  name: 'basis-in-force' | 'no-personal-data' | 'complete' | 'no-script';
  state: 'holds' | 'fails' | 'open';
  text: string;
}

export interface AnswerWords {
  text: string;
  telephone: string;
  basis: readonly BasisView[];
}

const telephonePattern = /^[\d-]{5,20}$/;

export function isTelephone(telephone: string): boolean {
  return telephonePattern.test(telephone);
}

/** What is looked at when an answer is handed in, said while it is written. The back end looks for itself. */
export function checksOf({ text, telephone, basis }: AnswerWords, agencies: readonly AgencyView[]): Check[] {
  const officeTelephones = [telephone, ...agencies.flatMap(({ telephones }) => telephones.map(({ number }) => number))];
  const isSafe = isSafeToPublish(text, { officeTelephones, hidden: [] });
  const ended = basis.filter(({ validity }) => validity.state !== 'in-force').length;
  return [
    {
      name: 'basis-in-force',
      state: basis.length === 0 ? 'open' : ended > 0 ? 'fails' : 'holds',
      text: ended > 0 ? `引用的政策有${ended}份不是现行有效` : '引用的政策现行有效',
    },
    {
      name: 'no-personal-data',
      state: text.trim() === '' ? 'open' : isSafe ? 'holds' : 'fails',
      text: isSafe ? '没有个人信息' : '文字里有个人信息，请删掉',
    },
    completeness({ text, telephone, basis }),
    ...(hasScript(text)
      ? [{ name: 'no-script', state: 'fails', text: '文字里有网页代码，请删掉' } as const satisfies Check]
      : []),
  ];
}

/** 答复必有: 依据、联系电话；单位和日期由系统写。 */
function completeness({ text, telephone, basis }: AnswerWords): Check {
  const missing = [
    ...(text.trim() === '' ? ['正文'] : []),
    ...(isTelephone(telephone) ? [] : ['联系电话']),
    ...(basis.length === 0 ? ['依据'] : []),
  ];
  if (missing.length === 0) return { name: 'complete', state: 'holds', text: '正文、电话、依据齐全' };
  const isUntouched = text.trim() === '' && basis.length === 0;
  return { name: 'complete', state: isUntouched ? 'open' : 'fails', text: `还缺${missing.join('、')}` };
}
